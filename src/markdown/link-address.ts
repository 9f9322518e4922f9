import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** An address as it is meant: backslashes before punctuation gone, and character references decoded. */
export function decodeAddress(address: string): string {
  if (!/[\\&]/.test(address)) return address;
  return address
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(
      /&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi,
      (whole, name: string) => decodeReference(name) ?? whole,
    );
}

/** The character that `amp`, `#38` or `#x26` stands for, or null. */
export function decodeReference(name: string): string | null {
  if (!name.startsWith('#')) {
    const named = decodeNamedCharacterReference(name);
    return named === false ? null : named;
  }
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}

/** Percent encoding undone; what is no valid encoding stays as it is. */
export function decodePercent(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The scheme of an address in lower case (`https`), or null for a path. Controls and blanks do not count. */
export function schemeOf(address: string): string | null {
  // Browsers drop controls and blanks before they look for a scheme.
  const bare = address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? null;
}

const safeSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/**
 * Whether a link may lead here: the web, e-mail, or a note or heading of the vault.
 * Decoded by every means that a reader of it may use, so that `jav&#x09;ascript%3A` is seen as what it is.
 */
export function isSafeAddress(address: string): boolean {
  if (tagged.test(address)) return false;
  const decoded = decodeAddress(address);
  return [decoded, decodePercent(decoded)].every((form) => {
    const scheme = schemeOf(form);
    if (scheme !== null) return safeSchemes.has(scheme);
    return !/^\s*[\\/]{2}/.test(form) && !/^\s*\\/.test(form);
  });
}

/** What reads as a tag, an embed or a field in an address, or with the `<>` around it, to a search that knows no Markdown. */
const tagged =
  /<[a-z/!?]|!\[\[|\b(?:INPUT|VIEW|BUTTON)\[|^\s*(?:\/?(?:script|iframe|svg|plaintext)(?:[\s>]|$)|[a-z][a-z0-9-]*(?:\s[^=]*=|\/[a-z]+=["'`])|!--|!\[CDATA|!doctype|\?xml)/i;

/** Whether an address leads out of the vault. */
export function isExternal(address: string): boolean {
  return schemeOf(address) !== null || /^\s*[\\/]{2}/.test(address);
}
