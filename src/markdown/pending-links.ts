/**
 * What a link in a document that is read, but has no note yet, is to become.
 *
 * `file`: a file shown in its place, by its hash, path or URL. `note`: another note shown in its place, by name.
 * `link`: a link to a document or file, by its path or by an anchor. `title`: a link to a document of the same
 * source, by its title. `row`: the same, by the addresses on the first line or else by the title on the second. `block`: a link to a paragraph or item by the id that its outliner gives it.
 */
export type PendingKind = 'file' | 'note' | 'link' | 'title' | 'row' | 'block';

export interface PendingLink {
  readonly kind: PendingKind;
  readonly address: string;
}

/** No file of a vault has such a path: the app keeps hidden folders out. */
export const PENDING_PLACE = '/.corpus/';

const KINDS: ReadonlySet<string> = new Set([
  'file',
  'note',
  'link',
  'title',
  'row',
  'block',
] satisfies PendingKind[]);

/**
 * The address of a Markdown link that an import settles once the notes have their names. It is inert: as long
 * as nothing settles it, it leads nowhere.
 *
 * A stranger can write such an address too; it can only ask for what the import has anyway.
 */
export function pendingAddress({ kind, address }: PendingLink): string {
  return `${PENDING_PLACE}${kind}/${encodeURIComponent(address).replace(/[!'()*~_]/g, encodeUnit)}`;
}

/** Reads such an address as `scanNote` gives it, target and subpath together; null for any other. */
export function readPending(target: string): PendingLink | null {
  if (!target.startsWith(PENDING_PLACE)) return null;
  const slash = target.indexOf('/', PENDING_PLACE.length);
  const kind = target.slice(PENDING_PLACE.length, slash);
  if (slash < 0 || !isKind(kind)) return null;
  return { kind, address: target.slice(slash + 1) };
}

function isKind(kind: string): kind is PendingKind {
  return KINDS.has(kind);
}

function encodeUnit(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The anchor of a block that has an id in its outliner, which is one for a whole graph. */
export function blockAnchor(id: string): string {
  return `((${id}))`;
}

/** An outliner's id as the app's block ids may be: letters, figures and hyphens, and never one that Corpus gives. */
export function blockIdOf(id: string): string {
  const safe = id.toLowerCase().replace(/[^a-z0-9-]/g, '-');
  return /^p\d+$/.test(safe) ? `b-${safe}` : safe;
}
