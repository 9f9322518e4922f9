import { detectLanguage } from '../language/detect';
import { readProperties } from '../markdown/properties';
import { paragraphsOfNote } from './note-paragraphs';
import { textOf } from './note-record';
import type { CitableText } from './summary-source';

/** As many paragraphs tell the language as well as all. */
const TELLING = 20;

/** Reads what can be cited of a note. */
export function citableText(text: string): CitableText {
  const paragraphs = paragraphsOfNote(text);
  const given = textOf(readProperties(text).properties['language']);
  const sample = paragraphs.slice(0, TELLING).map((paragraph) => paragraph.text);
  return { paragraphs, language: given ?? detectLanguage(sample.join('\n')) };
}
