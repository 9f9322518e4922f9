import { withoutEnd } from '../language/trim';
import { writeLink, type ResolveLink } from '../markdown/links';
import { plainTextOf } from '../markdown/plain-text';
import { linkResolver } from '../markdown/resolve-links';
import type { CollectionDocument, CollectionSummary } from '../model/collection';
import type { LinkStyle, VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { Turns } from '../vault/turns';
import { collectionPhrases } from '../write/collection-phrases';
import { fileNameFor, NameRegister } from '../write/file-name';
import { renderCollection, type CollectedDocument } from '../write/render-collection';
import { summaryPhrases } from '../write/summary-phrases';
import {
  collectionMembers,
  type CollectionMembers,
  type CollectionRequest,
} from './collection-members';
import { CitedTexts } from './cited-texts';
import type { Engine } from './engine';
import { inertText } from './inert-notes';
import { linkTargetIn, listOf, textOf, type NoteRecord } from './note-record';
import { readNotes } from './read-notes';
import { summaryChange } from './summary-change';
import { linkCarrier, type CarryLinks } from './summary-links';
import { summarySource, type CitableNote } from './summary-source';

export interface CollectionDraft {
  readonly plan: Plan;
  /** The summary note, whether it is to be written or is as it would be. */
  readonly path: VaultPath;
  readonly summary: CollectionSummary;
  readonly documents: readonly VaultPath[];
}

/** Thrown when a request finds no note that a summary could cite. */
export class NothingToCollectError extends Error {
  override readonly name = 'NothingToCollectError';

  constructor(what: string) {
    super(
      `No note with numbered paragraphs is found ${what}. Import documents first, or number the paragraphs of notes (“corpus number”).`,
    );
  }
}

/**
 * Plans the summary note of several documents: of a folder, a tag, a series, of all that mentions something, or
 * of notes one by one.
 *
 * @param folder The folder below which all notes of Corpus go.
 * @throws NoSuchNoteError, NothingToCollectError
 */
export async function planCollection(
  vault: Vault,
  engine: Engine,
  request: CollectionRequest,
  { folder }: { readonly folder: string },
): Promise<CollectionDraft> {
  const [notes, known, style] = await Promise.all([
    readNotes(vault),
    readKnownNotes(vault),
    vault.linkStyle(),
  ]);
  const resolve = linkResolver(notes.map(({ path }) => path));
  const found = collectionMembers(request, notes, resolve);
  const read = await engine.citableTexts(found.members.map(({ text }) => text));
  const members = inOrder(
    found.members.flatMap((note, i): CitableNote[] => {
      const citable = read[i];
      return citable === undefined || citable.paragraphs.length === 0 ? [] : [{ note, ...citable }];
    }),
  );
  if (members.length === 0) throw new NothingToCollectError(placeOf(request));
  const summary = await engine.summarizeCollection({
    documents: members.map(collectionDocument),
    ...(found.names === undefined ? {} : { about: found.names }),
  });
  const identity = { by: request.by, of: identityOf(request, found, resolve) };
  const previous = notes.find((note) => isSummaryOf(note, identity));
  const language = mostCommon(members.map(({ language: own }) => own));
  const title = titleOf(request, found, language);
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const isOrganisation = (link: string): boolean => {
    const target = resolve(linkTargetIn(link) ?? '', '');
    return byPath.get(target ?? '')?.properties['kind'] === 'organisation';
  };
  const names = new NameRegister(notes.map(({ path }) => path));
  const path = previous?.path ?? `${folder}/Summaries/${names.claim(fileNameFor(title))}.md`;
  const text = renderCollection({
    title,
    language,
    collection: identity,
    sourceLine: sourceLine(request, found, path, resolve),
    about: request.by === 'about' && found.of !== null ? linkTo(found.of, path, resolve) : null,
    documents: members.map((member) => collectedDocument(member, isOrganisation)),
    summary,
    ...linksOf(members, path, style, resolve),
  });
  const change = await summaryChange(
    {
      path,
      previous: previous?.text ?? null,
      text: inertText(path, text),
      language,
      cited: new CitedTexts(
        (at) => byPath.get(at)?.text ?? null,
        resolve,
        path,
        members.map(({ note, paragraphs }) => [note.path, paragraphs] as const),
      ),
    },
    known,
    new Turns(),
  );
  const label = `Summary of ${members.length} notes ${placeOf(request)}`;
  return {
    plan: { command: 'summarize', label, changes: change === null ? [] : [change] },
    path,
    summary,
    documents: members.map(({ note }) => note.path),
  };
}

/** By date, undated last, then by path. */
function inOrder(members: readonly CitableNote[]): CitableNote[] {
  const key = ({ note }: CitableNote): string =>
    `${textOf(note.properties['published']) ?? '\uffff'}\n${note.path}`;
  return [...members].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function collectionDocument(member: CitableNote): CollectionDocument {
  const { path, properties } = member.note;
  return { ...summarySource(member), path, published: textOf(properties['published']) };
}

function collectedDocument(
  { note, paragraphs }: CitableNote,
  isOrganisation: (link: string) => boolean,
): CollectedDocument {
  return {
    path: note.path,
    title: note.title,
    published: textOf(note.properties['published']),
    authors: listOf(note.properties['authors']).map((link) => ({
      name: plainTextOf(link),
      link,
      organisation: isOrganisation(link),
    })),
    paragraphs: paragraphs.map(({ id }) => id),
  };
}

/** Properties and the `SOURCE:` line link as wikilinks do, so that both are read again the same way. */
const WIKILINK: LinkStyle = { markdown: false, path: 'shortest' };

function linkTo(note: NoteRecord, from: VaultPath, resolve: ResolveLink): string {
  return writeLink({ from, target: note.path }, WIKILINK, resolve);
}

/** By what a summary of the same collection is known again: it says so in its properties. */
function identityOf(
  request: CollectionRequest,
  { of, members }: CollectionMembers,
  resolve: ResolveLink,
): string | readonly string[] {
  // A property's links are the same wherever the note stands: the shortest that leads there.
  const link = (note: NoteRecord): string => linkTo(note, '', resolve);
  if (request.by === 'folder') return withoutEnd(request.folder, /\//) || '/';
  if (request.by === 'tag') return request.tag.replace(/^#/, '');
  if (of !== null) return link(of);
  return members.map(link).sort();
}

function isSummaryOf(
  { role, properties }: NoteRecord,
  { by, of }: { readonly by: string; readonly of: string | readonly string[] },
): boolean {
  if (role !== 'summary' || properties['collection'] !== by) return false;
  const mine = listOf(properties['collection_of']);
  const wanted = typeof of === 'string' ? [of] : of;
  return mine.length === wanted.length && mine.every((item, i) => item === wanted[i]);
}

function placeOf(request: CollectionRequest): string {
  switch (request.by) {
    case 'folder':
      return request.folder === '' ? 'in the vault' : `in “${request.folder}”`;
    case 'tag':
      return `with the tag #${request.tag.replace(/^#/, '')}`;
    case 'series':
      return `in the series “${request.note}”`;
    case 'about':
      return `that mentions “${request.note}”`;
    case 'notes':
      return 'among those chosen';
  }
}

function titleOf(
  request: CollectionRequest,
  { of, members }: CollectionMembers,
  language: string,
): string {
  const { title } = summaryPhrases(language);
  if (request.by === 'about')
    return collectionPhrases(language).aboutTitle(of?.title ?? request.note);
  if (request.by === 'series') return title(of?.title ?? request.note);
  if (request.by === 'tag') return title(`#${request.tag.replace(/^#/, '')}`);
  if (request.by === 'folder')
    return title(withoutEnd(request.folder, /\//).split('/').at(-1) ?? '');
  const [first] = members;
  return title(
    members.length === 1 ? (first?.title ?? '') : `${first?.title ?? ''} (+${members.length - 1})`,
  );
}

function sourceLine(
  request: CollectionRequest,
  { of, members }: CollectionMembers,
  path: VaultPath,
  resolve: ResolveLink,
): string {
  if (of !== null) return linkTo(of, path, resolve);
  if (request.by === 'tag') return `#${request.tag.replace(/^#/, '')}`;
  if (request.by === 'folder') return `\`${request.folder.replace(/`/g, '') || '/'}\``;
  return members.map((note) => linkTo(note, path, resolve)).join(', ');
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
}

/** How the note links documents, paragraphs and what the documents link. */
function linksOf(
  members: readonly CitableNote[],
  from: VaultPath,
  style: LinkStyle,
  resolve: ResolveLink,
): Pick<Parameters<typeof renderCollection>[0], 'linkTo' | 'cite' | 'link'> {
  const byPath = new Map(members.map(({ note, paragraphs }) => [note.path, paragraphs]));
  const made = new Set<VaultPath>([from]);
  const carriers = new Map<VaultPath, CarryLinks>();
  const carrierOf = (path: VaultPath): CarryLinks => {
    const carrier =
      carriers.get(path) ?? linkCarrier(byPath.get(path) ?? [], path, from, style, resolve, made);
    carriers.set(path, carrier);
    return carrier;
  };
  return {
    linkTo: (target, shown) => writeLink({ from, target, shown }, style, resolve),
    cite: ({ path, id }, shown) =>
      writeLink({ from, target: path, subpath: `#^${id}`, shown }, style, resolve),
    link: (markdown, cites) => {
      const [cited] = cites;
      return cited === undefined ? markdown : carrierOf(cited.path)(markdown, [cited.id]);
    },
  };
}
