/**
 * Whether a UTF-16 unit may stand in a tag.
 *
 * Obsidian takes everything but white space, general punctuation (U+2000 to U+206F, U+2E00 to
 * U+2E7F) and ASCII punctuation other than `-`, `_` and `/`.
 */
export function isTagUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      unit === 0x2d ||
      unit === 0x2f ||
      unit === 0x5f
    );
  }
  if (unit <= 0xa0 || unit === 0x1680 || unit === 0x3000 || unit === 0xfeff) return false;
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  return !(unit >= 0x2e00 && unit <= 0x2e7f);
}

/** Whether Obsidian reads `#` and this name as a tag: see `isTagUnit`, and one unit that is no digit. */
export function isTag(name: string): boolean {
  let digitsOnly = true;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (!isTagUnit(unit)) return false;
    if (unit < 0x30 || unit > 0x39) digitsOnly = false;
  }
  return !digitsOnly;
}

/**
 * A valid tag for words of a person, without `#`: `New Labour, 1997` becomes `New-Labour-1997`.
 * Null where nothing of the words can stand in a tag, or only digits.
 */
export function toTag(text: string): string | null {
  let tag = '';
  let gap = false;
  for (const character of text.normalize('NFC').trim().replace(/^#/, '')) {
    if (/['’ʼ]/.test(character)) continue;
    if (isTagUnit(character.charCodeAt(0))) {
      tag += gap && tag !== '' ? `-${character}` : character;
      gap = false;
    } else {
      gap = true;
    }
  }
  const parts = tag.split('/').map((part) => part.replace(/-{2,}/g, '-').replace(/^-|-$/g, ''));
  const tidy = parts.filter((part) => part !== '').join('/');
  return isTag(tidy) ? tidy : null;
}
