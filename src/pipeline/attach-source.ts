import { writeLink, type ResolveLink } from '../markdown/links';
import { propertyEdit } from '../markdown/property-edit';
import { scanNote } from '../markdown/scan-note';
import type { LinkStyle, NoteFile } from '../model/note';
import type { TextEdit } from '../model/span';
import { WRITTEN_RANGE, type CitedRange, type ReadCitation } from '../summarize/read-citations';
import { digestCitations } from './digest-citations';
import { paragraphNumbers } from './paragraph-numbers';

/** What makes a digest one of its source. */
export interface Attachment {
  readonly edits: readonly TextEdit[];
  /** Links to paragraphs among the edits. */
  readonly links: number;
  /** Numbers cited that the source has no paragraph for, in rising order: they stay text. */
  readonly missing: readonly number[];
}

/** Properties link by wikilink alone: the app follows no other link there. */
const PROPERTY_STYLE: LinkStyle = { markdown: false, path: 'shortest' };

/**
 * The edits that make the citations of a digest links to the paragraphs of its source: `(14-15)` becomes
 * `([[Source#^p14|14-15]])`, of a list each part. Done again, nothing is left to do.
 */
export function attachSource(
  digest: NoteFile,
  source: NoteFile,
  style: LinkStyle,
  resolve: ResolveLink,
): Attachment {
  const numbers = paragraphNumbers(source.text);
  const missing = new Set<number>();
  const link = (id: string, shown: string): string =>
    writeLink(
      { from: digest.path, target: source.path, subpath: `#^${id}`, shown },
      style,
      resolve,
    );
  const links = digestCitations(digest.text, scanNote(digest.text)).flatMap((citation) =>
    writtenRanges(digest.text, citation).flatMap(({ from, to, start, end }): TextEdit[] => {
      const id = numbers.get(from);
      const lacking = [from, to].filter((number) => !numbers.has(number));
      for (const number of lacking) missing.add(number);
      if (id === undefined || lacking.length > 0) return [];
      return [{ start, end, insert: link(id, digest.text.slice(start, end)) }];
    }),
  );
  const property = propertyEdit(
    digest.text,
    'summary_of',
    writeLink({ from: digest.path, target: source.path }, PROPERTY_STYLE, resolve),
  );
  return {
    edits: property === null ? links : [property, ...links],
    links: links.length,
    missing: [...missing].sort((a, b) => a - b),
  };
}

/** The ranges of a citation with their places in the text. */
function writtenRanges(
  text: string,
  { start, end, ranges }: ReadCitation,
): (CitedRange & { start: number; end: number })[] {
  return [...text.slice(start, end).matchAll(WRITTEN_RANGE)].flatMap((match, i) => {
    const range = ranges[i];
    const from = start + match.index;
    return range === undefined ? [] : [{ ...range, start: from, end: from + match[0].length }];
  });
}
