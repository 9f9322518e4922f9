import type { LexiconForm } from './form-store';
import type { Lexicon } from './lexicon';
import type { Mention, NoteFacts } from './note-facts';
import { spanTest } from './span-test';

/** One place where a note names a target. */
export interface CandidateMention {
  readonly mention: Mention;
  readonly form: LexiconForm;
  /** Its place among the note's mentions, from 0. */
  readonly rank: number;
  readonly inHeading: boolean;
}

/** A note's mentions of one target. */
export interface Candidate {
  readonly target: number;
  readonly mentions: readonly CandidateMention[];
  /** One of the mentions is a link to it. */
  readonly linked: boolean;
  /** How many targets the most ambiguous of the mentions has. */
  readonly ambiguity: number;
}

/** Groups a note's mentions by target, links included; the note itself is left out. */
export function candidatesOf(facts: NoteFacts, lexicon: Lexicon): readonly Candidate[] {
  const byTarget = new Map<number, CandidateMention[]>();
  const inHeading = spanTest(facts.outline.headings);
  facts.mentions.forEach((mention, rank) => {
    const place = { mention, rank, inHeading: inHeading(mention) };
    for (const form of mention.forms) {
      if (form.target === facts.own || lexicon.targets[form.target] === null) continue;
      if (form.only !== undefined && !form.only.includes(facts.note.path)) continue;
      const known = byTarget.get(form.target);
      if (known === undefined) byTarget.set(form.target, [{ ...place, form }]);
      else known.push({ ...place, form });
    }
  });
  return [...byTarget].map(([target, mentions]) => ({
    target,
    mentions,
    linked: mentions.some(({ mention }) => mention.linkedTo === target),
    ambiguity: Math.max(...mentions.map(({ mention }) => mention.forms.length)),
  }));
}
