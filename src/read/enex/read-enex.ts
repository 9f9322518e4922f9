import type { FoundMetadata, PartFailure, RawDocument, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import type { PendingLink } from '../../markdown/pending-links';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { attachmentBlocks } from '../assets/attachment-blocks';
import { readFragment } from '../html/read-fragment';
import { safeUrl } from '../html/safe-url';
import { ReadError } from '../read-error';
import { parseXml, XmlRefusedError } from '../xml/parse-xml';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, textIn } from '../xml/xml-element';
import { htmlOfEnml } from './enml-html';
import { Resources } from './resources';

export interface EnexOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
}

/** What Evernote made of attached files: text that it recognised, other forms of the same file. */
const DERIVED: ReadonlySet<string> = new Set(['recognition', 'alternate-data']);

/** Reads an export of Evernote: a document a note. A note that cannot be read fails alone. */
export function readEnex(text: string, source: string, options: EnexOptions = {}): Reading {
  const { root, problem } = parsed(text, source, DERIVED);
  const notes = root === null ? [] : childrenOf(root, 'note');
  if (notes.length === 0) throw new ReadError(source, 'the export has no notes');
  const documents: RawDocument[] = [];
  const failed: PartFailure[] = [];
  const neutralised: Neutralisation[] = [];
  const shelf = new AssetShelf();
  notes.forEach((note, i) => {
    const part = `note ${i + 1}`;
    try {
      const read = readNote(note, part, options, shelf);
      documents.push(read.document);
      neutralised.push(...read.neutralised);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      failed.push({ part, reason: error.reason });
    }
  });
  const warnings =
    problem === null ? [] : ['The export is not well-formed; it was read as far as it goes.'];
  return {
    format: 'enex',
    documents,
    warnings: [...warnings, ...refusalsOf(shelf)],
    neutralised,
    failed,
    assets: shelf.assets,
  };
}

function parsed(
  text: string,
  name: string,
  without: ReadonlySet<string> = new Set(),
): ReturnType<typeof parseXml> {
  try {
    return parseXml(text, { without });
  } catch (error) {
    if (error instanceof XmlRefusedError) throw new ReadError(name, error.message);
    throw error;
  }
}

function readNote(
  note: XmlElement,
  part: string,
  options: EnexOptions,
  shelf: AssetShelf,
): { readonly document: RawDocument; readonly neutralised: readonly Neutralisation[] } {
  const attributes = childOf(note, 'note-attributes');
  const url = safeUrl(textOf(attributes, 'source-url'), null);
  const { root } = parsed(textIn(childOf(note, 'content')), part);
  const html = root === null ? '' : htmlOfEnml(root);
  const resources = new Resources(childrenOf(note, 'resource'));
  const { blocks: text, neutralised } = readFragment(html, {
    ...options,
    name: part,
    base: url,
    shelf,
    fileAt: (picture) => resources.take(picture),
    linked: noteLink,
  });
  const blocks = [...text, ...attachmentBlocks(resources.left(), shelf)];
  const title = textIn(childOf(note, 'title'));
  if (blocks.length === 0 && title === '')
    throw new ReadError(part, 'it has neither title nor text');
  const warnings = [
    ...(blocks.length === 0 ? ['The note has no text.'] : []),
    ...(note.cut ? ['The export ends inside this note.'] : []),
  ];
  return { document: { blocks, metadata: metadataOf(note, title, url), warnings }, neutralised };
}

function metadataOf(note: XmlElement, title: string, url: string | null): FoundMetadata {
  const attributes = childOf(note, 'note-attributes');
  const created = isoOfEvernote(textOf(note, 'created'));
  const updated = isoOfEvernote(textOf(note, 'updated'));
  const author = textOf(attributes, 'author');
  const place = [textOf(attributes, 'latitude'), textOf(attributes, 'longitude')].join(', ');
  return {
    kind: 'note',
    tags: childrenOf(note, 'tag').map(textIn),
    authors: author === '' ? [] : [author],
    foreign: {
      ...(updated === '' ? {} : { updated }),
      ...(place === ', ' ? {} : { place }),
    },
    ...(title === '' ? {} : { title }),
    ...(created === '' ? {} : { published: created }),
    ...(url === null ? {} : { url }),
  };
}

/** Links between notes name their target by an id that the export leaves out, and show its title. */
function noteLink(href: string, shown: string): PendingLink | null {
  const isNote =
    /^(?:evernote:\/\/\/view\/|https:\/\/www\.evernote\.com\/shard\/[^/]+\/nl\/)/i.test(href);
  return isNote && shown !== '' ? { kind: 'title', address: shown } : null;
}

function textOf(element: XmlElement | null, name: string): string {
  return element === null ? '' : textIn(childOf(element, name));
}

/** `20190410T210005Z`, as Evernote writes it, in ISO 8601's longer form; anything else as it stands. */
function isoOfEvernote(date: string): string {
  return date.replace(
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(?:\d{2})?(Z?)$/,
    (_, year: string, month: string, day: string, hour: string, minute: string, zone: string) =>
      `${year}-${month}-${day}T${hour}:${minute}${zone}`,
  );
}
