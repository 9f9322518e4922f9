import { frontmatterSpan } from '../../markdown/frontmatter';
import { scanNote } from '../../markdown/scan-note';
import type { NoteRecord } from '../note-record';

/**
 * What stands in a hub besides what Corpus puts there: the heading of its name, the sentence that says what
 * it is, the block of its backlinks. Verbatim but for white space at both ends.
 */
export function ownTextOf({ text, title }: Pick<NoteRecord, 'text' | 'title'>): string {
  const { blocks } = scanNote(text);
  const body = frontmatterSpan(text)?.end ?? 0;
  const kept: string[] = [];
  let at = body;
  let headed = false;
  for (const { type, start, end } of blocks) {
    if (start < body) continue;
    const written = text.slice(start, end);
    const first: boolean = !headed && /^#\s/.test(written) && written.slice(1).trim() === title;
    const cited = type === 'blockquote' && /\n?> ?\(\[?\[[^\n]*#\^[^\n]*\)\s*$/.test(written);
    const backlinks = type === 'code' && /^```corpus-backlinks\s*\nof: this\s*\n```/.test(written);
    if (!first && !backlinks && !(cited && headed && kept.join('').trim() === '')) continue;
    headed ||= first;
    kept.push(text.slice(at, start));
    at = end;
  }
  kept.push(text.slice(at));
  return kept
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
