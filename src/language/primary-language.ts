/** The language of a BCP 47 tag without script, region or variants, in lower case: `de` of `de-AT`. */
export function primaryLanguage(tag: string): string {
  // Asked for every text and most words: without a subtag there is nothing to look for.
  if (tag.length <= 2) return tag.toLowerCase();
  const cut = tag.search(/[-_]/);
  return (cut === -1 ? tag : tag.slice(0, cut)).toLowerCase();
}
