import { applyEdits } from '../../markdown/edits';
import { isExternal } from '../../markdown/link-address';
import { writeLink, type ResolveLink } from '../../markdown/links';
import { blockAnchor, readPending, type PendingLink } from '../../markdown/pending-links';
import { plainTextOf } from '../../markdown/plain-text';
import { scanNote } from '../../markdown/scan-note';
import type { AssetInfo } from '../../model/asset';
import type { LinkStyle, NoteFile } from '../../model/note';
import { safeUrl } from '../../read/html/safe-url';
import type { OutlineBlock, OutlineLink } from '../../model/outline';
import type { TextEdit } from '../../model/span';
import type { BatchTarget, BatchTargets, LinkingDocument } from './batch-targets';
import { decodedPath } from './source-address';
import type { EmbedWriter, MissingFile } from './embed-writer';

/** What links of imported documents are settled with. */
export interface LinkSettling {
  readonly targets: BatchTargets;
  readonly style: LinkStyle;
  readonly resolve: ResolveLink;
  /**
   * Writes what is shown in place. Without it such links wait for a later round, but for those that lead to
   * nothing: they become links or text at once, so that the notes can be looked at once more.
   */
  readonly embeds?: EmbedWriter;
  /** Gathers what documents show and the import does not have. */
  readonly missed?: MissingFile[];
}

/**
 * Makes what links of an imported document lead to within the import: notes, paragraphs and headings of
 * them, files. What leads to nothing that is there stays a link to the web, or becomes the text that it shows.
 */
export function settleLinks(
  note: NoteFile,
  from: LinkingDocument,
  settling: LinkSettling,
): NoteFile {
  const { links, blocks } = scanNote(note.text, true);
  const tables = blocks.filter(({ type }) => type === 'table');
  const edits = links.flatMap((link): TextEdit[] => {
    if (link.property) return [];
    const insert = new SettledLink(link, note, from, settling, isIn(link, tables)).markdown();
    const { start, end } = link;
    return insert === null || insert === note.text.slice(start, end)
      ? []
      : [{ start, end, insert }];
  });
  return { path: note.path, text: applyEdits(note.text, edits) };
}

function isIn(link: OutlineLink, blocks: readonly OutlineBlock[]): boolean {
  return blocks.some(({ start, end }) => start <= link.start && link.end <= end);
}

/** One link with what it stands in. */
class SettledLink {
  private readonly link: OutlineLink;
  private readonly note: NoteFile;
  private readonly from: LinkingDocument;
  private readonly settling: LinkSettling;
  private readonly inTable: boolean;

  constructor(
    link: OutlineLink,
    note: NoteFile,
    from: LinkingDocument,
    settling: LinkSettling,
    inTable: boolean,
  ) {
    this.link = link;
    this.note = note;
    this.from = from;
    this.settling = settling;
    this.inTable = inTable;
  }

  /** What stands instead of the link; null where it stays. */
  markdown(): string | null {
    const { link, settling } = this;
    const pending = link.type === 'markdown' ? readPending(link.target + link.subpath) : null;
    if (pending === null && !link.embed) return this.plainLink();
    const { kind, address } = pending ?? this.ownEmbed();
    if (kind === 'link') return this.toFirst(address.split(' '));
    if (kind === 'block') return this.toBlock(address);
    if (kind === 'title') return this.toTarget(settling.targets.titled(address, this.from));
    if (kind === 'row') return this.toRow(decodedPath(address));
    return this.shown({ kind, address });
  }

  /** An embed of a source that is trusted, which no reader has made pending. */
  private ownEmbed(): PendingLink {
    const address = (this.link.target + this.link.subpath).replace(/\s/g, encodeURIComponent);
    return { kind: 'file', address };
  }

  private plainLink(): string | null {
    const { link, from, settling } = this;
    const { targets, resolve } = settling;
    if (link.target === '') return null;
    const address = link.target + link.subpath;
    if (link.type === 'wikilink') {
      const target = targets.named(address, from);
      return target === null ? null : this.toTarget(target);
    }
    const target =
      targets.at(address, from) ?? (isExternal(link.target) ? null : targets.named(address, from));
    if (target !== null) {
      // A note's own line that says where its text comes from on the web.
      return this.isItself(target) && isExternal(link.target) ? null : this.toTarget(target);
    }
    const leads = isExternal(link.target) || resolve(link.target, this.note.path) !== null;
    // A path beside a file that was not imported leads nowhere in the vault.
    return leads || from.source.reading.within === undefined ? null : this.label();
  }

