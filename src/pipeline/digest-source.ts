import { frontmatterSpan } from '../markdown/frontmatter';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import type { OutlineLink } from '../model/outline';
import { textOf, type NoteRecord } from './note-record';

/** What a note names as its source, as far as it is a note or an address. */
export interface NamedSource {
  /** Paths of links, titles: what a note may answer to. */
  readonly names: readonly string[];
  /** URLs and paths of files. */
  readonly addresses: readonly string[];
}

/** The line of a digest's head that names its source: `` `SOURCE:` [[The resolution]] ``. */
const SOURCE_LINE =
  /^[ \t]*(?:[-*+][ \t]+)?[`*_=]{0,4}(?:source|fuente|quelle|bron|fonte)[`*_=]{0,4}[ \t]?:{1,2}[`*_=]{0,4}([^\n]*)$/im;

/** The head of a note, in UTF-16 units: such lines stand above the text. */
const HEAD = 2000;

/** What a note says that it summarises: by its property `summary_of`, or by the `SOURCE:` line at its head. */
export function namedSource({
  text,
  properties,
}: Pick<NoteRecord, 'text' | 'properties'>): NamedSource {
  const names: string[] = [];
  const addresses: string[] = [];
  const property = textOf(properties['summary_of']);
  if (property !== null)
    names.push(property.replace(/^\[\[([^\]|#]+)(?:[|#][^\]]*)?\]\]$/, '$1').trim());
  const start = frontmatterSpan(text)?.end ?? 0;
  const line = SOURCE_LINE.exec(text.slice(start, start + HEAD));
  if (line !== null) {
    const { links } = scanNote(line[0]);
    for (const link of links) (isAddress(link) ? addresses : names).push(link.target);
    const written = /https?:\/\/[^\s()<>]+/.exec(line[1] ?? '')?.[0];
    if (links.length === 0 && written !== undefined) addresses.push(written);
    else if (links.length === 0) names.push(plainTextOf(line[1] ?? '').trim());
  }
  return { names: names.filter((name) => name !== ''), addresses };
}

function isAddress({ type, target }: OutlineLink): boolean {
  return type === 'markdown' && (/^[a-z][a-z0-9+.-]*:/i.test(target) || !target.endsWith('.md'));
}
