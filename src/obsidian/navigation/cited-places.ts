import { paragraphsOf } from '../../index/note-from-text';
import { scanNote } from '../../markdown/scan-note';
import type { Span } from '../../model/span';

/** A paragraph that something cites. */
export interface CitedPlace extends Span {
  readonly id: string;
}

/** The paragraphs of a text whose ids are cited, in the order of the text. */
export function citedPlaces(text: string, cited: ReadonlySet<string>): CitedPlace[] {
  return paragraphsOf(scanNote(text)).flatMap(({ id, start, end }) =>
    id !== null && cited.has(id) ? [{ id, start, end }] : [],
  );
}

/** The first place that begins after an offset; from the last one on, the first of all. */
export function nextPlace(places: readonly CitedPlace[], offset: number): CitedPlace | null {
  return places.find(({ start }) => start > offset) ?? places[0] ?? null;
}

/** The last place that ends before an offset; from the first one on, the last of all. */
export function previousPlace(places: readonly CitedPlace[], offset: number): CitedPlace | null {
  return places.findLast(({ end }) => end < offset) ?? places.at(-1) ?? null;
}
