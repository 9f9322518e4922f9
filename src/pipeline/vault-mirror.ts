import type { LinkDecision } from '../link/evidence';
import type { NoteFile, VaultPath } from '../model/note';
import { checkSummaries } from './check-summary';
import { checkVault } from './check-vault';
import { learnLinks, proposeIn, type LearntLinks } from './draft-links';
import type {
  LinkDraft,
  MirrorChanges,
  MirroredLinkRequest,
  MirrorQuestion,
  MirrorQuestions,
} from './engine';
import { draftTags } from './tags/draft-tags';

type Answers = {
  readonly [Name in MirrorQuestion]: (
    given: MirrorQuestions[Name]['given'],
  ) => MirrorQuestions[Name]['answer'];
};

/**
 * The texts of a vault on the engine's side of a thread: a question does not carry all of them across, and what was
 * learnt of them for links is learnt once.
 */
export class VaultMirror {
  private id = '';
  private readonly notes = new Map<VaultPath, NoteFile>();
  private learnt: LearntLinks | null = null;
  private decisions = '';
  private current = false;
  private readonly answers: Answers = {
    links: (request) => this.draftLinks(request),
    tags: (request) => draftTags({ ...request, notes: this.all() }),
    check: (files) => checkVault(this.all(), files),
    summaries: () => checkSummaries(this.all()),
  };

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

  /** The answer; null where this is another mirror, or none: the caller has to fill it first. */
  ask<Name extends MirrorQuestion>(
    mirror: string,
    question: Name,
    given: MirrorQuestions[Name]['given'],
  ): MirrorQuestions[Name]['answer'] | null {
    return mirror === this.id ? this.answers[question](given) : null;
  }

  /** In the order of their paths, whenever they were changed. */
  private all(): NoteFile[] {
    return [...this.notes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private draftLinks({ note, stale = false, ...request }: MirroredLinkRequest): LinkDraft {
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
