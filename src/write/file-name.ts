/** Longest file name in bytes of UTF-8, extension left out: under every file system's 255 with room for ` 12.md`. */
const MAX_BYTES = 200;

/** What stands for a character that a file name or a link target cannot hold: alike to the eye. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\\': '-',
  '/': '-',
  '|': '-',
  '*': '∗',
  '?': '？',
  '"': '”',
  '<': '‹',
  '>': '›',
  '#': '＃',
  '^': 'ˆ',
  '[': '(',
  ']': ')',
};

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * The file name, without extension, for a note of this title.
 *
 * Safe on every system that Obsidian runs on and in every link: NFC, no controls, no bidirectional or
 * zero-width characters, none of `\ / : * ? " < > | # ^ [ ]` (visible substitutes stand for them), no
 * dot at either end, no reserved name, at most 200 bytes cut between graphemes. Not yet unique: see
 * `NameRegister`.
 */
export function fileNameFor(title: string): string {
  const visible = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]+/gu, keepEmojiJoiners)
    .replace(/:\s+/g, ' - ')
    .replace(/:/g, '-')
    .replace(/(^|[\s([{–—-])"(?=\S)/g, '$1“')
    .replace(/[\\/|*?"<>#^[\]]/g, (mark) => SUBSTITUTES[mark] ?? '')
    .replace(/\s+/g, ' ');
  const cut = trimEnds(cutToBytes(trimEnds(visible), MAX_BYTES));
  if (cut === '') return 'Untitled';
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** Joiners and selectors inside emoji are part of what is seen; elsewhere nothing invisible stays. */
function keepEmojiJoiners(run: string, at: number, whole: string): string {
  const before = whole.slice(Math.max(0, at - 2), at);
  const after = whole.slice(at + run.length, at + run.length + 2);
  const inEmoji = /\p{Extended_Pictographic}/u.test(before);
  if (run === '\u200D' && inEmoji && /^\p{Extended_Pictographic}/u.test(after)) return run;
  return run === '\uFE0F' && inEmoji ? run : '';
}

function trimEnds(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && (name[start] === '.' || name[start] === ' ')) start++;
  while (end > start && (name[end - 1] === '.' || name[end - 1] === ' ')) end--;
  return name.slice(start, end);
}

function cutToBytes(name: string, limit: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= limit) return name;
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    name.slice(0, limit * 2),
  )) {
    bytes += encoder.encode(segment).length;
    if (bytes > limit) break;
    kept += segment;
  }
  const space = kept.lastIndexOf(' ');
  return space > kept.length / 2 ? kept.slice(0, space) : kept;
}

/**
 * Keeps file names distinct across a vault.
 *
 * Two names are the same when a system that folds case or normalises would take them for one file
 * (NFKC and case folding), or when a bare `[[name]]` could mean either.
 */
export class NameRegister {
  private readonly taken = new Set<string>();

  /** @param paths The vault's notes; only their base names count. */
  constructor(paths: Iterable<string>) {
    for (const path of paths) this.taken.add(fold(baseName(path)));
  }

  has(name: string): boolean {
    return this.taken.has(fold(name));
  }

  /** The name itself, or with a number after it, that no note has yet; it is taken from now on. */
  claim(name: string): string {
    let claimed = name;
    for (let number = 2; this.has(claimed); number++) claimed = `${name} ${number}`;
    this.taken.add(fold(claimed));
    return claimed;
  }
}

/** The last part of a path without the extension `.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC');
}
