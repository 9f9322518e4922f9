import { applyEdits } from './edits';
import { escapeLine } from './escape-line';
import { liveMarks } from './live-marks';
import { swallowedEscapes } from './swallowed-escapes';

/** How text is to be escaped. */
export interface EscapeOptions {
  /** Whether a valid `#tag` in the text stays one. `live` unless told otherwise. */
  readonly tags?: 'live' | 'text';
}

/** Marks that stand in marks are found by looking again; more often than this is not needed. */
const maxRounds = 5;

/**
 * The literal text of a stranger as Markdown that reads the same and does nothing.
 *
 * Only what would be read as markup is escaped: prices, snake_case, `[3]` and addresses stay as they are.
 * White space that means something at the beginning of a paragraph (four columns make code) is left out.
 * Paragraphs stay apart where blank lines are; line breaks stay. Fits a paragraph, a heading, an item; a
 * table's cell needs its bars escaped besides.
 */
export function escapeText(text: string, options: EscapeOptions = {}): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const tags = options.tags ?? 'live';
  let inParagraph = false;
  const escaped = lines.map((line) => {
    const result = escapeLine(line, inParagraph, tags);
    inParagraph = /[^ \t]/.test(result);
    return result;
  });
  return paragraphsOf(escaped)
    .map((paragraph) => settle(partAddresses(settle(paragraph, tags)), tags))
    .join('\n');
}

/** Runs of lines with text, joined; blank lines by themselves. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join('\n'));
    open = [];
  };
  for (const line of lines) {
    if (/[^ \t]/.test(line)) {
      open.push(line);
    } else {
      close();
      paragraphs.push(line);
    }
  }
  close();
  return paragraphs;
}

/** Escapes the pairs that are left in a paragraph: emphasis, mathematics, links. */
function settle(paragraph: string, tags: 'live' | 'text'): string {
  let text = paragraph;
  for (let round = 0; round < maxRounds; round++) {
    const marks = liveMarks(text, tags);
    if (marks.length === 0) return text;
    const parts: string[] = [];
    let done = 0;
    for (const mark of marks) {
      parts.push(text.slice(done, mark), '\\');
      done = mark;
    }
    parts.push(text.slice(done));
    text = parts.join('');
  }
  return escapeAll(text);
}

/** Addresses that would take a backslash of ours for their own are text: what they held is then looked at again. */
function partAddresses(text: string): string {
  const swallowed = swallowedEscapes(text, 0, text.length, []);
  return applyEdits(
    text,
    swallowed.flatMap(({ edits }) => edits),
  );
}

/** Escapes every mark that is not escaped already. */
function escapeAll(text: string): string {
  return text.replace(/\\[!-/:-@[-`{-~]|[\\`*_[\]<>$~=|^&!]/g, (mark) =>
    mark.length > 1 ? mark : `\\${mark}`,
  );
}
