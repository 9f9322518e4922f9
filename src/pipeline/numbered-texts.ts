/**
 * The texts of a note's numbered paragraphs, nearly as a reader sees them: for comparing words with many notes at
 * once, at a fraction of what scanning each costs. Whoever writes something goes by `paragraphsOfNote`.
 */
export function numberedTexts(text: string): string[] {
  const texts: string[] = [];
  let before = '';
  for (const block of text.trimEnd().split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    const id = /(?:^|[ \t\n])\^[A-Za-z0-9-]+[ \t]*$/.exec(block);
    // An id alone belongs to the block above it.
    if (id !== null) texts.push(wordsShown(id.index === 0 ? before : block.slice(0, id.index)));
    before = block;
  }
  return texts;
}

function wordsShown(markdown: string): string {
  return markdown
    .replace(/\[\[[^[\]|\n]*\\?\|([^[\]\n]*)\]\]/g, '$1')
    .replace(/\[\[([^[\]\n]*)\]\]/g, '$1')
    .replace(/\]\([^()\s]*\)/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
