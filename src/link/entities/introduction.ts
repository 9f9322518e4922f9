import type { DiscoveredEntity, EntityKind } from '../../model/entity';
import { isClassNoun, kindsOfNoun } from './class-nouns';
import type { SentenceText } from './entity-text';
import type { Span } from '../../model/span';
import { isFunctionWord } from '../function-words';
import { foldName } from './fold-name';

/** The fewest and most characters of a sentence that can stand for itself. */
const SHORTEST = 40;
const LONGEST = 400;

/** `(NWG)`, `(1870–1924)` and the like, between a name and what is said of it. */
const ASIDE = String.raw`(?:\s*\([^()]{2,60}\))?`;

const ARTICLES =
  "an?|the|one of the|un|una|uno|el|la|los|las|ein|eine|einer|eines|der|die|das|une|le|les|l['’]|d['’]|des";

const IS_A = new RegExp(
  String.raw`^${ASIDE},?\s+(?:is|are|was|were|es|son|era|eran|fue|fueron|ist|sind|war|waren|est|sont|était|étaient|fut|furent)\s+(?:${ARTICLES})(?:\s+|(?<=['’]))`,
  'iu',
);

const APPOSITION = new RegExp(
  String.raw`^${ASIDE}\s*[,–—]\s*(?:(?:${ARTICLES})(?:\s+|(?<=['’])))?`,
  'iu',
);

const FOUNDED = new RegExp(
  String.raw`^${ASIDE}(?:,\s+|,?\s+(?:was|were|is|fue|fueron|fut|furent|a été|ont été)\s+(?:\p{L}+ly\s+|first\s+)?|,?\s+(?:wurden?|ist|sind)\s[^,.;]{0,60}?\s?)(?:founded|formed|established|created|launched|organi[sz]ed|born|gegründet|geboren|fundad[oa]s?|cread[oa]s?|fondée?s?|créée?s?|née?)(?![\p{L}])`,
  'iu',
);

const BORN = /^\s+(?:nació|naquit|se fundó|se creó)\s/iu;

/** A noun of a class and what leads from it to the name are no longer than this. */
const LONGEST_KIND = 120;

const CALLED =
  /([\p{L}-]+)\s+(?:called|named|known as|llamad[oa]|denominad[oa]|conocid[oa] como|genannt|namens|appelée?|nommée?|connue? sous le nom de)\s+(?:the\s|la\s|el\s|die\s|der\s|das\s|le\s|l['’])?["“„«‘]?$/iu;

/** Nothing or a short setting before the name that the sentence is about: `In 1911, the`. */
const SUBJECT =
  /^["“„«‘(]?(?:(?:In|On|By|Since|Until|En|Desde|Im|Am|Seit|Depuis|Dès)\s[^,]{2,30},?\s)?(?:(?:the|el|la|los|las|der|die|das|le|les|l['’])\s?)?["“„«‘]?$/iu;

/** What ends the words that say what something is: what follows only says more of it. */
const PHRASE_END =
  /[,.;:()–—]|\s(?:of|in|at|for|from|by|that|who|which|whose|with|to|on|de|del|des|du|d['’]|que|qui|quien|en|con|para|von|vom|aus|im|für|der|die|das|dans|pour|avec|and|und|y|et)\s/iu;

/**
 * The sentence that says best what a name names: one whose subject it is, else one that identifies it in
 * passing (`X, a weekly of …`); null where none does so in a paragraph that can be cited.
 *
 * @param names Its names, the full ones first.
 */
export function introductionOf(
  sentences: readonly SentenceText[],
  names: readonly string[],
): DiscoveredEntity['introduction'] | null {
  let best: SentenceText | null = null;
  let highest = 0;
  for (const sentence of sentences) {
    const score = introducing(sentence, names);
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
  if (text.length < SHORTEST || text.length > LONGEST || !/[.!]["”’»)]*$/.test(text)) return 0;
  if (!/^["“„«‘(]?[\p{Lu}\p{N}]/u.test(text)) return 0;
  return Math.max(
    0,
    ...names.map((name) => {
      const at = text.indexOf(name);
      return at < 0 ? 0 : saying(text.slice(0, at), name, text.slice(at + name.length));
    }),
  );
}

/** Of what kind a sentence says that a name in it is (`Norhaven, a province of …`), or null where it does not. */
export function kindSaid({ text, titled }: SentenceText, name: Span): EntityKind | null {
  if (titled) return null;
  const [before, after] = [text.slice(0, name.start), text.slice(name.end)];
  if (saying(before, text.slice(name.start, name.end), after) < 2) return null;
  const opening = (IS_A.exec(after) ?? APPOSITION.exec(after))?.[0];
  const phrase = opening === undefined ? '' : after.slice(opening.length);
  const end = PHRASE_END.exec(phrase)?.index ?? phrase.length;
  const words = phrase.slice(0, end).split(/[\s-]+/);
  const called = CALLED.exec(before.slice(-LONGEST_KIND))?.[1] ?? '';
  const [kind, ...others] = new Set(
    [...words, called].flatMap((word) => {
      const kinds = [...kindsOfNoun(foldName(word))];
      return kinds.length === 1 ? kinds : [];
    }),
  );
  return kind === undefined || others.length > 0 ? null : kind;
}

/** How well a sentence says what the name in it names. */
function saying(before: string, name: string, after: string): number {
  // Part of a longer name, or only its owner: the sentence is of something else.
  if (/^(?:['’]s?\b|-|\s\p{Lu})/u.test(after) || /[\p{L}\p{N}-]$/u.test(before)) return 0;
  const lead = SUBJECT.test(before);
  if (!lead && /\p{Lu}[\p{L}.]*\s$/u.test(before.slice(-LONGEST_KIND)) && !/^\p{Lu}+$/u.test(name))
    return 0;
  const early = before.length < 30 ? 0.5 : 0;
  const isA = IS_A.exec(after)?.[0];
  if (lead && isA !== undefined && namesClass(after.slice(isA.length))) return 5;
  if (lead && (FOUNDED.test(after) || BORN.test(after))) return 4;
  const apposed = APPOSITION.exec(after)?.[0];
  if (apposed !== undefined && isApposed(after.slice(apposed.length), apposed)) return 3 + early;
  const kind = CALLED.exec(before.slice(-LONGEST_KIND))?.[1];
  return kind !== undefined && isClassNoun(foldName(kind)) ? 2 + early : 0;
}

/** Whether the words up to the end of the phrase have a noun for a kind of thing. */
function namesClass(text: string): boolean {
  const end = PHRASE_END.exec(text)?.index ?? text.length;
  const words = text.slice(0, end).split(/[\s-]+/);
  return words.length <= 7 && words.some((word) => isClassNoun(foldName(word)));
}

/** Not the next of a list: an article and no name follow, or a role without an article (`founder of`). */
function isApposed(text: string, opening: string): boolean {
  const phrase = text.slice(0, PHRASE_END.exec(text)?.index ?? text.length);
  const nouns = /(?:ein|eine|der|die|das)\s$/iu.test(opening);
  if (!nouns && /\p{Lu}|[#@\d]/u.test(phrase)) return false;
  if (!namesClass(text)) return false;
  if (/[\p{L}]/u.test(opening.replace(/\([^()]*\)/g, ''))) return true;
  const [first = ''] = phrase.split(/\s/);
  const rest = text.slice(phrase.length).trim();
  return !isFunctionWord(first, LANGUAGES) && /^(?:of|de|du|des|von|at|in)\b/u.test(rest);
}

const LANGUAGES = ['en', 'es', 'de', 'fr'];
