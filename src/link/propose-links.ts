import type { Proposal } from '../model/entity';
import type { NoteFile, VaultPath } from '../model/note';
import { linkResolver } from '../markdown/resolve-links';
import { contradicted } from './acronym-clash';
import { candidatesOf, type Candidate } from './candidates';
import { evidenceOf, type Evidence, type LinkDecision } from './evidence';
import type { Lexicon } from './lexicon';
import { COMMON_LANGUAGES, isFunctionWord } from './function-words';
import { judgeOf, type Judge } from './judge';
import { localMentions } from './local-forms';
import { isInLongerName } from './longer-names';
import type { Mention, NoteFacts } from './note-facts';
import { opensAsVerb } from './opening-verbs';
import { isPartOfOwn } from './own-names';
import type { FeatureRow } from './features';
import { featuresOf } from './pair-features';
import { reasonFor } from './reason';
import { spanTest } from './span-test';
import { OFFER } from './tiers';

export interface ProposalOptions {
  /** Proposals below it are left out; `OFFER` when absent. */
  readonly minConfidence?: number;
  /** What the vault shows of how its owner links; without it the note stands for itself. */
  readonly evidence?: Evidence;
  /** Who judges the candidates; the judge of the evidence when absent. */
  readonly judge?: Pick<Judge, 'confidenceOf'>;
  /** Which mentions of a target become links: the first of the note or of each section, or all. */
  readonly firstMentionOnly?: 'note' | 'section' | 'all';
  /**
   * Whether mentions in headings are as good as others. Unless so, one is proposed only where the note names
   * the target nowhere else, and never as a sure one: a heading's words are what links to it are written with.
   */
  readonly headings?: boolean;
}

interface Judged {
  readonly candidate: Candidate;
  readonly features: FeatureRow;
  readonly confidence: number;
}

/**
 * The mentions of a note that could be links, in the order of the text.
 *
 * Nothing in a protected span is proposed, nothing the owner refused, and no link to the note itself. A link
 * that is there counts as a mention, so that proposing again after linking proposes nothing new.
 */
export function proposeLinks(
  note: NoteFile,
  lexicon: Lexicon,
  options: ProposalOptions = {},
): readonly Proposal[] {
  const evidence = options.evidence ?? ownEvidence(note, lexicon);
  const facts = evidence.factsOf(note);
  const candidates = candidatesOf(facts, lexicon).filter(
    (candidate) => !contradicted(candidate, facts.read.text, lexicon),
  );
  const features = featuresOf(facts, candidates, evidence);
  const judge = options.judge ?? judgeOf(evidence);
  const judged = candidates.map((candidate, i): Judged | null => {
    const row = features[i];
    return row === undefined
      ? null
      : { candidate, features: row, confidence: judge.confidenceOf(row) };
  });
  const locals = localMentions(facts, candidates, lexicon);
  const minimum = options.minConfidence ?? OFFER;
  const proposals: Proposal[] = [];
  for (const one of judged) {
    if (one === null || one.confidence < minimum || isRefused(one.candidate, note.path, evidence))
      continue;
    for (const mention of mentionsToLink(one, judged, facts, locals, lexicon, options)) {
      proposals.push(proposalOf(one, mention, judged, facts, evidence));
    }
  }
  return proposals.sort((a, b) => a.start - b.start);
}

function ownEvidence(note: NoteFile, lexicon: Lexicon): Evidence {
  const paths = lexicon.targets.flatMap((target) => (target === null ? [] : [target.path]));
  return evidenceOf([note], lexicon, linkResolver(new Set([...paths, note.path])));
}

/** The candidate's mentions that are to become links; none where its links are there already. */
function mentionsToLink(
  one: Judged,
  judged: readonly (Judged | null)[],
  facts: NoteFacts,
  locals: readonly Mention[],
  lexicon: Lexicon,
  options: ProposalOptions,
): readonly Mention[] {
  const scope = options.firstMentionOnly ?? 'note';
  const { candidate } = one;
  if (scope === 'note' && candidate.linked) return [];
  const inHeading = spanTest(facts.outline.headings);
  const own = candidate.mentions
    .filter(
      ({ mention }) =>
        mention.linkedTo >= 0 ||
        (!isPlainWord(mention) &&
          !opensAsVerb(facts.read.text, mention.place) &&
          isMeant(mention, one, judged) &&
          !isPartOfOwn(mention, facts, lexicon)),
    )
    .map(({ mention }) => mention);
  const named = [...own, ...locals.filter((local) => local.forms[0]?.target === candidate.target)];
  named.sort((a, b) => a.start - b.start);
  const heads = options.headings === true ? [] : named.filter(inHeading);
  const outside = named.filter((mention) => !heads.includes(mention));
  const free = outside.filter(
    (mention) => mention.linkedTo >= 0 || !isInLongerName(facts.read.text, mention, lexicon),
  );
  const [all = heads] = [free, outside].filter((some) => some.length > 0);
  const taken = new Set<number>();
  const chosen: Mention[] = [];
  const section = sectionsOf(facts, scope);
  for (const mention of candidate.mentions) {
    if (mention.mention.linkedTo === candidate.target) taken.add(section(mention.mention.start));
  }
  for (const mention of all) {
    const place = section(mention.start);
    if (mention.linkedTo >= 0 || (scope !== 'all' && taken.has(place))) continue;
    taken.add(place);
    chosen.push(mention);
  }
  return chosen;
}

