import type { LinkDecision } from '../link/evidence';
import type { NoteFile, VaultPath } from '../model/note';
import { learnLinks, proposeIn, type LearntLinks } from './draft-links';
import type { LinkDraft, MirrorChanges, MirroredLinkRequest } from './engine';

/**
 * The texts of a vault on the engine's side of a thread: a question about one note does not carry all the others
 * across, and what was learnt of them is learnt once.
 */
export class VaultMirror {
  private id = '';
  private readonly notes = new Map<VaultPath, NoteFile>();
  private learnt: LearntLinks | null = null;
  private decisions = '';
  private current = false;

  change({ mirror, begin, changed, removed }: MirrorChanges): void {
    if (begin) {
      this.id = mirror;
      this.notes.clear();
      this.learnt = null;
    } else if (mirror !== this.id) return;
    for (const note of changed) this.notes.set(note.path, note);
    for (const path of removed) this.notes.delete(path);
    if (changed.length + removed.length > 0) this.current = false;
  }

  /** Mentions that could be links; null where this is another mirror, or none: the caller has to fill it first. */
  draftLinks({ mirror, note, stale = false, ...request }: MirroredLinkRequest): LinkDraft | null {
    if (mirror !== this.id) return null;
    const learnt = this.learn(request.decisions ?? [], stale);
    return proposeIn(note === undefined ? [...this.notes.values()] : [note], learnt, request);
  }

  private learn(decisions: readonly LinkDecision[], stale: boolean): LearntLinks {
    const key = JSON.stringify(decisions);
    const usable = key === this.decisions && (this.current || stale);
    if (this.learnt === null || !usable) {
      this.learnt = learnLinks([...this.notes.values()], decisions);
      this.decisions = key;
      this.current = true;
    }
    return this.learnt;
  }
}
