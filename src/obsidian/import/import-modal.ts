import { Modal, type TFolder } from 'obsidian';

import type { Source } from '../../model/source';
import type { SourceFailure } from '../../pipeline/engine';
import { importReadings, type ImportResult } from '../../pipeline/import-sources';
import { FolderChooser } from '../choose-folder';
import { counted } from '../../model/counted';
import { noticeWithUndo } from '../notice-with-undo';
import { noticeOfError } from '../notices';
import type { Session } from '../session';
import { importOptions } from '../settings';
import { undo } from '../undo';
import { drawChoosePane } from './choose-pane';
import { addressesIn, fetchPicture, sourcesOfAddresses } from './fetch-address';
import { DraftImport, type DraftSource } from './import-draft';
import { drawOptionsPane } from './options-pane';
import { drawSource } from './preview-source';
import { drawProgressPane, type ProgressPane } from './progress-pane';
import { drawResultPane } from './result-pane';
import { filesInFolder, sourceOfText, sourcesOfFiles, sourcesOfVaultFiles } from './source-files';

type Incoming = AsyncIterable<Source | SourceFailure> | Iterable<Source | SourceFailure>;

/** Sources up to which each is shown opened. */
const FEW = 3;

/** Sources that are listed; of more only those that cannot be read. */
const LISTED = 200;

/** Milliseconds between two drawings of the list while sources come. */
const REDRAW = 200;

let dialogs = 0;

function listedSources(sources: readonly DraftSource[]): readonly DraftSource[] {
  if (sources.length <= LISTED) return sources;
  return sources.filter(({ problem }, at) => at < LISTED || problem !== null).slice(0, 2 * LISTED);
}

/** The import dialog: sources in, a preview of what they hold, and one button that writes it. */
export class ImportModal extends Modal {
  private readonly session: Session;
  private draft: DraftImport;
  private chooseEl: HTMLElement | null = null;
  private listEl: HTMLElement | null = null;
  private footerEl: HTMLElement | null = null;
  private readonly opened = new Map<string, boolean>();
  private reading: AbortController | null = null;
  private closed = false;
  /** When the list may be drawn again while sources come, in milliseconds of `performance.now()`. */
  private drawAgain = 0;

  constructor(session: Session) {
    super(session.app);
    this.session = session;
    this.draft = new DraftImport(session.engine, importOptions(session.settings));
  }

  override onOpen(): void {
    const titleId = `corpus-import-${String(++dialogs)}`;
    this.setTitle('Import documents');
    this.titleEl.id = titleId;
    this.modalEl.addClass('corpus-import');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-labelledby', titleId);
    this.drawGathering();
  }

  /** Reading stops with the dialog; an import that has begun goes on, and says so when it is done. */
  override onClose(): void {
    this.closed = true;
    this.reading?.abort();
    this.contentEl.empty();
  }

  addFiles(files: readonly File[]): Promise<void> {
    return this.read(sourcesOfFiles(files));
  }

  addAddresses(addresses: readonly string[]): Promise<void> {
    return this.read(sourcesOfAddresses(addresses.filter((address) => address !== '')));
  }

  /** What is nothing but addresses is meant to be fetched. */
  addText(text: string): Promise<void> {
    const addresses = addressesIn(text);
    if (addresses !== null) return this.addAddresses(addresses);
    return this.read([sourceOfText(text, new Date())]);
  }

  addFolder(folder: TFolder): Promise<void> {
    const files = filesInFolder(folder, this.draft.options.folder);
    return this.read(sourcesOfVaultFiles(this.app, files, folder.path));
  }

  private drawGathering(): void {
    this.contentEl.empty();
    this.chooseEl = drawChoosePane(this.contentEl, {
      files: (files) => void this.addFiles(files),
      text: (text) => void this.addText(text),
      addresses: (text) => void this.addAddresses(text.split(/\s+/)),
      folder: () => {
        new FolderChooser(this.app, (folder) => void this.addFolder(folder)).open();
      },
    });
    this.listEl = this.contentEl.createDiv('corpus-sources');
    drawOptionsPane(this.contentEl, this.draft.options, (options, reads) => {
      if (reads) void this.readAgain(() => this.draft.readAgain(options));
      else this.draft.options = options;
    });
    this.footerEl = this.contentEl.createDiv('corpus-footer');
    this.drawPreview();
    this.chooseEl.querySelector<HTMLElement>('button')?.focus();
  }

