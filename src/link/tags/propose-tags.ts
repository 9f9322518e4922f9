import { toTag } from '../../markdown/tags';
import { scanNote } from '../../markdown/scan-note';
import type { VaultPath } from '../../model/note';
import { keyphrasesOf } from './keyphrases';
import { noteTerms } from './note-terms';
import { writtenTags, type TagEvidence, type TaggedNote } from './tag-evidence';
import { tagCandidates, type TagCandidate } from './tag-features';
import { chanceOf, OFFER_TAG } from './weigh-tag';

/** A tag that a note could have. */
export interface TagProposal {
  readonly path: VaultPath;
  /** Without `#`, as the vault writes it. */
  readonly tag: string;
  /** 0 to 1; of a tag that the vault does not have, always below every one that it has. */
  readonly confidence: number;
  /** Why, in words for people. */
  readonly reason: string;
  /** Whether a note of the vault has it already. */
  readonly existing: boolean;
}

/** Tags that a person will look through. */
const MOST_EXISTING = 5;
const MOST_NEW = 3;

/** A phrase with a smaller share of the first one's score is one of many. */
const SHARE = 0.4;

/** The highest confidence of a tag that the vault does not have. */
const NEW = 0.25;

/**
 * Tags for a note: the vault's own, ranked by what notes like it carry, and behind them phrases that it comes back
 * to. None that it has, and no parent of one that it has.
 *
 * @param least Confidence from which on tags are proposed.
 */
export function proposeTags(
  note: TaggedNote,
  evidence: TagEvidence,
  least = OFFER_TAG,
): readonly TagProposal[] {
  const outline = scanNote(note.text);
  const has = new Set(writtenTags(note, outline).keys());
  const terms = noteTerms(note, outline, evidence.language);
  const number = evidence.numbers.get(note.path) ?? -1;
  const ranked = tagCandidates(terms, number, evidence)
    .map((candidate) => ({ candidate, confidence: chanceOf(candidate.features) }))
    .filter(({ candidate: { key }, confidence }) => confidence >= least && !covered(key, has))
    .sort((a, b) => b.confidence - a.confidence || (a.candidate.key < b.candidate.key ? -1 : 1));
  const keys = ranked.map(({ candidate }) => candidate.key);
  const existing = ranked
    .filter(({ candidate: { key } }) => !keys.some((other) => other.startsWith(`${key}/`)))
    .slice(0, MOST_EXISTING)
    .map(({ candidate, confidence }) => ({
      path: note.path,
      tag: evidence.tags.get(candidate.key)?.name ?? candidate.key,
      confidence: rounded(confidence),
      reason: reasonOf(candidate),
      existing: true,
    }));
  const known = new Set([...evidence.tags.values()].map(({ stems }) => stems.join(' ')));
  // `gauge` is no new tag beside `gauges`.
  const phrases = keyphrasesOf(terms, evidence, MOST_NEW).filter(
    ({ stems, score }, _, [first]) =>
      !known.has(stems.join(' ')) && score >= SHARE * (first?.score ?? 0),
  );
  const top = phrases[0]?.score ?? 1;
  const fresh = phrases.flatMap(({ text, count, score }) => {
    const tag = toTag(text);
    if (tag === null || covered(tag.toLowerCase(), has) || evidence.tags.has(tag.toLowerCase()))
      return [];
    const confidence = rounded(NEW * (score / top));
    const reason = `“${text}” occurs ${String(count)} times; a new tag`;
    return [{ path: note.path, tag, confidence, reason, existing: false }];
  });
  return [...existing, ...fresh];
}

/** Whether a note has a tag, or one nested in it. */
function covered(key: string, has: ReadonlySet<string>): boolean {
  return has.has(key) || [...has].some((own) => own.startsWith(`${key}/`));
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

function reasonOf({ alike, folder, inTitle, inText }: TagCandidate): string {
  const parts: string[] = [];
  if (alike[0] > 0)
    parts.push(`${String(alike[0])} of the ${String(alike[1])} most alike notes have it`);
  if (folder[0] > 0)
    parts.push(`${String(folder[0])} of ${String(folder[1])} tagged notes in its folder have it`);
  if (inTitle) parts.push('its words stand in the title');
  else if (inText) parts.push('its words stand in the text');
  return parts.join('; ');
}
