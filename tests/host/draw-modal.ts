import { FuzzySuggestModal, Modal, SuggestModal } from 'obsidian-test-mocks/obsidian';

import { setIcon } from './draw-icon';

interface OpenModal {
  readonly focusBefore: Element | null;
  readonly onKey: (event: KeyboardEvent) => void;
}

const open = new WeakMap<Modal, OpenModal>();
const closeCallbacks = new WeakMap<Modal, () => unknown>();
const stack: Modal[] = [];

/** Modals in the document, with the app's elements and classes; they stay until they are closed. */
export function drawModals(): void {
  Modal.prototype.constructor__ = function () {
    const { containerEl, modalEl, titleEl, contentEl } = this;
    containerEl.addClasses(['modal-container', 'mod-dim']);
    const background = createDiv('modal-bg');
    background.addEventListener('click', () => {
      this.close();
    });
    containerEl.prepend(background);
    modalEl.addClass('modal');
    const close = createDiv({
      cls: ['modal-close-button', 'mod-raised', 'clickable-icon'],
      attr: { 'aria-label': 'Close', role: 'button', tabindex: '0' },
    });
    setIcon(close, 'x');
    close.addEventListener('click', () => {
      this.close();
    });
    const header = createDiv('modal-header');
    titleEl.addClass('modal-title');
    contentEl.addClass('modal-content');
    header.append(titleEl);
    modalEl.prepend(close, header);
  };

  Modal.prototype.setCloseCallback = function (callback) {
    closeCallbacks.set(this, callback);
    return this;
  };

  Modal.prototype.open = function () {
    if (open.has(this)) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && stack.at(-1) === this && !event.defaultPrevented) this.close();
    };
    open.set(this, { focusBefore: document.activeElement, onKey });
    stack.push(this);
    document.body.append(this.containerEl);
    document.addEventListener('keydown', onKey);
    this.onOpen();
  };

  Modal.prototype.close = function () {
    const state = open.get(this);
    if (!state) return;
    open.delete(this);
    stack.splice(stack.indexOf(this), 1);
    document.removeEventListener('keydown', state.onKey);
    this.containerEl.remove();
    this.onClose();
    closeCallbacks.get(this)?.();
    if (state.focusBefore instanceof HTMLElement) state.focusBefore.focus();
  };

  drawSuggestions();
  drawFuzzySuggestions();
}

/** Modals that are open, the last one on top. */
export function openModals(): readonly Modal[] {
  return stack;
}

/** A suggest modal lists its suggestions as the app does; Enter takes the chosen one. */
function drawSuggestions(): void {
  SuggestModal.prototype.constructor2__ = function () {
    this.modalEl.addClass('prompt');
    this.modalEl.removeClass('modal');
    this.modalEl.replaceChildren(this.inputEl, this.resultContainerEl);
    this.inputEl.addClass('prompt-input');
    this.inputEl.type = 'text';
    this.resultContainerEl.addClass('prompt-results');
    const refresh = (): void => {
      void drawResults(this);
    };
    this.inputEl.addEventListener('input', refresh);
    queueMicrotask(refresh);
  };
}

/** A fuzzy modal offers the items whose text has the letters typed, in their order. */
function drawFuzzySuggestions(): void {
  const fuzzy = FuzzySuggestModal.prototype as unknown as FuzzySuggestModal<unknown> & {
    getSuggestions(query: string): { item: unknown; match: object }[];
  };
  fuzzy.getSuggestions = function (query) {
    const fits = (text: string): boolean => {
      let at = 0;
      return Array.from(query.toLowerCase()).every((letter) => {
        at = text.toLowerCase().indexOf(letter, at) + 1;
        return at > 0;
      });
    };
    return this.getItems()
      .filter((item) => fits(this.getItemText(item)))
      .map((item) => ({ item, match: { score: 0, matches: [] } }));
  };
  fuzzy.renderSuggestion = function ({ item }, el) {
    el.setText(this.getItemText(item));
  };
}

async function drawResults(modal: SuggestModal<unknown>): Promise<void> {
  const suggestions = await modal.getSuggestions(modal.inputEl.value);
  modal.resultContainerEl.empty();
  for (const suggestion of suggestions.slice(0, modal.limit)) {
    const row = modal.resultContainerEl.createDiv('suggestion-item');
    modal.renderSuggestion(suggestion, row);
    row.addEventListener('click', (event) => {
      modal.selectSuggestion(suggestion, event);
    });
  }
  if (suggestions.length === 0) {
    modal.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: modal.emptyStateText });
  }
}
