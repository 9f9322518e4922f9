import { recordOf } from '../view-memory';
import { drawChoice, drawFilterField, drawSelect } from '../view-frame';
import type { CitedByFilter, CitingKind, Coverage } from './cited-by-model';

const COVERAGES: readonly (readonly [Coverage, string])[] = [
  ['all', 'All ¶'],
  ['cited', 'Cited'],
  ['uncited', 'Uncited'],
  ['differing', 'Differing'],
];

const KINDS: readonly (readonly [CitingKind, string])[] = [
  ['summaries', 'Summaries'],
  ['notes', 'Notes'],
  ['canvas', 'Canvas'],
];

/** The choices above the list of citations. */
export function drawCitedByTools(
  into: HTMLElement,
  filter: CitedByFilter,
  set: (change: Partial<CitedByFilter>) => void,
): void {
  drawSelect(into, 'Paragraphs', COVERAGES, filter.coverage, (coverage) => {
    set({ coverage });
  });
  drawChoice<CitingKind>(
    into,
    'Cited by',
    KINDS,
    filter.kind,
    (kind) => {
      set({ kind });
    },
    'all',
  );
  drawFilterField(into, 'Filter citations', filter.text, (text) => {
    set({ text });
  });
}

/** A saved state is a stranger's: only what is known is taken. */
export function readFilter(saved: unknown): CitedByFilter {
  const { coverage, kind, text, selfLinks } = recordOf(saved);
  return {
    coverage: COVERAGES.find(([known]) => known === coverage)?.[0] ?? 'all',
    kind: KINDS.find(([known]) => known === kind)?.[0] ?? 'all',
    text: typeof text === 'string' ? text : '',
    selfLinks: selfLinks === true,
  };
}
