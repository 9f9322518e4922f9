/** A time in milliseconds since 1970 in ISO 8601 to the minute, in UTC; the empty string where it is none. */
export function isoOfMillis(millis: number): string {
  // Before 1990 no program of those that count so was there; past 2100 it is no time.
  if (!(millis > 631_152_000_000 && millis < 4_102_444_800_000)) return '';
  return `${new Date(millis).toISOString().slice(0, 16)}Z`;
}
