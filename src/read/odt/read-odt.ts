import type { Element, ElementContent } from 'hast';

import type { FoundMetadata, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import type { ContainedFile } from '../assets/shelf-links';
import { isElement } from '../html/element';
import { markFormulas } from '../html/marks/mark-formulas';
import { decideTitle } from '../tree/office-title';
import { el, txt } from '../tree/make-hast';
import type { OfficeOptions } from '../tree/office-blocks';
import { officeBlocks } from '../tree/office-blocks';
import { splitNames } from '../tree/split-names';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, descendantsOf, localName, xmlText } from '../xml/xml-query';
import type { ZipPackage } from '../zip/zip-package';
import { partFile } from '../zip/part-file';
import { partName } from '../zip/zip-package';
import { ZipError } from '../zip/zip-error';
import type { OdtContext } from './odt-blocks';
import { odtBlocks } from './odt-blocks';
import { InlinePictures } from './inline-pictures';
import { odtStyles } from './odt-styles';

/**
 * Reads an opened OpenDocument text. Null where the package has no text.
 *
 * @throws {ZipError} where the document is protected with a password.
 */
export function readOdt(parts: ZipPackage, options: OfficeOptions): Reading | null {
  const manifest = parts.xml('META-INF/manifest.xml');
  const encrypted = descendantsOf(manifest, 'manifest:encryption-data').next();
  if (encrypted.done !== true) throw new ZipError('it is protected with a password');
  const content = parts.xml('content.xml');
  const text = childOf(content, 'office:body', 'office:text');
  if (text === null) return null;
  const inline = new InlinePictures();
  const context: OdtContext = {
    styles: odtStyles([parts.xml('styles.xml'), content]),
    notes: new Map(),
    found: { title: null, subtitle: null },
    counts: new Map(),
    formula: (object) => formulaIn(parts, object),
    picture: (image) => inline.sourceOf(image),
  };
  const children = odtBlocks(text, context);
  const notes = new Map<string, readonly ElementContent[]>();
  // Notes may hold notes, which then join the list while it is walked.
  for (const [label, note] of context.notes) notes.set(label, noteContent(note, context));
  const found: Neutralisation[] = [];
  const shelf = new AssetShelf();
  const fileAt = (source: string): ContainedFile | null =>
    inline.fileOf(source) ??
    (/^[a-z][a-z0-9+.-]*:/i.test(source) ? null : partFile(parts, partName(source, 'content.xml')));
  const read = officeBlocks({ children, notes, shelf, fileAt }, options, found);
  const { title: declared, ...rest } = metadataOf(parts);
  const { title, blocks } = decideTitle(context.found.title, declared ?? null, read);
  const deck = context.found.subtitle;
  const metadata = {
    ...rest,
    ...(title === null ? {} : { title }),
    ...(deck === null ? {} : { deck }),
  };
  return {
    format: 'odt',
    documents: [{ blocks, metadata }],
    warnings: refusalsOf(shelf),
    neutralised: found,
    assets: shelf.assets,
  };
}

/** A note's blocks; a comment says whose it is. */
function noteContent(note: XmlElement, context: OdtContext): readonly ElementContent[] {
  if (note.name === 'text:note') {
    const body = childOf(note, 'text:note-body');
    return body === null ? [] : odtBlocks(body, context);
  }
  const author = xmlText(childOf(note, 'dc:creator')).trim();
  const said = author === '' ? 'Comment: ' : `Comment by ${author}: `;
  const texts = note.children.filter(
    (child) => typeof child !== 'string' && child.name.startsWith('text:'),
  );
  const [first, ...rest] = odtBlocks({ ...note, children: texts }, context);
  if (first?.tagName !== 'p')
    return [el('p', [txt(said.trim())]), ...(first ? [first] : []), ...rest];
  return [el('p', [txt(said), ...first.children]), ...rest];
}

/** The MathML of an embedded object, which is a part of its own or stands in it, by the way that pages' formulas go. */
function formulaIn(parts: ZipPackage, object: XmlElement): Element | null {
  const href = object.attributes.get('xlink:href');
  const own = childrenOf(object).find(({ name }) => localName(name) === 'math') ?? null;
  const root = own ?? (href === undefined ? null : parts.xml(`${partName(href, 'content.xml')}/content.xml`)); // prettier-ignore
  if (root === null || localName(root.name) !== 'math') return null;
  const made = markFormulas({ type: 'root', children: [asHast(root)] }).children[0];
  return isElement(made) ? made : null;
}

function asHast(element: XmlElement): Element {
  const properties = Object.fromEntries(element.attributes);
  const children = element.children.map((child) =>
    typeof child === 'string' ? txt(child) : asHast(child),
  );
  return el(localName(element.name), children, properties);
}

function metadataOf(parts: ZipPackage): FoundMetadata {
  const meta = childOf(parts.xml('meta.xml'), 'office:meta');
  const text = (name: string): string => xmlText(childOf(meta, name)).replace(/\s+/g, ' ').trim();
  const [title, language] = [text('dc:title'), text('dc:language')];
  const created = text('meta:creation-date') || text('dc:date');
  const authors = splitNames(text('meta:initial-creator') || text('dc:creator'));
  const tags = childrenOf(meta, 'meta:keyword').map((keyword) => xmlText(keyword).trim());
  return {
    ...(title === '' ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(created === '' ? {} : { published: created }),
    ...(language === '' ? {} : { language }),
    ...(tags.length === 0 ? {} : { tags }),
  };
}
