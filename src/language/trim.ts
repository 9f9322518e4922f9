/**
 * Where a text ends without the signs of a kind at its end. Walks from the end: an expression such as `/[.,]+$/` tries
 * each run of them anywhere in the text to its end, which is quadratic where a run is long.
 *
 * @param kind matches one UTF-16 unit, without the flags `g` and `y`
 */
export function endWithout(text: string, kind: RegExp): number {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end--;
  return end;
}

/** A text without the signs of a kind at its end. */
export function withoutEnd(text: string, kind: RegExp): string {
  return text.slice(0, endWithout(text, kind));
}

/** A text without the signs of a kind at its beginning and its end. */
export function withoutEnds(text: string, kind: RegExp): string {
  const end = endWithout(text, kind);
  let start = 0;
  while (start < end && kind.test(text.charAt(start))) start++;
  return text.slice(start, end);
}

/** The parts of a list that a mark parts, without the blanks around them; empty ones are none. */
export function partsOf(list: string, mark: RegExp | string): string[] {
  return list
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Text of several lines as one, a blank for each break and what stands around it. */
export function onOneLine(text: string): string {
  return text.includes('\n') ? partsOf(text, '\n').join(' ') : text.trim();
}
