import type { ImportOptions } from '../../pipeline/options';
import { isVaultPath } from '../../vault/vault-path';

/** The options of one import. `reads` tells that the sources are to be read again for a change. */
export function drawOptionsPane(
  into: HTMLElement,
  options: ImportOptions,
  changed: (options: ImportOptions, reads: boolean) => void,
): void {
  let now = options;
  const set = (change: Partial<ImportOptions>, reads: boolean): void => {
    now = { ...now, ...change };
    changed(now, reads);
  };
  const details = into.createEl('details', { cls: 'corpus-options' });
  details.createEl('summary', { text: 'Options' });
  const grid = details.createDiv('corpus-options-grid');
  drawFolder(grid, options.folder, (folder) => {
    set({ folder }, false);
  });
  drawBox(grid, 'Link mentions of notes', options.link, (link) => {
    set({ link }, false);
  });
  drawBox(grid, 'Make hub notes for what several documents mention', options.hubs, (hubs) => {
    set({ hubs }, false);
  });
  drawBox(grid, 'Keep hashtags in the text as tags', options.tags === 'live', (live) => {
    set({ tags: live ? 'live' : 'text' }, true);
  });
  drawBox(grid, 'Fetch pictures from the web and save them', options.downloadImages, (wanted) => {
    set({ downloadImages: wanted }, true);
  });
  drawBox(
    grid,
    'These documents are my own: keep what other plugins run in them',
    options.trust,
    (trust) => {
      set({ trust }, true);
    },
  );
}

function drawFolder(into: HTMLElement, folder: string, changed: (folder: string) => void): void {
  const label = into.createEl('label', { cls: 'corpus-field', text: 'Folder ' });
  const input = label.createEl('input', { type: 'text', value: folder });
  input.addEventListener('change', () => {
    const wanted = input.value.trim();
    const fits = isVaultPath(wanted);
    input.toggleClass('is-invalid', !fits);
    input.setAttribute('aria-invalid', String(!fits));
    if (fits) changed(wanted);
  });
}

function drawBox(
  into: HTMLElement,
  text: string,
  checked: boolean,
  changed: (checked: boolean) => void,
): void {
  const label = into.createEl('label', { cls: 'corpus-box' });
  const box = label.createEl('input', { type: 'checkbox' });
  box.checked = checked;
  label.createSpan({ text });
  box.addEventListener('change', () => {
    changed(box.checked);
  });
}
