/**
 * A place in one line, in UTF-16 units and in columns: a tab reaches to the next multiple of four.
 *
 * A tab may be consumed in part; `at` then stays on it while `column` has moved.
 */
export class LineCursor {
  at = 0;
  column = 0;
  /** The end of the line, without its line break. */
  end = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  startLine(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.column = 0;
  }

  /** The unit `offset` units further on, or -1 past the line. */
  unit(offset = 0): number {
    const at = this.at + offset;
    return at < this.end ? this.#text.charCodeAt(at) : -1;
  }

  /** Columns of white space from here on. */
  indent(): number {
    let column = this.column;
    for (let at = this.at; at < this.end; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x20) column++;
      else if (unit === 0x09) column += 4 - (column % 4);
      else break;
    }
    return column - this.column;
  }

  /** Where the next unit stands that is no space or tab; the end of a blank line. */
  nextNonSpace(): number {
    let at = this.at;
    while (at < this.end) {
      const unit = this.#text.charCodeAt(at);
      if (unit !== 0x20 && unit !== 0x09) break;
      at++;
    }
    return at;
  }

  /** Consumes at most so many columns of white space. */
  skipColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.at < this.end) {
      const unit = this.#text.charCodeAt(this.at);
      if (unit === 0x09) {
        const width = 4 - (this.column % 4);
        this.column += Math.min(width, left);
        if (width > left) return;
        left -= width;
      } else if (unit === 0x20) {
        this.column++;
        left--;
      } else {
        return;
      }
      this.at++;
    }
  }

  skipSpaces(): void {
    this.skipColumns(Number.MAX_SAFE_INTEGER);
  }

  /** Consumes units that are no white space. */
  skipUnits(count: number): void {
    this.at += count;
    this.column += count;
  }
}
