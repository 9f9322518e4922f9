import { primaryLanguage } from '../language/primary-language';
import { stopWords } from '../language/stop-words';
import { foldWord } from '../language/words';

/** The longest title made from a text, in UTF-16 units. */
export const LONGEST_TITLE = 80;
/** What is cut shorter than this says too little. */
const SHORTEST_CUT = 40;
/** A lead before `, which …` is a statement of its own from here on. */
const SHORTEST_LEAD = 25;
/** A clause that ends a little beyond the length is better than a cut in its middle. */
const CLAUSE_ALLOWANCE = 8;
/** A list goes on sooner after its first comma than a statement does: `In Leeds, Bradford, and York, …`. */
const SHORTEST_STATEMENT = 25;

/** What may be left out of a clause with all that follows it, by language. */
interface CutCues {
  /** Words that open an adjunct or a further clause. Never the genitive, nor what opens an object. */
  readonly adjuncts: ReadonlySet<string>;
  /** Words that open a clause about what stands before a comma. */
  readonly relatives: ReadonlySet<string>;
  /** What joins two of a kind that a word before has announced: `between … and`. */
  readonly joining: ReadonlySet<string>;
  readonly announcing: ReadonlySet<string>;
}

const NONE: CutCues = {
  adjuncts: new Set(),
  relatives: new Set(),
  joining: new Set(),
  announcing: new Set(),
};

const CUES: ReadonlyMap<string, CutCues> = new Map([
  [
    'en',
    cues(
      'across after against although amid among as at because before beside beyond by despite during following for from if in inside near on since though through throughout under unless until when where while with within without',
      'which who whose whom where',
      'and or',
      'between both either',
    ),
  ],
  [
    'es',
    cues(
      'ante antes aunque bajo como con contra cuando desde después durante en entre hacia hasta mediante mientras para por porque según sin sobre tras',
      'que quien quienes cuyo cuya cuyos cuyas donde cual',
      'y e o u',
      'entre tanto ambos',
    ),
  ],
  [
    'de',
    cues(
      'als am an auf aus bei beim bevor bis durch für gegen im in mit nach nachdem ob obwohl ohne seit trotz unter vor wegen weil wenn während über',
      'das dem den denen der deren dessen die welche welchem welchen welcher welches weil wo',
      'und oder sowie',
      'zwischen sowohl weder entweder',
    ),
  ],
  [
    'fr',
    cues(
      'afin alors après avant avec chez comme contre dans depuis durant en entre lors lorsque malgré parce parmi pendant pour quand sans selon sous sur vers',
      'qui que dont où lequel laquelle lesquels lesquelles',
      'et ou ni',
      'entre soit',
    ),
  ],
]);

function cues(adjuncts: string, relatives: string, joining: string, announcing: string): CutCues {
  const [one, two, three, four] = [adjuncts, relatives, joining, announcing].map(
    (list) => new Set(list.split(' ').map(foldWord)),
  );
  return {
    adjuncts: one ?? NONE.adjuncts,
    relatives: two ?? NONE.relatives,
    joining: three ?? NONE.joining,
    announcing: four ?? NONE.announcing,
  };
}

/** In German, a verb of two parts holds the clause open until the second, which is none of the nouns. */
const OPENS_BRACKET =
  /\b(?:hat|haben|hatte|hatten|habe|ist|sind|war|waren|wird|werden|wurde|wurden|kann|können|konnte|konnten|soll|sollen|sollte|sollten|muss|müssen|musste|mussten|will|wollen|wollte|wollten|darf|dürfen)\b/;
const CLOSES_BRACKET =
  /(?:^|\s)(?:\p{Ll}+en|\p{Ll}*ge\p{Ll}+t|(?:ver|be|er|ent|zer)\p{Ll}+t|\p{Ll}+iert)$/u;

/**
 * Cuts a text to a title's length where something is complete: at a clause, before an adjunct, or else at a word,
 * with an ellipsis to say that it goes on.
 */
export function shortenTitle(text: string, language: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const primary = primaryLanguage(language);
  const words = CUES.get(primary) ?? NONE;
  const statement = primary === 'de' ? text : withoutFront(text, words);
  if (statement.length <= LONGEST_TITLE) return statement;
  return (
    relativeLead(statement, words) ??
    clauseCut(statement) ??
    adjunctCut(statement, words, language) ??
    openCut(statement, language)
  );
}

