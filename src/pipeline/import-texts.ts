import { applyEdits } from '../markdown/edits';
import { writeLink, type ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { StructuredDocument } from '../model/document';
import type { LinkTarget } from '../model/entity';
import type { LinkStyle, NoteFile, VaultPath } from '../model/note';
import type { TextEdit } from '../model/span';
import { renderDocument } from '../write/render-document';
import type { LinkingDocument } from './batch/batch-targets';
import { settleLinks, type LinkSettling } from './batch/settle-links';
import { thingKey } from './fold-title';
import { linkEdits } from './link-edits';
import { withThreadLink, type MessageIndex } from './link-threads';
import type { PlacedDocument, PlacedSource } from './place-documents';
import type { ProposeSure } from './propose-sure';
import { relationProperties } from './relation-changes';
import type { RelatedNames, SettledRelations } from './settle-relations';

/** Properties link by wikilink alone: the app follows no other link there. */
const PROPERTY_STYLE: LinkStyle = { markdown: false, path: 'shortest' };

/** What the notes of an import are written with. */
export interface Writing {
  readonly targets: readonly LinkTarget[];
  /** The targets by name: made once, since every note of an import asks it. */
  readonly names: NameIndex;
  readonly style: LinkStyle;
  readonly resolve: ResolveLink;
  readonly messages: MessageIndex;
  readonly related: SettledRelations['related'];
}

/** Writes the links of a note's properties. */
export function propertyLinker({
  resolve,
}: Pick<Writing, 'resolve'>): (from: VaultPath) => (target: VaultPath) => string {
  return (from) => (target) => writeLink({ from, target }, PROPERTY_STYLE, resolve);
}

/** Finds the note that answers to a name, whatever its case. */
export class NameIndex {
  private readonly paths = new Map<string, VaultPath>();

  constructor(targets: readonly LinkTarget[]) {
    for (const { path, title, aliases } of targets)
      for (const form of [title, ...aliases])
        if (!this.paths.has(thingKey(form))) this.paths.set(thingKey(form), path);
  }

  find(name: string): VaultPath | null {
    return this.paths.get(thingKey(name)) ?? null;
  }
}

/** The notes of placed documents, linked by their properties alone. */
export function renderPlaced(
  source: PlacedSource,
  placed: readonly PlacedDocument[],
  { names, resolve, messages, related }: Writing,
): NoteFile[] {
  return placed.map(({ document, path, name }) => {
    const toNote = propertyLinker({ resolve })(path);
    const linkTo = (shown: string): string => {
      const target = names.find(shown);
      if (target === null) return shown;
      // What a wikilink cannot show would make a Markdown link of it, which properties do not follow.
      const own = /[|[\]]/.test(shown) ? {} : { shown };
      return writeLink({ from: path, target, ...own }, PROPERTY_STYLE, resolve);
    };
    const partOf = source.index;
    const one = withRelations(
      withThreadLink(document, messages, toNote),
      related.get(path),
      toNote,
    );
    const text = renderDocument(one, name, {
      authors: document.authors.map(linkTo),
      partOf: partOf === null ? null : toNote(partOf.path),
      series: document.series === null ? null : linkTo(document.series),
      isTaken: (alias) => {
        const other = resolve(alias, path);
        return other !== null && other !== path;
      },
    });
    return withoutTwinIds({ path, text });
  });
}

function withRelations(
  document: StructuredDocument,
  names: RelatedNames | undefined,
  toNote: (target: VaultPath) => string,
): StructuredDocument {
  if (names === undefined) return document;
  const { properties } = document;
  return {
    ...document,
    properties: { ...properties, ...relationProperties(properties, names, toNote) },
  };
}

/** Takes away ids of list items that something above them has already: the app finds the first alone. */
function withoutTwinIds({ path, text }: NoteFile): NoteFile {
  const { blocks, items } = scanNote(text);
  const taken = new Set(blocks.flatMap(({ id }) => id ?? []));
  const edits = items.flatMap(({ id, start, end }): TextEdit[] => {
    if (!taken.has(id)) {
      taken.add(id);
      return [];
    }
    const mark = ` ^${id}`;
    const at = text.slice(start, end).toLowerCase().lastIndexOf(mark);
    return at < 0 ? [] : [{ start: start + at, end: start + at + mark.length, insert: '' }];
  });
  return { path, text: applyEdits(text, edits) };
}

/** Settles the links of notes of the import: what they lead to within it. */
export function linkBatch(
  notes: readonly NoteFile[],
  sources: readonly PlacedSource[],
  { style, resolve }: Writing,
  settle: Pick<LinkSettling, 'targets' | 'embeds' | 'missed'>,
): NoteFile[] {
  const documents = new Map<VaultPath, LinkingDocument>();
  for (const source of sources) {
    // A text that is another's too has that one's note.
    for (const placed of source.documents)
      if (placed.state !== 'same') documents.set(placed.path, { source, placed });
  }
  const settling = { ...settle, style, resolve };
  return notes.map((note) => {
    const from = documents.get(note.path);
    return from === undefined ? note : settleLinks(note, from, settling);
  });
}

/**
 * Links by a name that no file can have, or that is one of several for its note, get the note's own name
 * and show the same words.
 */
export function linkByAlias(
  notes: readonly NoteFile[],
  { names, style, resolve }: Writing,
): NoteFile[] {
  return notes.map(({ path, text }) => {
    const edits = scanNote(text).links.flatMap((link): TextEdit[] => {
      if (link.type !== 'wikilink' || link.property || link.target === '') return [];
      if (resolve(link.target, path) !== null) return [];
      const target = names.find(link.target);
      if (target === null) return [];
      const { start, end, subpath } = link;
      const shown = link.display ?? link.target;
      return [
        { start, end, insert: writeLink({ from: path, target, subpath, shown }, style, resolve) },
      ];
    });
    return { path, text: applyEdits(text, edits) };
  });
}

/** Makes the sure links of notes; how many were made is told with them. */
export function linkMentions(
  notes: readonly NoteFile[],
  propose: ProposeSure,
  { style, resolve }: Writing,
): { readonly notes: NoteFile[]; readonly links: number } {
  let links = 0;
  const linked = notes.map((note) => {
    const edits = linkEdits(note, propose(note), style, resolve);
    links += edits.length;
    return { path: note.path, text: applyEdits(note.text, edits) };
  });
  return { notes: linked, links };
}
