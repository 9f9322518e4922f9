import { ZipError } from '../zip/zip-error';
import type { ZipPackage } from '../zip/zip-package';
import { partName } from '../zip/zip-package';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, descendantsOf, localName, xmlText } from '../xml/xml-query';

/** A book's package document: what it is called, and its files in reading order. */
export interface BookPackage {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
  readonly subjects: readonly string[];
  /** All that its metadata say in words, of whatever sort, but for a description. */
  readonly stated: readonly string[];
  /** Names of the text's parts, in the order of the spine. */
  readonly spine: readonly string[];
  /** The name of the EPUB 3 navigation document, and of the EPUB 2 table of contents. */
  readonly nav: string | null;
  readonly ncx: string | null;
  /** The name of the part that is the cover's picture. */
  readonly cover: string | null;
}

/** Ways in which fonts are made unusable outside of their book; the text stays readable. */
const FONT_MANGLING: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/** Text parts that one book may have. */
const MAX_SPINE = 5_000;

/**
 * Reads a book's container and package document.
 *
 * @throws {ZipError} where the book is protected, or has no package document.
 */
export function bookPackage(parts: ZipPackage): BookPackage {
  refuseProtected(parts);
  const container = parts.xml('META-INF/container.xml');
  const rootfile = [...descendantsOf(container, 'rootfile')][0]?.attributes.get('full-path');
  const name = rootfile ?? parts.names.find((each) => each.endsWith('.opf')) ?? '';
  const opf = parts.xml(name);
  if (opf === null) throw new ZipError('the book has no package document');
  const items = new Map(
    childrenOf(childOf(opf, 'manifest'), 'item').map((item) => [
      item.attributes.get('id') ?? '',
      item,
    ]),
  );
  const partOf = (item: XmlElement | undefined): string | null => {
    const href = item?.attributes.get('href');
    return href === undefined ? null : partName(href, name);
  };
  const spine = childOf(opf, 'spine');
  const files = childrenOf(spine, 'itemref')
    .map((itemref) => partOf(items.get(itemref.attributes.get('idref') ?? '')))
    .filter((file) => file !== null);
  if (files.length > MAX_SPINE) throw new ZipError(`the book has more than ${MAX_SPINE} parts`);
  const withProperty = [...items.values()].find((item) => hasProperty(item, 'nav'));
  const toc = [...items.values()].find(
    ({ attributes }) => attributes.get('media-type') === 'application/x-dtbncx+xml',
  );
  return {
    ...metadataOf(childOf(opf, 'metadata')),
    spine: [...new Set(files)],
    nav: partOf(withProperty),
    ncx: partOf(items.get(spine?.attributes.get('toc') ?? '') ?? toc),
    cover: partOf(coverItem(childOf(opf, 'metadata'), items)),
  };
}

function hasProperty({ attributes }: XmlElement, property: string): boolean {
  return (attributes.get('properties') ?? '').split(/\s+/).includes(property);
}

/** EPUB 3 marks the picture itself; EPUB 2 has a `meta` that names its id. */
function coverItem(
  metadata: XmlElement | null,
  items: ReadonlyMap<string, XmlElement>,
): XmlElement | undefined {
  const marked = [...items.values()].find((item) => hasProperty(item, 'cover-image'));
  const named = [...elementsIn(metadata)].find(
    ({ name, attributes }) => localName(name) === 'meta' && attributes.get('name') === 'cover',
  );
  const item = marked ?? items.get(named?.attributes.get('content') ?? '');
  return (item?.attributes.get('media-type') ?? '').startsWith('image/') ? item : undefined;
}

function refuseProtected(parts: ZipPackage): void {
  const drm = new ZipError('the book is protected against copying (DRM)');
  const names = parts.names.map((each) => each.toLowerCase());
  if (names.includes('meta-inf/rights.xml') || names.includes('meta-inf/sinf.xml')) throw drm;
  const encryption = parts.xml('META-INF/encryption.xml');
  const methods = [...elementsIn(encryption)].filter(
    ({ name }) => localName(name) === 'EncryptionMethod',
  );
  const foreign = methods.some(
    (method) => !FONT_MANGLING.has(method.attributes.get('Algorithm') ?? ''),
  );
  if (foreign) throw drm;
}

function* elementsIn(element: XmlElement | null): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    yield child;
    yield* elementsIn(child);
  }
}

type Stated = Pick<
  BookPackage,
  'title' | 'authors' | 'published' | 'language' | 'subjects' | 'stated'
>;

function metadataOf(metadata: XmlElement | null): Stated {
  // EPUB 2 allows a wrapper around Dublin Core's elements.
  const all = [...elementsIn(metadata)];
  const texts = (name: string): string[] =>
    all
      .filter((element) => element.name === name)
      .map((element) => xmlText(element).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  const isAuthor = (creator: XmlElement): boolean => {
    const own = [...creator.attributes].find(([name]) => localName(name) === 'role')?.[1];
    const id = creator.attributes.get('id');
    const refined = all.find(
      ({ attributes }) =>
        id !== undefined &&
        attributes.get('refines') === `#${id}` &&
        attributes.get('property') === 'role',
    );
    const role = own ?? (refined === undefined ? '' : xmlText(refined).trim());
    return role === '' || role === 'aut';
  };
  const authors = all
    .filter((element) => element.name === 'dc:creator' && isAuthor(element))
    .map((element) => xmlText(element).replace(/\s+/g, ' ').trim());
  const dates = all.filter((element) => element.name === 'dc:date');
  const isChange = (date: XmlElement): boolean =>
    [...date.attributes].some(([name, value]) => localName(name) === 'event' && value !== 'publication' && value !== 'original-publication'); // prettier-ignore
  const date = dates.find((each) => !isChange(each));
  return {
    title: texts('dc:title')[0] ?? null,
    authors: authors.filter((author) => author !== ''),
    published: date === undefined ? null : xmlText(date).trim() || null,
    language: texts('dc:language')[0] ?? null,
    subjects: texts('dc:subject'),
    stated: all
      .filter(({ name }) => name.startsWith('dc:') && name !== 'dc:description')
      .map(xmlText),
  };
}
