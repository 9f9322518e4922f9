/**
 * Answers “where is this next?” for questions that are asked from ever further places, so that a text in
 * which something is opened a thousand times and never closed is still searched once.
 */
export class NextFinder {
  readonly #text: string;
  readonly #end: number;
  readonly #next = new Map<string, number>();

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** The first place of `mark` at or after `from` that ends before the end, or -1. */
  find(mark: string, from: number): number {
    const known = this.#next.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    // A slice costs nothing, and keeps the search from running past the end.
    const found = this.#text.slice(from, this.#end).indexOf(mark);
    const place = found < 0 ? -1 : from + found;
    this.#next.set(mark, place);
    return place;
  }
}

/** The runs of backticks of a text, by length: what closes a code span is the next run as long. */
export class BacktickRuns {
  readonly #starts = new Map<number, number[]>();
  readonly #used = new Map<number, number>();

  constructor(text: string, start: number, end: number) {
    let at = start;
    while (at < end) {
      if (text.charCodeAt(at) !== 0x60) {
        at++;
        continue;
      }
      const first = at;
      while (at < end && text.charCodeAt(at) === 0x60) at++;
      const starts = this.#starts.get(at - first);
      if (starts === undefined) this.#starts.set(at - first, [first]);
      else starts.push(first);
    }
  }

  /** The next run of this length at or after `from`, or -1. To be asked from ever further places. */
  next(length: number, from: number): number {
    const starts = this.#starts.get(length);
    if (starts === undefined) return -1;
    let index = this.#used.get(length) ?? 0;
    while (index < starts.length && (starts[index] ?? 0) < from) index++;
    this.#used.set(length, index);
    return starts[index] ?? -1;
  }
}

/**
 * What closes the `$` before `from`: the next `$`, if it stands after a unit that is no white space and
 * before none that is a digit; otherwise -1. So `$5 and $6` are prices.
 */
export function closingDollar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x24) return closesMath(text, at, end) ? at : -1;
  }
  return -1;
}

function closesMath(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  return before > 0x20 && before !== 0xa0 && after !== 0x24 && !(after >= 0x30 && after <= 0x39);
}
