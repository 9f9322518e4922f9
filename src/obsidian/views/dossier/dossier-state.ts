import type { Nearness } from '../../../index/co-occurrence';
import { ANY_NOTE, type Facet, type FacetFilter, type FacetName } from '../../../index/facets';
import type { VaultPath } from '../../../model/note';

export type DossierTab = 'mentions' | 'with' | 'timeline' | 'unlinked';

/** What a dossier is set to; kept with the workspace. */
export interface DossierState {
  readonly path: VaultPath | null;
  readonly pinned: boolean;
  readonly tab: DossierTab;
  readonly filter: FacetFilter;
  readonly newestFirst: boolean;
  /** Keyword in context: the mentions one under the other. */
  readonly kwic: boolean;
  readonly nearness: Nearness;
}

export const NEW_DOSSIER: DossierState = {
  path: null,
  pinned: false,
  tab: 'mentions',
  filter: ANY_NOTE,
  newestFirst: false,
  kwic: false,
  nearness: 'paragraph',
};

const TABS: readonly DossierTab[] = ['mentions', 'with', 'timeline', 'unlinked'];
const NEARNESS: readonly Nearness[] = ['paragraph', 'near', 'document'];
const FACETS: readonly FacetName[] = ['kind', 'tag', 'author', 'decade'];

/** Reads a saved state; what is not known in it stays as in a new dossier. */
export function readDossierState(saved: unknown): DossierState {
  const { path, pinned, tab, filter, newestFirst, kwic, nearness } = recordOf(saved);
  const { include, exclude, dates, text } = recordOf(filter);
  const { from, to } = recordOf(dates);
  const isRange = typeof from === 'number' && typeof to === 'number' && from < to;
  return {
    path: typeof path === 'string' ? path : null,
    pinned: pinned === true && typeof path === 'string',
    tab: TABS.find((known) => known === tab) ?? NEW_DOSSIER.tab,
    filter: {
      include: facetsOf(include),
      exclude: facetsOf(exclude),
      dates: isRange ? { from, to } : null,
      text: typeof text === 'string' ? text : '',
    },
    newestFirst: newestFirst === true,
    kwic: kwic === true,
    nearness: NEARNESS.find((known) => known === nearness) ?? NEW_DOSSIER.nearness,
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

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
