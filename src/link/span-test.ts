import type { Span } from '../model/span';

/** Tests spans, given in ascending order, for lying in one of the sorted `spans`. */
export function spanTest(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const at = spans[next];
    return at !== undefined && at.start < span.end;
  };
}
