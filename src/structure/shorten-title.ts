import { primaryLanguage } from '../language/primary-language';
import { withoutEnd } from '../language/trim';
import { foldWord } from '../language/words';
import { titleCues, type TitleCues } from './title-cues';

/** The length that a title made from a text aims at, in UTF-16 units. */
export const LONGEST_TITLE = 80;
/** A title that is complete is better than a shorter one that breaks off, up to this length. */
export const LONGEST_COMPLETE = 100;
/** What is cut shorter than this says too little. */
const SHORTEST_CUT = 40;
/** A title that breaks off where a phrase ends may be shorter. */
const SHORTEST_PHRASE = 30;
/** A lead before `, which …` is a statement of its own from here on. */
const SHORTEST_LEAD = 25;
/** A clause that ends a little beyond the length is better than a cut in its middle. */
const CLAUSE_ALLOWANCE = 8;
/** A list goes on sooner after its first comma than a statement does: `In Leeds, Bradford, and York, …`. */
const SHORTEST_STATEMENT = 25;

/** In German, a verb of two parts holds the clause open until the second, which is none of the nouns. */
const OPENS_BRACKET =
  /\b(?:hat|haben|hatte|hatten|habe|ist|sind|war|waren|wird|werden|wurde|wurden|kann|können|konnte|konnten|soll|sollen|sollte|sollten|muss|müssen|musste|mussten|will|wollen|wollte|wollten|darf|dürfen)\b/;
const CLOSES_BRACKET =
  /(?:^|\s)(?:\p{Ll}+en|\p{Ll}*ge\p{Ll}+t|(?:ver|be|er|ent|zer)\p{Ll}+t|\p{Ll}+iert)$/u;

/**
 * Cuts a text to a title's length where something is complete: at a clause, before an adjunct, or else where a
 * phrase ends, with an ellipsis to say that it goes on.
 */
export function shortenTitle(text: string, language: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const cues = titleCues(language);
  const german = primaryLanguage(language) === 'de';
  const statement = german ? text : withoutFront(text, cues);
  const short =
    relativeLead(statement, cues) ??
    clauseCut(statement) ??
    adjunctCut(statement, LONGEST_TITLE, cues, german);
  if (statement.length <= LONGEST_COMPLETE && (short?.endsWith('…') ?? true)) return statement;
  const cut =
    short ?? adjunctCut(statement, LONGEST_COMPLETE, cues, german) ?? openCut(statement, cues);
  // What begins with an adjunct still has come to no statement.
  return german || cut.endsWith('…') || !cues.adjuncts.has(firstWord(cut)) ? cut : `${cut}…`;
}

/** `In the year of the flood, when …, the town …`: what is said begins after the commas. */
function withoutFront(text: string, cues: TitleCues): string {
  if (!cues.adjuncts.has(firstWord(text))) return text;
  const comma = text.indexOf(', ');
  if (comma < 0 || comma > LONGEST_TITLE + CLAUSE_ALLOWANCE) return text;
  const rest = text.slice(comma + 2);
  const next = rest.search(/[,;:]/);
  if (rest.length < SHORTEST_STATEMENT || (next >= 0 && next < SHORTEST_STATEMENT)) return text;
  // `In the spring, and in the weeks after …`: a second adjunct, and no statement yet.
  if (cues.joining.has(firstWord(rest))) return text;
  return withoutFront(rest.slice(0, 1).toUpperCase() + rest.slice(1), cues);
}

