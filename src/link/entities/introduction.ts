import type { DiscoveredEntity } from '../../model/entity';
import type { SentenceText } from './entity-text';

/** The fewest and most characters of a sentence that can stand for itself. */
const SHORTEST = 40;
const LONGEST = 400;

const IS_A =
  /^(?:\s*\([^)]{2,60}\))?,?\s+(?:is|are|was|were|es|son|era|fue|ist|sind|war|est|sont|était|fut)\s+(?:an?|the|one|un|una|uno|el|la|ein|eine|der|die|das|une|le|les|l['’])\b/iu;
const APPOSITION =
  /^(?:\s*\([^)]{2,60}\))?\s*[,–—(]\s*(?:an?|the|one of|un|una|el|la|ein|eine|der|die|das|une|le|la|l['’]|founder|author|leader|president|editor|fundador\p{L}*|autor\p{L}*|Gründer\p{L}*|fondat\p{L}*|auteur)\s/iu;
const BROUGHT_IN =
  /(?:called|named|known as|founder of|member of|organizer of|author of|llamad[oa]|conocid[oa] como|genannt|namens|appelée?|nommée?)\s+(?:the\s|la\s|el\s|die\s|der\s|das\s|le\s|l['’])?["“„«‘]?$/iu;
const EXPLAINED = /^\s*\(\p{Lu}[\p{L}.]{1,9}\)/u;
const FOUNDED =
  /^\s+(?:was|were|is|wurde|fue|fut|a été)\s+(?:founded|formed|established|created|launched|organi[sz]ed|born|gegründet|fundad[oa]|cread[oa]|fondée?|créée?|geboren)/iu;

/**
 * The sentence that introduces or defines a name best: one that says what it is, then one that brings it
 * in; null where none stands in a paragraph that can be cited.
 */
export function introductionOf(
  sentences: readonly SentenceText[],
  fullNames: readonly string[],
): DiscoveredEntity['introduction'] | null {
  let best: SentenceText | null = null;
  let highest = 0;
  for (const sentence of sentences) {
    const score = introducing(sentence, fullNames);
    if (score <= highest) continue;
    highest = score;
    best = sentence;
  }
  if (best?.paragraph === null || best === null) return null;
  return { path: best.path, paragraph: best.paragraph, text: best.text };
}

function introducing(sentence: SentenceText, names: readonly string[]): number {
  const { text } = sentence;
  if (sentence.paragraph === null || sentence.titled || text.includes('\n')) return 0;
  if (text.length < SHORTEST || text.length > LONGEST || !/[.!?]["”’»)]*$/.test(text)) return 0;
  if (!/^["“„«‘(]?[\p{Lu}\p{N}¿¡]/u.test(text)) return 0;
  const name = names.find((candidate) => text.includes(candidate));
  if (name === undefined) return 0;
  const at = text.indexOf(name);
  const after = text.slice(at + name.length, at + name.length + 120);
  const before = text.slice(Math.max(0, at - 60), at);
  let score = 0;
  if (IS_A.test(after)) score += at < 30 ? 5 : 3;
  if (FOUNDED.test(after)) score += 3;
  if (APPOSITION.test(after)) score += 3;
  if (EXPLAINED.test(after)) score += 2;
  if (BROUGHT_IN.test(before)) score += 1;
  // A sentence that merely uses the name says nothing of what it is.
  if (score === 0) return 0;
  if (at < text.length / 3) score += 0.5;
  if (
    /^(?:he|she|it|they|this|that|these|and|but|so|however|er|sie|es|él|ella|il|elle)\b/i.test(text)
  )
    score -= 0.7;
  return score;
}
