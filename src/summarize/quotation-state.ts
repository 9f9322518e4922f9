/**
 * Which sentences of a paragraph are nothing but somebody's words, and need the sentence that says whose; and which break
 * off in them.
 */
export class QuotationState {
  #open = false;
  /** Straight marks are inches and seconds too. */
  #curly = false;

  /** Whether the sentence read last ends within a quotation, whose rest the next ones are. */
  get breaksOff(): boolean {
    return this.#open && this.#curly;
  }

  /** Reads the paragraph's next sentence, white space at its ends left out. */
  isQuotedWhole(sentence: string): boolean {
    if (!this.#open && !MARK.test(sentence)) return false;
    const begins = this.#open || OPENS.test(sentence);
    for (const [mark] of sentence.matchAll(MARKS)) {
      this.#curly = mark !== '"';
      if (mark === '"') this.#open = !this.#open;
      // German closes with the mark that English opens with.
      else this.#open = mark === '“' ? !this.#open : OPENING.has(mark);
    }
    return begins && (this.#open || CLOSES.test(sentence));
  }
}

const MARK = /["“”„«»]/;
const MARKS = new RegExp(MARK, 'g');
const OPENING: ReadonlySet<string> = new Set(['„', '«']);
const OPENS = /^["“„«]/;
/** The closing mark, with a full stop or a note behind it. */
const CLOSES = /["”“»][\s.!?,…)\]\d[*]*$/;
