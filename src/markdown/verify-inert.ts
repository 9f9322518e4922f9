import type { Neutralisation } from '../model/source';
import type { Span } from '../model/span';
import type { Leaf } from './block-scan';
import { cellSpans } from './block-starts';
import { joinLines } from './joined-lines';
import { excerptOf, findDangers } from './find-dangers';
import { scanBlocks } from './scan-blocks';
import { scanInline } from './scan-inline';

/**
 * What in the text of a note could still run, load or hide; empty where it is inert.
 *
 * Looked for twice: by reading the note as the app does, and by plain search in what is no code.
 */
export function verifyInert(note: string): Neutralisation[] {
  const read = findDangers(note).map(({ what, excerpt }) => ({ what, excerpt }));
  const bare = withoutCode(note);
  const searched = suspicions.flatMap(({ what, pattern, everywhere }) =>
    Array.from((everywhere === true ? note : bare).matchAll(pattern), (found) => ({
      what,
      excerpt: excerptOf(note, { start: found.index, end: found.index + 80 }),
    })),
  );
  return [...read, ...searched];
}

interface Suspicion {
  readonly what: string;
  readonly pattern: RegExp;
  /** In code too. */
  readonly everywhere?: true;
}

const suspicions: readonly Suspicion[] = [
  { what: 'template', pattern: /<%/g, everywhere: true },
  {
    what: 'html', // Not the address of a link: `](<a b>)`.
    pattern: /(?:^|[^(\\]|[^\]]\()<(?:\/?[a-z][a-z0-9-]*[\s/>]|!--|!\[CDATA)/gim,
  },
  {
    what: 'link',
    pattern:
      /\[[^[\]\n]{0,200}\]\(\s{0,9}<?\s{0,9}(?:javascript|vbscript|data|file|obsidian|app):[^)\n]{0,500}\)/gi,
  },
  { what: 'embed', pattern: /!\[\[[^[\]\n]{1,300}\]\]/g },
  { what: 'comment', pattern: /%%/g },
  { what: 'inline-field', pattern: /\b(?:INPUT|VIEW|BUTTON)\[/g },
];

/** The note with spaces instead of code, escaped marks and properties, so that offsets stay. */
function withoutCode(note: string): string {
  const scan = scanBlocks(note);
  const hidden: Span[] = scan.frontmatter === null ? [] : [scan.frontmatter];
  for (const leaf of scan.leaves) {
    if (leaf.type === 'code' || leaf.type === 'math') hidden.push(leaf);
    // An address in `<>`, which was judged by reading.
    else if (leaf.type === 'definition' && leaf.info !== null) hidden.push(leaf.info);
    else if (leaf.type !== 'thematicBreak') {
      for (const lines of textsOf(note, leaf)) {
        const { text, start, end, toSource } = joinLines(note, lines);
        for (const token of scanInline(text, start, end, scan.definitions)) {
          const keep = token.type === 'code' || token.type === 'escape' || token.type === 'math';
          if (keep) hidden.push({ start: toSource(token.start), end: toSource(token.end) });
        }
      }
    }
  }
  hidden.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    if (start < at) continue;
    parts.push(note.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(note.slice(at));
  return parts.join('');
}

/** The lines that are read as one text: a block's, or those of each cell of a table. */
function textsOf(note: string, { type, lines }: Leaf): (readonly Span[])[] {
  if (type !== 'table') return [lines];
  return lines.flatMap((row) => cellSpans(note, row.start, row.end).map((cell) => [cell]));
}