  /** A reference without words of its own shows those that it leads to. */
  private toBlock(address: string): string {
    const id = decodedPath(address);
    const block = this.settling.targets.block(id, this.from);
    if (block === null) return this.label();
    const own = this.words();
    const shown = own === blockAnchor(id) ? block.words : own;
    return this.toTarget(block.target, shown) ?? shown;
  }

  private toFirst(addresses: readonly string[]): string {
    const target = this.first(addresses);
    if (target !== null) return this.toTarget(target) ?? this.label();
    const url = addresses.find((address) => /^(?:https?|mailto):/i.test(address));
    return this.webLink(url);
  }

  private toRow(address: string): string | null {
    const [addresses = '', title = ''] = address.split('\n');
    const own = this.first(addresses.split(' '));
    return this.toTarget(own ?? this.settling.targets.titled(title, this.from));
  }

  private first(addresses: readonly string[]): BatchTarget | null {
    const { targets } = this.settling;
    for (const address of addresses) {
      const target =
        targets.at(address, this.from) ??
        (isExternal(address) ? null : targets.named(address, this.from));
      if (target !== null) return target;
    }
    return null;
  }

  /** What is to be shown may be a document too: then the file is wanted, and not its note. */
  private firstFile(addresses: readonly string[]): AssetInfo | null {
    const { targets } = this.settling;
    for (const address of addresses) {
      const file = targets.fileAt(address, this.from) ?? targets.fileNamed(address, this.from);
      if (file !== null) return file;
    }
    return null;
  }

  private toTarget(target: BatchTarget | null, shown = this.words()): string | null {
    const { settling, note, inTable } = this;
    if (target === null) return this.label();
    if (target.kind === 'file') {
      return settling.embeds?.link(target.asset, note.path, shown, inTable) ?? null;
    }
    // A note that links to itself as a whole says nothing more by it.
    if (this.isItself(target)) return this.label();
    const { path, subpath } = target;
    return writeLink(
      { from: note.path, target: path, subpath, inTable, ...(shown === '' ? {} : { shown }) },
      settling.style,
      settling.resolve,
    );
  }

  private isItself(target: BatchTarget): boolean {
    return target.kind === 'note' && target.path === this.note.path && target.subpath === '';
  }

  private shown({ kind, address }: PendingLink): string | null {
    const { note, inTable, from, link, settling } = this;
    const { embeds } = settling;
    const addresses = address.split(' ');
    const file = kind === 'file' ? this.firstFile(addresses) : null;
    if (file !== null) return embeds?.embed(file, note.path, this.words(), inTable) ?? null;
    const target = this.first(addresses);
    if (target?.kind === 'file') {
      return embeds?.embed(target.asset, note.path, this.words(), inTable) ?? null;
    }
    if (target?.kind === 'note' && target.path !== note.path) {
      if (kind !== 'note') return this.toTarget(target);
      if (embeds === undefined) return null;
      const { path, subpath } = target;
      const { style, resolve } = this.settling;
      const written = writeLink(
        { from: note.path, target: path, subpath, inTable },
        style,
        resolve,
      );
      return `!${written}`;
    }
    // An embed of the owner's own, of something that the vault may have.
    if (link.embed) return null;
    const url = addresses.find((each) => /^https?:/i.test(each));
    if (url !== undefined) return this.webLink(url, 'image');
    const name = decodedPath(addresses[0] ?? '');
    settling.missed?.push({ source: from.source.reading.source, address: name });
    const isName = !/[[\]|<>`{}\\\p{Cc}]|%%|::/u.test(name);
    if (kind === 'file' || !isName || this.label() !== '') return this.label();
    return `[[${name}]]`;
  }

  /** A link to the web, if that is what it is: a stranger may have written the address. */
  private webLink(address: string | undefined, otherwise = ''): string {
    const url = address === undefined ? null : safeUrl(address, null);
    const label = this.label() === '' ? otherwise : this.label();
    return url === null ? label : `[${label}](${url})`;
  }

  /** The link's label as it is written. */
  private label(): string {
    const { type, display, target } = this.link;
    return type === 'wikilink' ? (display ?? target) : (display ?? '');
  }

  /** The label as it is read. Of a wikilink without one, the name that it has. */
  private words(): string {
    const label = this.label();
    if (this.link.type === 'wikilink') return label;
    return /[\\*_`<&[~=]/.test(label) ? plainTextOf(label) : label;
  }
}
