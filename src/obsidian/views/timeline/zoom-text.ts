import type { Stretch } from './timeline-model';

/**
 * A stretch of time as an interval of ISO 8601, `1919-01-01T00:00:00.000Z/1924-01-01T00:00:00.000Z`, so that it can be
 * read and written by hand; null for all of time.
 */
export function writeZoom(range: Stretch | null): string | null {
  if (range === null) return null;
  return `${new Date(range.from).toISOString()}/${new Date(range.to).toISOString()}`;
}

/** Reads what `writeZoom` wrote, or what a person wrote in its place; anything else is all of time. */
export function readZoom(saved: unknown): Stretch | null {
  if (typeof saved !== 'string') return null;
  const [from = NaN, to = NaN] = saved.split('/').map((part) => Date.parse(part.trim()));
  return from < to ? { from, to } : null;
}
