/** The sign of a footnote that is no longer there: one to three asterisks behind a sentence's end, escaped or not. */
const FOOTNOTE_SIGN = /([.!?…]["'”’»)]*)(?:\\?\*){1,3}$/u;

/**
 * A sentence, in Markdown, with its citation: before its full stop, and after any other end, so that a quotation
 * stays whole.
 *
 * @param citation What stands between its brackets.
 * @param decorate Makes links of words of the sentence; it is given the sentence without its full stop.
 */
export function withCitation(
  sentence: string,
  citation: string,
  decorate: (markdown: string) => string = (markdown) => markdown,
): string {
  const whole = sentence.replace(FOOTNOTE_SIGN, '$1');
  const moved = /[^.…]\.$/u.test(whole);
  return moved
    ? `${decorate(whole.slice(0, -1))} (${citation}).`
    : `${decorate(whole)} (${citation})`;
}
