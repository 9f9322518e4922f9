import { Component, TFile, type App, type TAbstractFile } from 'obsidian';

import type { NoteFile, VaultPath } from '../model/note';
import type { Engine, MirrorQuestion, MirrorQuestions } from '../pipeline/engine';

/** UTF-16 units carried over at once: a copy that takes a few milliseconds, so that nobody waits for it. */
const SLICE = 256_000;

/**
 * Keeps the engine's copy of the vault's notes true.
 *
 * Nothing is carried over before the first question; from then on what has changed is, with the next one.
 */
export class MirroredVault extends Component {
  private readonly app: App;
  private readonly engine: Engine;
  private mirror = '';
  /** Notes to carry over, or, where they are no more, to take away. */
  private readonly dirty = new Set<VaultPath>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(app: App, engine: Engine) {
    super();
    this.app = app;
    this.engine = engine;
  }

  override onload(): void {
    const { vault } = this.app;
    const touch = (file: TAbstractFile): void => {
      if (isNote(file)) this.dirty.add(file.path);
    };
    // Files are announced as created while the app starts: all are carried over first anyway.
    this.app.workspace.onLayoutReady(() => {
      this.registerEvent(vault.on('create', touch));
    });
    this.registerEvent(vault.on('modify', touch));
    this.registerEvent(vault.on('delete', touch));
    this.registerEvent(
      vault.on('rename', (file, before) => {
        this.dirty.add(before);
        touch(file);
      }),
    );
  }

  /** Answers a question of the notes as they are now, one at a time. Rejects as the engine does. */
  ask<Name extends MirrorQuestion>(
    question: Name,
    given: MirrorQuestions[Name]['given'],
  ): Promise<MirrorQuestions[Name]['answer']> {
    const answer = this.turn.then(() => this.answer(question, given));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async answer<Name extends MirrorQuestion>(
    question: Name,
    given: MirrorQuestions[Name]['given'],
  ): Promise<MirrorQuestions[Name]['answer']> {
    await this.carryOver();
    const answer = await this.engine.askMirror(this.mirror, question, given);
    if (answer !== null) return answer;
    // The thread was ended meanwhile, and its copy is gone.
    this.mirror = '';
    await this.carryOver();
    const again = await this.engine.askMirror(this.mirror, question, given);
    if (again === null) throw new Error('The background worker lost its copy of the vault twice.');
    return again;
  }

  private async carryOver(): Promise<void> {
    if (this.mirror === '') {
      // Not `randomUUID`, which only secure pages have.
      this.mirror = `${String(Date.now())} ${String(Math.random())}`;
      await this.engine.mirrorNotes({ mirror: this.mirror, begin: true, changed: [], removed: [] });
      for (const { path } of this.app.vault.getMarkdownFiles()) this.dirty.add(path);
    }
    const { mirror } = this;
    const paths = [...this.dirty];
    this.dirty.clear();
    let changed: NoteFile[] = [];
    let removed: VaultPath[] = [];
    let size = 0;
    const send = async (): Promise<void> => {
      await this.engine.mirrorNotes({ mirror, changed, removed });
      [changed, removed, size] = [[], [], 0];
    };
    for (const path of paths) {
      const text = await this.read(path);
      if (text === null) removed.push(path);
      else changed.push({ path, text });
      size += path.length + (text?.length ?? 0);
      if (size >= SLICE) await send();
    }
    if (size > 0) await send();
  }

  private async read(path: VaultPath): Promise<string | null> {
    const file = this.app.vault.getFileByPath(path);
    try {
      return file === null ? null : await this.app.vault.cachedRead(file);
    } catch {
      return null; // Deleted meanwhile, or no text.
    }
  }
}

function isNote(file: TAbstractFile): boolean {
  return file instanceof TFile && file.extension === 'md';
}
