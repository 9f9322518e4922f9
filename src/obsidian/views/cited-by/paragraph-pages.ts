/**
 * The page that each paragraph begins on, of a note that was made from a source with pages.
 *
 * @param property `pages` as a document note has it: `p1 1, p5 2`, the first paragraph of each page. Whatever stands there.
 * @param ids of the note's paragraphs, in order
 */
export function paragraphPages(
  property: unknown,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  if (typeof property === 'string') {
    for (const [, id, page] of property.matchAll(/(?:^|,)\s*([\w-]+) (\d+)(?=\s*(?:,|$))/g)) {
      if (id !== undefined && page !== undefined) firsts.set(id.toLowerCase(), page);
    }
  }
  const pages = new Map<string, string>();
  let page: string | undefined;
  for (const id of ids) {
    page = firsts.get(id) ?? page;
    if (page !== undefined) pages.set(id, page);
  }
  return pages;
}
