import type { SourceFailure, SourceReading } from '../engine';
import { placeOfReading } from './source-address';

/**
 * Parts readings that hold documents of their own from files that hold the same as another file of the import, as
 * exports write a note twice in two forms. A reading without documents has nothing to be written.
 */
export function partFileTwins(readings: readonly SourceReading[]): {
  readonly wanted: SourceReading[];
  readonly twins: readonly SourceFailure[];
} {
  const byPlace = new Map(readings.map((reading) => [placeOfReading(reading), reading]));
  const twins: SourceFailure[] = [];
  // Links to the one lead to the other.
  const places = new Map<SourceReading, string[]>();
  const wanted = readings.filter((reading) => {
    const other = twinOf(reading, byPlace);
    if (other !== undefined) {
      places.set(other, [...(places.get(other) ?? []), placeOfReading(reading)]);
      for (const { title } of reading.documents) {
        const part = reading.documents.length === 1 ? '' : `, “${title}”`;
        const reason = `the same as “${other.source}”, which is read`;
        twins.push({ source: `${reading.source}${part}`, reason });
      }
    }
    return other === undefined && reading.documents.length > 0;
  });
  return {
    wanted: wanted.map((reading) => {
      const more = places.get(reading) ?? [];
      return more.length === 0
        ? reading
        : { ...reading, addresses: [...(reading.addresses ?? []), ...more] };
    }),
    twins,
  };
}

function twinOf(
  reading: SourceReading,
  byPlace: ReadonlyMap<string, SourceReading>,
): SourceReading | undefined {
  if (reading.twinOf === undefined) return undefined;
  const place = placeOfReading(reading);
  return byPlace.get(place.slice(0, place.lastIndexOf('/') + 1) + reading.twinOf);
}