  private drawPreview(): void {
    const { listEl, draft } = this;
    if (!listEl || this.closed) return;
    this.chooseEl?.toggleClass('has-sources', draft.sources.length > 0);
    listEl.empty();
    const { sources } = draft;
    const listed = listedSources(sources);
    for (const source of listed) {
      const { name } = source.source;
      const usual = sources.length <= FEW || source.problem !== null;
      const open = this.opened.get(name) ?? usual;
      const el = drawSource(listEl, source, open, {
        split: (split) => void this.readAgain(() => draft.split(name, split)),
        columns: (columns) => void this.readAgain(() => draft.mapColumns(name, columns)),
        remove: () => {
          draft.remove(name);
          this.drawPreview();
        },
      });
      // Not `toggle`, which also tells of the state that it is drawn in.
      el.querySelector('summary')?.addEventListener('click', () => {
        this.opened.set(name, !el.open);
      });
    }
    const more = sources.length - listed.length;
    if (more > 0) listEl.createEl('p', { text: `and ${counted(more, 'more source')}` });
    this.drawFooter();
  }

  private drawFooter(): void {
    const { footerEl, draft } = this;
    if (!footerEl) return;
    footerEl.empty();
    const { documents } = draft;
    const status = footerEl.createDiv({ cls: 'corpus-footer-text', attr: { role: 'status' } });
    status.setText(
      draft.sources.length === 0
        ? 'Nothing leaves this vault, and every import can be undone.'
        : `${counted(documents, 'document')} in ${counted(draft.sources.length, 'source')}`,
    );
    const button = footerEl.createEl('button', {
      cls: 'mod-cta',
      text: documents === 0 ? 'Import' : `Import ${counted(documents, 'document')}`,
    });
    button.disabled = documents === 0;
    button.addEventListener('click', () => void this.import());
  }

  /** Shows progress in the footer while sources are read; what is read already stays to be seen. */
  private async read(sources: Incoming): Promise<void> {
    await this.work(async (progress, signal) => {
      await this.draft.add(sources, {
        onProgress: progress.show,
        signal,
        onRead: () => {
          this.drawListSoon();
        },
      });
    });
  }

  private async readAgain(read: () => Promise<void>): Promise<void> {
    await this.work(async (progress) => {
      progress.show({ step: 'read', done: 0, total: null });
      await read();
    });
  }

  private async work(
    task: (progress: ProgressPane, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { footerEl } = this;
    if (!footerEl) return;
    const controller = new AbortController();
    this.reading = controller;
    footerEl.empty();
    const progress = drawProgressPane(footerEl, () => {
      controller.abort();
    });
    try {
      await task(progress, controller.signal);
    } catch (error) {
      noticeOfError('Reading stopped', error);
    }
    if (this.reading === controller) this.reading = null;
    this.drawPreview();
  }

  /** The sources alone, while the footer shows progress; often enough to be followed, and no oftener. */
  private drawListSoon(): void {
    const now = performance.now();
    if (now < this.drawAgain) return;
    const { footerEl } = this;
    this.footerEl = null;
    this.drawPreview();
    this.footerEl = footerEl;
    const after = performance.now();
    this.drawAgain = after + Math.max(REDRAW, 10 * (after - now));
  }

  private async import(): Promise<void> {
    const controller = new AbortController();
    this.contentEl.empty();
    const progress = drawProgressPane(this.contentEl, () => {
      controller.abort();
    });
    progress.el.querySelector('button')?.focus();
    this.session.showStatus('Importing…');
    try {
      const result = await importReadings(
        this.session.vault,
        this.session.engine,
        this.draft.readSources(),
        this.draft.options,
        {
          now: () => new Date(),
          onProgress: progress.show,
          signal: controller.signal,
          fetchFile: fetchPicture,
        },
      );
      this.finish(result);
    } catch (error) {
      if (!controller.signal.aborted) noticeOfError('The import stopped', error);
      if (!this.closed) this.drawGathering();
    } finally {
      this.session.showStatus(null);
    }
  }

  private finish(result: ImportResult): void {
    const said = `${counted(result.created.length, 'note')} created`;
    if (this.closed) {
      noticeWithUndo(this.session, `Imported: ${said}.`, result.batch);
      return;
    }
    this.contentEl.empty();
    drawResultPane(this.contentEl, result, {
      open: (path) => {
        this.close();
        void this.app.workspace.openLinkText(path, '');
      },
      undo: () => {
        this.close();
        void undo(this.session, result.batch ?? undefined);
      },
      more: () => {
        this.draft = new DraftImport(this.session.engine, this.draft.options);
        this.opened.clear();
        this.drawGathering();
      },
      close: () => {
        this.close();
      },
    });
  }
}
