/** The language of a BCP 47 tag without script, region or variants, in lower case: `de` of `de-AT`. */
export function primaryLanguage(tag: string): string {
  const cut = tag.search(/[-_]/);
  return (cut === -1 ? tag : tag.slice(0, cut)).toLowerCase();
}
