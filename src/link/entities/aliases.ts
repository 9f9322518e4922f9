/** What a spelling calls a thing: without the article before it and the possessive behind it. */
export function plainForm(spelling: string): string {
  return spelling.replace(/^(?:the|The)\s+/, '').replace(/['’]s?$/, '');
}

/** An article that opened a sentence: `A CSS rule`. */
const OPENING_ARTICLE = /^(?:An?|Una?|Une?|Eine?)\s/;

/** The other names among a thing's spellings: each once, whatever its capitals, and as an acronym where it is one. */
export function aliasesOf(name: string, spellings: readonly string[]): Set<string> {
  const forms = new Set(spellings.map(plainForm).filter((form) => form.length > 1));
  const aliases = new Set<string>();
  for (const form of forms) {
    const bare = form.replace(OPENING_ARTICLE, '');
    const upper = form.toUpperCase();
    if (form.toLowerCase() === name.toLowerCase()) continue;
    if (bare !== form && (bare === name || forms.has(bare))) continue;
    if (form !== upper && forms.has(upper)) continue;
    aliases.add(form);
  }
  return aliases;
}
