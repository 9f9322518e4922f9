import type { Citation, Citations, CitedParagraph } from '../../../index/citations';
import { wordsOfFilter } from '../../../index/facets';
import type { VaultPath } from '../../../model/note';
import { roleOf } from '../../../write/note-tags';
import { counted } from '../../../model/counted';
import { paragraphLabel, type GroupRow, type MentionRow, type TreeRow } from '../list/tree-rows';
import { paragraphPages } from './paragraph-pages';

/** Which paragraphs are listed. */
export type Coverage = 'all' | 'cited' | 'uncited' | 'differing';
/** From which notes citations are counted. */
export type CitingKind = 'all' | 'summaries' | 'notes' | 'canvas';

export interface CitedByFilter {
  readonly coverage: Coverage;
  readonly kind: CitingKind;
  /** Words to be found in the citing note's title or its sentence. */
  readonly text: string;
  /** Whether the note's own links to itself count. */
  readonly selfLinks: boolean;
}

export const NO_FILTER: CitedByFilter = {
  coverage: 'all',
  kind: 'all',
  text: '',
  selfLinks: false,
};

/** What the view shows, as data. */
export interface CitedByModel {
  /** Every count with what it counts. */
  readonly summary: string;
  /** How often each paragraph is cited, in document order. */
  readonly strip: readonly { readonly id: string; readonly count: number }[];
  readonly rows: readonly TreeRow[];
  /** Why there are no rows, or none with a citation; null where there are. */
  readonly empty: 'no paragraphs' | 'not cited' | 'all cited' | 'filtered' | null;
}

/** What is known of citations besides where they stand; it comes later than they do. */
export interface CitationFacts {
  /** The sentence: the text filter looks in it too. */
  readonly sentenceOf: (citation: Citation) => string | null;
  /** Whether it quotes what its paragraph does not say. */
  readonly differs: (citation: Citation) => boolean;
  /** The note's property `pages`: on which page of the source its paragraphs begin. */
  readonly pages?: unknown;
}

const NO_FACTS: CitationFacts = { sentenceOf: () => null, differs: () => false };

/**
 * What cites a note, by paragraph in document order, then the whole note, then what is broken.
 *
 * @param folded keys of the groups that are closed
 * @param facts what is known of the citations so far
 */
export function citedByModel(
  path: VaultPath,
  citations: Citations,
  filter: CitedByFilter,
  folded: ReadonlySet<string>,
  facts: CitationFacts = NO_FACTS,
): CitedByModel {
  const wanted = matcher(filter, facts);
  const narrow = (paragraph: CitedParagraph): CitedParagraph => ({
    ...paragraph,
    citations: paragraph.citations.filter(wanted),
  });
  const paragraphs = citations.paragraphs.map(narrow);
  const whole = citations.whole.filter(wanted);
  const broken = citations.broken.map(narrow).filter((entry) => entry.citations.length > 0);
  const groups = [
    ...paragraphGroups(path, paragraphs, filter, folded, facts.pages),
    ...(filter.coverage === 'uncited' ? [] : otherGroups(path, whole, broken, folded)),
  ];
  const found = [...paragraphs, ...broken].flatMap((entry) => entry.citations).concat(whole);
  return {
    summary: summarise(paragraphs, found),
    strip: paragraphs.map((entry) => ({ id: entry.id, count: entry.citations.length })),
    rows: place(groups),
    empty: reasonFor(citations, filter, groups.length, found.length),
  };
}