/** The statement before `, which …`; where that is a mere subject, the words as far as they go. */
function relativeLead(text: string, cues: TitleCues): string | null {
  const head = text.slice(0, LONGEST_TITLE + CLAUSE_ALLOWANCE);
  for (const { index } of head.matchAll(/, /g)) {
    if (!cues.relatives.has(firstWord(text.slice(index + 2)))) continue;
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
function adjunctCut(
  text: string,
  longest: number,
  cues: TitleCues,
  german: boolean,
): string | null {
  const all = text.split(' ');
  for (let count = wordsUpTo(text, longest).length; count > 0; count--) {
    const cut = all.slice(0, count).join(' ');
    if (cut.length < SHORTEST_CUT) return null;
    const next = folded(all[count] ?? '');
    if (!cues.adjuncts.has(next) && !opensGerund(all, count, cues)) continue;
    const whole = AGENT.has(next) ? withoutParticiple(cut) : cut;
    if (whole.length < SHORTEST_CUT) continue;
    const last = whole.slice(whole.lastIndexOf(' ') + 1);
    if (cues.functionWords.has(folded(last)) || cues.gerund?.test(last) === true) continue;
    if (opensClause(whole, cues)) continue;
    if (german && OPENS_BRACKET.test(cut) && !CLOSES_BRACKET.test(cut)) continue;
    return whole;
  }
  return null;
}

/** `explains how the mill | …`: a clause whose verb may be still to come; not so `the speech that was given`. */
function opensClause(cut: string, { clause, articles, functionWords }: TitleCues): boolean {
  const words = cut.split(' ').map(folded);
  const at = words.findIndex((word) => clause.has(word));
  const next = words[at + 1];
  return at > 0 && next !== undefined && (articles.has(next) || !functionWords.has(next));
}

/** `an organization | going through`: a verb's form behind a noun that a preposition follows. */
function opensGerund(words: readonly string[], at: number, cues: TitleCues): boolean {
  const [before = '', form = '', after = ''] = words.slice(at - 1, at + 2);
  return (
    cues.gerund?.test(form) === true &&
    cues.adjuncts.has(folded(after)) &&
    !cues.adjuncts.has(folded(before)) &&
    !/(?:ed|[,;:])$/.test(before)
  );
}

/** Words that say by whom something was done, and the participle that they belong to: `abuse committed by …`. */
const AGENT: ReadonlySet<string> = new Set(['by', 'por', 'par', 'von']);
const PARTICIPLE =
  /^(.*\s\S+)\s(?:\p{Ll}+(?:ed|ido|ida|ado|ada|ée?s?)|made|given|held|led|taken|told|written)$/u;

/** `abuse committed` as `abuse`; `was printed` stays. */
function withoutParticiple(cut: string): string {
  const noun = PARTICIPLE.exec(cut)?.[1] ?? cut;
  return /\b(?:was|were|is|are|been|be|es|fue|son|está|est|sont)$/u.test(noun) ? cut : noun;
}

/** The words that fit, back to where a phrase ends. */
function openCut(text: string, cues: TitleCues): string {
  const all = text.split(' ');
  const { length } = wordsUpTo(text, LONGEST_TITLE - 1);
  if (length === 0) return text.slice(0, LONGEST_TITLE - 1) + '…';
  let count = length;
  while (count > 1 && !endsPhrase(all, count, cues)) count--;
  if (all.slice(0, count).join(' ').length < SHORTEST_PHRASE) {
    count = length;
    while (count > 4 && cues.functionWords.has(folded(all[count - 1] ?? ''))) count--;
  }
  const cut = all.slice(0, count).join(' ');
  return withoutEnd(cut, /[\s.,;:–—-]/u) + '…';
}

/** Whether the first words of a text end with a whole phrase: not between a noun and what belongs to it. */
function endsPhrase(all: readonly string[], count: number, cues: TitleCues): boolean {
  const last = all[count - 1] ?? '';
  if (/[,;:–—]$/u.test(last)) return true;
  if (cues.functionWords.has(folded(last))) return false;
  const next = folded(all[count] ?? '');
  // Words of content follow one another within one phrase; a name is whole before what it is of.
  if (!cues.functionWords.has(next)) return false;
  if (cues.genitives.has(next) && !/^\p{Lu}/u.test(last)) return false;
  // `the old | and the new statutes`: the one half of a pair leaves open what is said of both.
  if (!cues.joining.has(next)) return true;
  const announced = all.slice(0, count).some((word) => cues.announcing.has(folded(word)));
  return !announced && !cues.articles.has(folded(all[count - 2] ?? ''));
}

/** The whole words that a length has room for. */
function wordsUpTo(text: string, length: number): string[] {
  return text
    .slice(0, length + 1)
    .split(' ')
    .slice(0, -1);
}

function firstWord(text: string): string {
  return folded(text.split(' ', 1)[0] ?? '');
}

function folded(word: string): string {
  return foldWord(word.replace(/[^\p{L}\p{N}]/gu, ''));
}
