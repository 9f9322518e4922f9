import { detectLanguage, languageAmong } from '../../language/detect';
import { sentencesOf } from '../../language/sentences';
import { plainTextOf } from '../../markdown/plain-text';
import { scanNote } from '../../markdown/scan-note';
import type { NoteFile, VaultPath } from '../../model/note';
import type { OutlineBlock } from '../../model/outline';
import { sentenceOf, type SentenceText } from './entity-text';

const READ = new Set(['paragraph', 'list', 'blockquote', 'callout', 'table', 'heading']);

/** How many of the notes a language must be that of to be asked for where a note is too short to tell. */
const USUAL = 0.1;

/** Cuts notes into sentences; what is too short to tell is in that of the notes' usual languages whose words it has. */
export function sentencesOfNotes(notes: readonly NoteFile[]): readonly SentenceText[] {
  const read = notes.map(readNote);
  const counts = new Map<string, number>();
  for (const { language } of read) counts.set(language, (counts.get(language) ?? 0) + 1);
  const usual = [...counts].flatMap(([language, count]) =>
    language !== 'und' && count >= USUAL * notes.length ? [language] : [],
  );
  return read.flatMap((note) =>
    cut(
      note,
      note.language === 'und' ? (languageAmong(usual, note.prose) ?? 'und') : note.language,
    ),
  );
}

/** What names are looked for in of a note. */
interface ReadNote {
  readonly path: VaultPath;
  readonly blocks: readonly ReadBlock[];
  /** That of all blocks. */
  readonly prose: string;
  readonly language: string;
}

interface ReadBlock {
  readonly block: OutlineBlock;
  readonly text: string;
  /** See `proseOf`. */
  readonly prose: string;
}

function readNote({ path, text: note }: NoteFile): ReadNote {
  const blocks = scanNote(note)
    .blocks.filter((block) => READ.has(block.type))
    .map((block) => {
      const markdown = note.slice(block.start, block.end);
      const text = plainTextOf(markdown);
      return { block, text, prose: proseOf(markdown, text) };
    });
  const prose = blocks.map((block) => block.prose).join('\n');
  return { path, blocks, prose, language: detectLanguage(prose) };
}

/** Cuts a note into sentences with their words. */
function cut({ path, blocks }: ReadNote, language: string): readonly SentenceText[] {
  return blocks.flatMap(({ block, text, prose }) =>
    sentencesOf(text, language).flatMap((span) => {
      const sentence = text.slice(span.start, span.end).trim();
      if (sentence === '') return [];
      const start = text.indexOf(sentence, span.start);
      const read = prose.slice(start, start + sentence.length);
      return [sentenceOf(sentence, language, block.type === 'heading', path, block.id, read)];
    }),
  );
}

/** A mark of emphasis in a text that is read. */
const MARK = '\u{e000}';

/**
 * A text as names are read in it, of the same length: without the letters of code, since what stands there is not
 * linked, and with a wide space where emphasis begins or ends, which no name goes over: `Select **Open**`.
 */
function proseOf(markdown: string, text: string): string {
  if (text.includes('<')) return withoutTags(markedProse(markdown, text));
  return markedProse(markdown, text);
}

/** A heading or label of HTML that shows as text, with its tags: its capitals say nothing. */
const TAGGED_HEADING =
  /<(h[1-6]|summary|th|caption)\b[^<>]{0,300}>[^<>]{0,120}(?:<\/?(?:strong|b|em|i|code|a)\b[^<>]{0,300}>[^<>]{0,120}){0,4}<\/\1>/gi;

const TAG = /<\/?[a-z][^<>]{0,300}>/gi;

/** Without the letters of tags that show as text, HTML that was escaped, and of headings in them. */
const withoutTags = (prose: string): string =>
  prose.replace(TAGGED_HEADING, withoutLetters).replace(TAG, withoutLetters);

function markedProse(markdown: string, text: string): string {
  if (!/[`$*_=~]/.test(markdown)) return text;
  const marked = plainTextOf(markdown, { code: withoutLetters, emphasis: MARK });
  const prose = marked.replace(/ \u{e000}+|\u{e000} /gu, '\u2003').replace(/\u{e000}/gu, '');
  return prose.length === text.length ? prose : text;
}

const withoutLetters = (code: string): string =>
  code.replace(/[\p{L}\p{N}]/gu, (sign) => '`'.repeat(sign.length));
