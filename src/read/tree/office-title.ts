import type { Block } from '../../model/block';

/** Titles that programs write and people do not. */
const MACHINE_TITLE =
  /^(?:microsoft (?:office )?word\b.*|(?:untitled|document|dokument|documento|unbenannt|sin título|sans titre)[ \d]*|.{0,120}\.(?:docx?|odt|rtf|tmp))$/i;

/** Whether a title is one that a program wrote. */
export function isMachineTitle(title: string): boolean {
  return MACHINE_TITLE.test(title.trim());
}

/** A document's title, and its blocks without a heading that says the same. */
export interface Titled {
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/**
 * Decides the title: a paragraph set as title, else the heading of the first level that the text begins with,
 * where it heads more than a part of it, else the title in the file's properties, which is often that of an older file.
 */
export function decideTitle(
  set: string | null,
  declared: string | null,
  blocks: readonly Block[],
): Titled {
  const top = blocks.filter(({ kind, depth }) => kind === 'heading' && depth === 1);
  const first = blocks[0];
  // The only one of its level, or with nothing but names and dates between it and the next.
  const second = top[1] === undefined ? -1 : blocks.indexOf(top[1]);
  const alone = top.length === 1 || (second > 0 && blocks.slice(1, second).every(isCredit));
  const leading = first !== undefined && alone && first === top[0] ? first.text : null;
  const stated = declared === null || isMachineTitle(declared) ? null : declared.trim();
  const title = set ?? leading ?? (stated === '' ? null : stated);
  const doubled = first?.kind === 'heading' && title !== null && fold(first.text) === fold(title);
  return { title, blocks: doubled ? blocks.slice(1) : blocks };
}

/** Far fewer words than a paragraph, and no sentence. */
function isCredit({ kind, text }: Block, at: number): boolean {
  return kind === 'paragraph' && at < 6 && text.length <= 80 && !/[.:;!?]$/.test(text);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
