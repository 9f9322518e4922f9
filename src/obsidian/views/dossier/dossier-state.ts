import type { Nearness } from '../../../index/co-occurrence';
import { ANY_NOTE, type Facet, type FacetFilter, type FacetName } from '../../../index/facets';
import { recordOf } from '../view-memory';

export type DossierTab = 'mentions' | 'with' | 'timeline' | 'unlinked';

/** What mentions are put together by. */
export type Grouping = 'document' | 'author' | 'kind' | 'decade';

/** How documents are ordered. */
export type DocumentOrder = 'oldest' | 'newest' | 'count' | 'title' | 'author';

/** How lines of keywords in context are ordered: by the document's date or author, or by the next word. */
export type LineOrder = 'date' | 'left' | 'right' | 'author';

/** How companions are ordered. */
export type CompanionOrder = 'notes' | 'paragraphs' | 'association' | 'title' | 'first';

/** How much of its text a mention shows; `auto` shows more where there are few. */
export type ContextSize = 'auto' | '1' | '2' | '4' | 'whole';

/** What a dossier is set to. */
export interface DossierSettings {
  readonly tab: DossierTab;
  readonly filter: FacetFilter;
  readonly by: Grouping;
  readonly order: DocumentOrder;
  /** Keyword in context: the mentions one below the other. */
  readonly kwic: boolean;
  readonly lines: LineOrder;
  readonly context: ContextSize;
  readonly nearness: Nearness;
  readonly companions: CompanionOrder;
}

export const NEW_DOSSIER: DossierSettings = {
  tab: 'mentions',
  filter: ANY_NOTE,
  by: 'document',
  order: 'oldest',
  kwic: false,
  lines: 'date',
  context: 'auto',
  nearness: 'paragraph',
  companions: 'notes',
};

const TABS: readonly DossierTab[] = ['mentions', 'with', 'timeline', 'unlinked'];
const GROUPINGS: readonly Grouping[] = ['document', 'author', 'kind', 'decade'];
const ORDERS: readonly DocumentOrder[] = ['oldest', 'newest', 'count', 'title', 'author'];
const LINES: readonly LineOrder[] = ['date', 'left', 'right', 'author'];
export const CONTEXT_SIZES: readonly ContextSize[] = ['auto', '1', '2', '4', 'whole'];
const NEARNESS: readonly Nearness[] = ['paragraph', 'near', 'document'];
const COMPANIONS: readonly CompanionOrder[] = [
  'notes',
  'paragraphs',
  'association',
  'title',
  'first',
];
const FACETS: readonly FacetName[] = ['kind', 'tag', 'author', 'decade'];

/** Reads saved settings; what is not known in them stays as in a new dossier. */
export function readDossierSettings(saved: unknown): DossierSettings {
  const known = recordOf(saved);
  const one = <T>(values: readonly T[], value: unknown, otherwise: T): T =>
    values.find((candidate) => candidate === value) ?? otherwise;
  return {
    tab: one(TABS, known['tab'], NEW_DOSSIER.tab),
    filter: readFilter(known['filter']),
    by: one(GROUPINGS, known['by'], NEW_DOSSIER.by),
    order: one(ORDERS, known['order'], NEW_DOSSIER.order),
    kwic: known['kwic'] === true,
    lines: one(LINES, known['lines'], NEW_DOSSIER.lines),
    context: one(CONTEXT_SIZES, known['context'], NEW_DOSSIER.context),
    nearness: one(NEARNESS, known['nearness'], NEW_DOSSIER.nearness),
    companions: one(COMPANIONS, known['companions'], NEW_DOSSIER.companions),
  };
}

/** Reads a saved filter of notes; what is not known in it is left out. */
export function readFilter(saved: unknown): FacetFilter {
  const { include, exclude, dates, text } = recordOf(saved);
  const { from, to } = recordOf(dates);
  const isRange = typeof from === 'number' && typeof to === 'number' && from < to;
  return {
    include: facetsOf(include),
    exclude: facetsOf(exclude),
    dates: isRange ? { from, to } : null,
    text: typeof text === 'string' ? text : '',
  };
}

/** Sets a facet's value to wanted or not wanted; the same again takes it off. */
export function toggleFacet(
  filter: FacetFilter,
  facet: Facet,
  side: 'include' | 'exclude',
): FacetFilter {
  const other = (entry: Facet): boolean => entry.name !== facet.name || entry.value !== facet.value;
  const had = !filter[side].every(other);
  const include = filter.include.filter(other);
  const exclude = filter.exclude.filter(other);
  const { name, value } = facet;
  if (!had) (side === 'include' ? include : exclude).push({ name, value });
  return { ...filter, include, exclude };
}

export function isFiltered({ include, exclude, dates, text }: FacetFilter): boolean {
  return include.length > 0 || exclude.length > 0 || dates !== null || text !== '';
}

function facetsOf(saved: unknown): Facet[] {
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((entry) => {
    const { name, value } = recordOf(entry);
    const known = FACETS.find((facet) => facet === name);
    return known === undefined || typeof value !== 'string' ? [] : [{ name: known, value }];
  });
}