function matcher(
  { coverage, kind, text }: CitedByFilter,
  { sentenceOf, differs }: CitationFacts,
): (citation: Citation) => boolean {
  const words = wordsOfFilter(text);
  return (citation) => {
    if (kind !== 'all' && kindOf(citation) !== kind) return false;
    if (coverage === 'differing' && !differs(citation)) return false;
    if (words.length === 0) return true;
    const searched = `${citation.from.title}\n${sentenceOf(citation) ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
}

function kindOf({ from }: Citation): CitingKind {
  if (from.kind === 'canvas') return 'canvas';
  return roleOf(from.tags) === 'summary' ? 'summaries' : 'notes';
}

interface Group {
  readonly row: Omit<GroupRow, 'position' | 'siblings'>;
  readonly citations: readonly Citation[];
}

function paragraphGroups(
  path: VaultPath,
  paragraphs: readonly CitedParagraph[],
  { coverage, text, kind }: CitedByFilter,
  folded: ReadonlySet<string>,
  pages: unknown,
): Group[] {
  const pageOf = paragraphPages(
    pages,
    paragraphs.map(({ id }) => id),
  );
  const cited = ({ citations }: CitedParagraph): boolean => citations.length > 0;
  // With a filter for citations, a paragraph without one is what was not asked for.
  const narrowed = text !== '' || kind !== 'all';
  const listed = paragraphs.filter((entry) => {
    if (coverage === 'uncited') return !cited(entry);
    return (coverage === 'all' && !narrowed) || cited(entry);
  });
  return listed.map(({ id, citations }) => {
    const key = `paragraph ${id}`;
    const open = coverage === 'uncited' ? [] : citations;
    return {
      row: {
        type: 'group',
        key,
        label: paragraphLabel(id),
        detail: pageOf.has(id) ? `page ${pageOf.get(id) ?? ''}` : '',
        count: open.length,
        expanded: open.length === 0 ? null : !folded.has(key),
        place: { path, paragraph: id, span: null },
        excerpt: { path, paragraph: id },
        broken: false,
      },
      citations: open,
    };
  });
}

function otherGroups(
  path: VaultPath,
  whole: readonly Citation[],
  broken: readonly CitedParagraph[],
  folded: ReadonlySet<string>,
): Group[] {
  const group = (
    key: string,
    label: string,
    citations: readonly Citation[],
    lost: boolean,
  ): Group => ({
    row: {
      type: 'group',
      key,
      label,
      detail: '',
      count: citations.length,
      expanded: !folded.has(key),
      place: lost ? null : { path, paragraph: null, span: null },
      excerpt: null,
      broken: lost,
    },
    citations,
  });
  const groups = broken.map(({ id, citations }) =>
    group(`broken ${id}`, `Broken: #^${id} does not exist`, citations, true),
  );
  return whole.length === 0
    ? groups
    : [group('whole', 'Whole document (no ¶)', whole, false), ...groups];
}

/** The groups with what stands under those that are open. */
function place(groups: readonly Group[]): TreeRow[] {
  const rows: TreeRow[] = [];
  groups.forEach(({ row, citations }, at) => {
    rows.push({ ...row, position: at + 1, siblings: groups.length });
    if (row.expanded !== true) return;
    /** A place that is met again, as cards of a canvas are, by its turn: a row is known again when others come. */
    const turns = new Map<string, number>();
    citations.forEach((citation, index) => {
      const where = `${row.key} ${citation.from.path} ${String(citation.start)}`;
      const turn = turns.get(where) ?? 0;
      turns.set(where, turn + 1);
      rows.push(mentionRow(citation, `${where} ${String(turn)}`, index, citations.length));
    });
  });
  return rows;
}

function mentionRow(citation: Citation, key: string, index: number, siblings: number): MentionRow {
  const { from, start, end, paragraph, property } = citation;
  return {
    type: 'mention',
    key,
    position: index + 1,
    siblings,
    path: from.path,
    span: { start, end },
    language: from.language,
    label: from.title,
    paragraph,
    property,
    cited: citation.cited,
    proposal: null,
  };
}

/** `9 of 38 paragraphs cited · 23 citations in 6 notes and 1 canvas`. */
function summarise(paragraphs: readonly CitedParagraph[], found: readonly Citation[]): string {
  const cited = paragraphs.filter(({ citations }) => citations.length > 0).length;
  const part = `${counted(found.length, 'citation')} in ${placesOf(found)}`;
  if (paragraphs.length === 0) return part;
  return `${cited.toLocaleString('en')} of ${counted(paragraphs.length, 'paragraph')} cited · ${part}`;
}

/** A canvas is no note, and is not counted as one. */
function placesOf(found: readonly Citation[]): string {
  const pathsOf = (isCanvas: boolean): number =>
    new Set(
      found
        .filter(({ from }) => (from.kind === 'canvas') === isCanvas)
        .map(({ from }) => from.path),
    ).size;
  const [notes, canvases] = [pathsOf(false), pathsOf(true)];
  if (canvases === 0) return counted(notes, 'note');
  const drawn = counted(canvases, 'canvas', 'canvases');
  return notes === 0 ? drawn : `${counted(notes, 'note')} and ${drawn}`;
}

function reasonFor(
  { total, paragraphs }: Citations,
  { coverage, text, kind }: CitedByFilter,
  groups: number,
  found: number,
): CitedByModel['empty'] {
  if (coverage === 'uncited') {
    if (groups > 0) return null;
    return paragraphs.length === 0 ? 'no paragraphs' : 'all cited';
  }
  if (found > 0) return null;
  if (total > 0 && (coverage !== 'all' || text !== '' || kind !== 'all')) return 'filtered';
  return paragraphs.length === 0 ? 'no paragraphs' : 'not cited';
}
