import { detectLanguage } from '../language/detect';
import type { NoteFile } from '../model/note';

/** How many notes are looked at, and how much of each. */
const MOST_NOTES = 48;
const LOOKED_AT = 1500;

/** The share of notes from which on German endings are taken off: its plurals and cases have no rules but these. */
const ENOUGH_GERMAN = 1 / 3;

/**
 * The language that at least half of the notes are written in, in BCP 47; German from a third on; `und` where
 * there is none.
 */
export function languageOfNotes(notes: readonly NoteFile[]): string {
  const step = Math.max(1, Math.floor(notes.length / MOST_NOTES));
  const counts = new Map<string, number>();
  let looked = 0;
  for (let i = 0; i < notes.length; i += step) {
    const language = detectLanguage(proseOf(notes[i]?.text ?? ''));
    if (language === 'und') continue;
    looked++;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if ((counts.get('de') ?? 0) > looked * ENOUGH_GERMAN) return 'de';
  for (const [language, count] of counts) if (count * 2 > looked) return language;
  return 'und';
}

function proseOf(text: string): string {
  const start = text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0;
  return text.slice(start, start + LOOKED_AT);
}