/** `In the year of the flood, when …, the town …`: what is said begins after the commas. */
function withoutFront(text: string, words: CutCues): string {
  if (!words.adjuncts.has(folded(text.split(' ', 1)[0] ?? ''))) return text;
  const comma = text.indexOf(', ');
  if (comma < 0 || comma > LONGEST_TITLE + CLAUSE_ALLOWANCE) return text;
  const rest = text.slice(comma + 2);
  const next = rest.search(/[,;:]/);
  if (rest.length < SHORTEST_STATEMENT || (next >= 0 && next < SHORTEST_STATEMENT)) return text;
  return withoutFront(rest.slice(0, 1).toUpperCase() + rest.slice(1), words);
}

/** The statement before `, which …`; where that is a mere subject, the words as far as they go. */
function relativeLead(text: string, words: CutCues): string | null {
  const head = text.slice(0, LONGEST_TITLE + CLAUSE_ALLOWANCE);
  for (const { index } of head.matchAll(/, /g)) {
    if (!words.relatives.has(folded(text.slice(index + 2).split(' ', 1)[0] ?? ''))) continue;
    if (index >= SHORTEST_LEAD) return text.slice(0, index);
    return wordsUpTo(text, LONGEST_TITLE - 1).join(' ') + '…';
  }
  return null;
}

function clauseCut(text: string): string | null {
  let end = -1;
  const head = text.slice(0, LONGEST_TITLE + CLAUSE_ALLOWANCE);
  for (const match of head.matchAll(/[,;:](?=\s)|\s[–—-](?=\s)/g)) end = match.index;
  if (end < SHORTEST_CUT) return null;
  return inList(text, end) ? text.slice(0, end) + '…' : text.slice(0, end);
}

/** Whether a comma parts one item of a list from the next: `by Ann Lee, Ben Orr, Cy Moss and …`. */
function inList(text: string, comma: number): boolean {
  const before = text.slice(0, comma).search(/,[^,]{2,25}$/);
  return before >= 0 || /^, [^,.]{2,25},? (?:and|or|y|e|und|oder|et|ou)\s/.test(text.slice(comma));
}

/** The longest cut before an adjunct or a further clause, behind a word that is no function word. */
function adjunctCut(text: string, words: CutCues, language: string): string | null {
  const functionWords = stopWords(language);
  const all = text.split(' ');
  for (let count = wordsUpTo(text, LONGEST_TITLE).length; count > 0; count--) {
    const cut = all.slice(0, count).join(' ');
    if (cut.length < SHORTEST_CUT) return null;
    const next = folded(all[count] ?? '');
    const joins = words.joining.has(next);
    if (!joins && !words.adjuncts.has(next)) continue;
    if (functionWords.has(folded(all[count - 1] ?? ''))) continue;
    if (joins && all.slice(0, count).some((word) => words.announcing.has(folded(word)))) continue;
    if (primaryLanguage(language) === 'de' && OPENS_BRACKET.test(cut) && !CLOSES_BRACKET.test(cut))
      continue;
    // `the old and the new …`, `how bread and wine are …`: the one half of a pair leaves open what is said of both.
    if (joins) return cut + '…';
    const whole = AGENT.has(next) ? withoutParticiple(cut) : cut;
    return whole.length < SHORTEST_CUT ? cut : whole;
  }
  return null;
}

/** Words that say by whom something was done, and the participle that they belong to: `abuse committed by …`. */
const AGENT: ReadonlySet<string> = new Set(['by', 'por', 'par', 'von']);
const PARTICIPLE = /^(.*\s\S+)\s\p{Ll}+(?:ed|ido|ida|ado|ada|ée?s?)$/u;

/** `abuse committed` as `abuse`; `was printed` stays. */
function withoutParticiple(cut: string): string {
  const noun = PARTICIPLE.exec(cut)?.[1] ?? cut;
  return /\b(?:was|were|is|are|been|be|es|fue|son|está|est|sont)$/u.test(noun) ? cut : noun;
}

function openCut(text: string, language: string): string {
  const functionWords = stopWords(language);
  const words = wordsUpTo(text, LONGEST_TITLE - 1);
  if (words.length === 0) return text.slice(0, LONGEST_TITLE - 1) + '…';
  while (words.length > 4 && functionWords.has(folded(words.at(-1) ?? ''))) words.pop();
  return words.join(' ').replace(/[\s.,;:–—-]+$/u, '') + '…';
}

/** The whole words that a length has room for. */
function wordsUpTo(text: string, length: number): string[] {
  return text
    .slice(0, length + 1)
    .split(' ')
    .slice(0, -1);
}

function folded(word: string): string {
  return foldWord(word.replace(/[^\p{L}\p{N}]/gu, ''));
}
