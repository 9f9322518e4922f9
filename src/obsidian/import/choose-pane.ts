import { droppedFiles } from './dropped-files';

/** What the user did in the pane. */
export interface ChooseActions {
  readonly files: (files: readonly File[]) => void;
  readonly folder: () => void;
  readonly text: (text: string) => void;
  /** As they were written, one on each line. */
  readonly addresses: (text: string) => void;
}

/** Where sources come in: dropped, chosen, from a folder of the vault, or pasted. */
export function drawChoosePane(into: HTMLElement, actions: ChooseActions): HTMLElement {
  const pane = into.createDiv('corpus-choose');
  const input = pane.createEl('input', {
    cls: 'corpus-visually-hidden',
    type: 'file',
    attr: { multiple: 'true', tabindex: '-1', 'aria-hidden': 'true' },
  });
  input.addEventListener('change', () => {
    actions.files([...(input.files ?? [])]);
    input.value = '';
  });
  pane.createDiv({ cls: 'corpus-choose-hint', text: 'Drop files here, or choose:' });
  const buttons = pane.createDiv('corpus-buttons');
  const files = buttons.createEl('button', { text: 'Files…' });
  files.addEventListener('click', () => {
    input.click();
  });
  const folder = buttons.createEl('button', { text: 'Folder of the vault…' });
  folder.addEventListener('click', actions.folder);
  drawTextButton(pane, buttons, PASTED, actions.text);
  drawTextButton(pane, buttons, ADDRESSES, actions.addresses);
  acceptDrops(pane, actions.files);
  return pane;
}

/** The words of a box that text is put into. */
interface TextBox {
  readonly open: string;
  readonly label: string;
  readonly add: string;
}

const PASTED: TextBox = { open: 'Paste text…', label: 'Text to import', add: 'Add text' };
const ADDRESSES: TextBox = {
  open: 'Web addresses…',
  label: 'Addresses of web pages, feeds or files, one on each line',
  add: 'Fetch',
};

function drawTextButton(
  pane: HTMLElement,
  buttons: HTMLElement,
  words: TextBox,
  take: (text: string) => void,
): void {
  const button = buttons.createEl('button', {
    text: words.open,
    attr: { 'aria-expanded': 'false' },
  });
  button.addEventListener('click', () => {
    button.setAttribute('aria-expanded', 'true');
    button.disabled = true;
    drawTextBox(pane, words, (text) => {
      button.setAttribute('aria-expanded', 'false');
      button.disabled = false;
      if (text === null) button.focus();
      else take(text);
    });
  });
}

function drawTextBox(pane: HTMLElement, words: TextBox, done: (text: string | null) => void): void {
  const box = pane.createDiv('corpus-paste');
  const label = box.createEl('label', { text: words.label });
  const area = label.createEl('textarea', { attr: { rows: '6', spellcheck: 'false' } });
  const buttons = box.createDiv('corpus-buttons');
  const add = buttons.createEl('button', { text: words.add });
  const cancel = buttons.createEl('button', { text: 'Cancel' });
  add.addEventListener('click', () => {
    if (area.value.trim() === '') return;
    box.remove();
    done(area.value);
  });
  cancel.addEventListener('click', () => {
    box.remove();
    done(null);
  });
  area.focus();
}

function acceptDrops(pane: HTMLElement, take: (files: readonly File[]) => void): void {
  pane.addEventListener('dragover', (event) => {
    event.preventDefault();
    pane.addClass('is-dropping');
  });
  pane.addEventListener('dragleave', () => {
    pane.removeClass('is-dropping');
  });
  pane.addEventListener('drop', (event) => {
    event.preventDefault();
    pane.removeClass('is-dropping');
    const transfer = event.dataTransfer;
    if (transfer) void droppedFiles(transfer).then(take);
  });
}
