import { contextOf } from '../../../index/context';
import type { MentionGroup, Mentions } from '../../../index/mentions';
import { Turns } from '../../../vault/turns';
import type { ViewSource } from '../view-source';

/** How far a search is, in notes. */
export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Looks for words in the sentences that mention a note: yields after each turn, and adds to `found` as it goes.
 *
 * @param passes whether a note, by its number, is to be looked into
 * @param words in lower case; a sentence has to have all of them
 * @param found numbers of notes, to be added to
 */
export async function* searchSentences(
  { mentions, source }: { readonly mentions: Mentions; readonly source: ViewSource },
  passes: (note: number) => boolean,
  words: readonly string[],
  found: Set<number>,
): AsyncGenerator<SearchProgress, void, undefined> {
  const places: number[] = [];
  mentions.notes.forEach((note, place) => {
    if (passes(note)) places.push(place);
  });
  const turns = new Turns();
  for (const [done, place] of places.entries()) {
    const group = mentions.group(place);
    const text = await source.readText(group.path).catch(() => null);
    if (text !== null && hasSentence(text, group, words)) found.add(mentions.notes[place] ?? 0);
    if (await turns.pass()) yield { done: done + 1, total: places.length };
  }
}

function hasSentence(text: string, group: MentionGroup, words: readonly string[]): boolean {
  // To find sentences takes longer than to see that there is none to find.
  if (!hasAll(text, words)) return false;
  return group.mentions.some(({ start, end }) => {
    const context = contextOf(text, { start, end }, group.language, 'sentence');
    return context !== null && hasAll(`${context.before}${context.match}${context.after}`, words);
  });
}

function hasAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
