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
  const moved = /[^.…]\.$/u.test(sentence);
  return moved
    ? `${decorate(sentence.slice(0, -1))} (${citation}).`
    : `${decorate(sentence)} (${citation})`;
}