/**
 * `who` is not the WHO, nor `con` the CON: a function word in small letters is no acronym, though it folds to one. Nor
 * is a short one with one capital: a `Mac` has no Media Access Control.
 */
function isPlainWord({ shown, forms }: Mention): boolean {
  if (shown.slice(1) !== shown.slice(1).toLowerCase()) return false;
  if (!forms.every(({ text }) => /^\p{Lu}[\p{Lu}\p{N}.&-]*$/u.test(text))) return false;
  const capital = shown !== shown.toLowerCase();
  return (capital && shown.length < 4) || isFunctionWord(shown, COMMON_LANGUAGES);
}

/** A number for the section that an offset lies in; one for all where the whole note counts. */
function sectionsOf(
  facts: NoteFacts,
  scope: 'note' | 'section' | 'all',
): (offset: number) => number {
  if (scope !== 'section') return () => 0;
  const starts = facts.outline.headings.map((heading) => heading.start);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * Whether an ambiguous mention goes to this candidate: to a target that the note links already by these
 * words, else to the likeliest.
 */
function isMeant(mention: Mention, one: Judged, judged: readonly (Judged | null)[]): boolean {
  if (mention.forms.length === 1) return true;
  const rivals = rivalsOf(mention, one, judged);
  if (rivals.some(({ candidate }) => isLinkedBy(candidate, mention))) return false;
  if (isLinkedBy(one.candidate, mention)) return true;
  return rivals.every(
    (rival) =>
      rival.confidence < one.confidence ||
      (rival.confidence === one.confidence && rival.candidate.target > one.candidate.target),
  );
}

function isLinkedBy(candidate: Candidate, mention: Mention): boolean {
  return candidate.mentions.some(
    (other) => other.mention.linkedTo === candidate.target && other.mention.form === mention.form,
  );
}

function rivalsOf(
  mention: Mention,
  one: Judged,
  judged: readonly (Judged | null)[],
): readonly Judged[] {
  const targets = new Set(mention.forms.map((form) => form.target));
  return judged.filter(
    (other): other is Judged =>
      other !== null && other !== one && targets.has(other.candidate.target),
  );
}

function isRefused(candidate: Candidate, path: VaultPath, evidence: Evidence): boolean {
  const target = evidence.lexicon.targets[candidate.target];
  const fits = (decision: LinkDecision): boolean =>
    decision.target === target?.path &&
    (decision.path === null || decision.path === path) &&
    (decision.form === null ||
      candidate.mentions.every(({ mention }) => sameForm(mention.shown, decision.form ?? '')));
  const last = evidence.decisions.findLast(fits);
  return last !== undefined && !last.accepted;
}

const sameForm = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function proposalOf(
  one: Judged,
  mention: Mention,
  judged: readonly (Judged | null)[],
  facts: NoteFacts,
  evidence: Evidence,
): Proposal {
  const { targets } = evidence.lexicon;
  const rivals = [...rivalsOf(mention, one, judged)].sort((a, b) => b.confidence - a.confidence);
  const [inHeading] = one.candidate.mentions.filter((other) => other.mention === mention);
  const alternatives = rivals.flatMap((rival) => targets[rival.candidate.target]?.path ?? []);
  const proposal = {
    path: facts.note.path,
    start: mention.start,
    end: mention.end,
    text: mention.shown,
    target: targets[one.candidate.target]?.path ?? '',
    confidence: Math.round(one.confidence * 1000) / 1000,
    reason: reasonFor(one.candidate, one.features, evidence),
  };
  return {
    ...proposal,
    ...(inHeading?.inHeading === true ? { inHeading: true } : {}),
    ...(isInLongerName(facts.read.text, mention, evidence.lexicon) ? { inName: true } : {}),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
}
