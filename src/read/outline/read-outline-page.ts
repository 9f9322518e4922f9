import { fileNameOf } from '../../model/file-name-of';
import type { Reading } from '../../model/document';
import type { Source } from '../../model/source';
import { leftOut } from '../left-out';
import type { NoteBlocksOptions } from '../note-blocks';
import { outlineDocument } from './outline-document';
import type { OutlineNode } from './outline-node';
import { referredIds, type OutlineDialect } from './outline-text';
import { parseOutline } from './parse-outline';

/** How much of a page is looked at. */
const SNIFFED = 20_000;

/** Marks that only Roam writes in its export as Markdown. */
const ROAM =
  /\{\{\[\[(?:TODO|DONE|embed|query|table)\]\]|#\[\[[^[\]\n]{1,100}\]\]|(?:^|\s)\(\([\w-]{9}\)\)|\^\^[^^\n]{1,200}\^\^/;

/** Marks that only Logseq writes. */
const LOGSEQ =
  /^[ \t]*(?:[-*] )?(?:id|collapsed|title|alias|tags|type|public|icon|template|background-color|created-at|updated-at|logseq\.[\w-]+):: |\(\([\da-f]{8}-[\da-f-]{27}\)\)|\{\{(?:embed|query|renderer)\b|^[ \t]*[-*] (?:TODO|DOING|NOW|LATER|WAITING|DONE) |^[ \t]*:LOGBOOK:|\]\(\.\.\/assets\//m;

/**
 * Which outliner a page of Markdown is from; null for other Markdown. It is nothing but bullets, and either has
 * what only that app writes or stands where it keeps the pages of days.
 */
export function outlineDialectOf(text: string, { name, within }: Source): OutlineDialect | null {
  const head = text.slice(0, SNIFFED);
  if (!isOutline(head)) return null;
  const place = within?.path ?? name;
  if (/(?:^|[\\/])journals[\\/]\d{4}_\d{2}_\d{2}\.md$/.test(place)) return 'logseq';
  if (LOGSEQ.test(head)) return 'logseq';
  return ROAM.test(head) ? 'roam' : null;
}

/** Only attributes, bullets, and what is indented below these. */
function isOutline(head: string): boolean {
  let bullets = 0;
  let fence = false;
  for (const line of head.split('\n')) {
    const isInside = fence;
    if ((line.match(/```/g) ?? []).length % 2 === 1) fence = !fence;
    if (isInside || line.trim() === '' || /^[ \t]/.test(line)) continue;
    if (/^[-*](?:[ \t]|\r?$)/.test(line)) bullets++;
    else if (bullets > 0 || !/^[^\s:][^\n:]{0,60}:: /.test(`${line} `)) return false;
  }
  return bullets > 0 || head.includes(':: ');
}

/** Reads one page of a graph: its title is the name of its file, unless it has one of its own. */
export function readOutlinePage(
  text: string,
  source: Source,
  dialect: OutlineDialect,
  options: NoteBlocksOptions = {},
): Reading {
  const { attributes, nodes } = parseOutline(text, dialect);
  if (nodes.length === 0 && attributes.length === 0) return leftOut(dialect, 'a page without text');
  const own = attributes.find(([key]) => key.toLowerCase() === 'title')?.[1] ?? '';
  const title = own === '' ? titleOfFile(source.within?.path ?? source.name) : own;
  const page = { title, attributes, nodes, created: '', updated: '' };
  // Logseq gives ids to blocks that something refers to, and to no others.
  const wanted = dialect === 'logseq' ? idsIn(nodes) : new Set(referredIds(text));
  const { document, neutralised } = outlineDocument(page, dialect, wanted, options);
  return { format: dialect, documents: [document], warnings: [], neutralised };
}

function idsIn(nodes: readonly OutlineNode[], ids = new Set<string>()): ReadonlySet<string> {
  for (const { id, children } of nodes) {
    if (id !== null) ids.add(id);
    idsIn(children, ids);
  }
  return ids;
}

/** `a___b` and `a%2Fb` are pages below another, `%3A` a colon: names of files cannot have these. */
function titleOfFile(path: string): string {
  const name = fileNameOf(path).replace(/(?!^)\.\w{1,8}$/, '');
  const parted = name.replace(/___/g, '/');
  try {
    return decodeURIComponent(parted);
  } catch {
    return parted;
  }
}
