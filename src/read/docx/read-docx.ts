import type { ElementContent } from 'hast';

import type { FoundMetadata, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { decideTitle } from '../tree/office-title';
import { el, txt } from '../tree/make-hast';
import type { OfficeOptions } from '../tree/office-blocks';
import { officeBlocks } from '../tree/office-blocks';
import { splitNames } from '../tree/split-names';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, xmlText } from '../xml/xml-query';
import type { ZipPackage } from '../zip/zip-package';
import { partFile } from '../zip/part-file';
import type { BodyContext } from './body-blocks';
import { bodyBlocks } from './body-blocks';
import { ListCounter } from './numbering';
import type { Relationship } from './relationships';
import { relationshipsOf } from './relationships';
import { stylesOf } from './styles';

/** The notes of a DOCX by sort, as their parts and elements are called. */
const NOTES = ['footnote', 'endnote', 'comment'] as const;

/** Reads an opened DOCX. Null where the package has no text of Word's. */
export function readDocx(parts: ZipPackage, options: OfficeOptions): Reading | null {
  const main = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const name = main ?? 'word/document.xml';
  const body = childOf(parts.xml(name), 'w:body');
  if (body === null) return null;
  const relationships = relationshipsOf(parts, name);
  const part = (type: string): XmlElement | null => {
    const found = relationships.find((relationship) => relationship.type === type);
    return found === undefined || found.external ? null : parts.xml(found.target);
  };
  const linksOf = (of: readonly Relationship[]): ReadonlyMap<string, string> =>
    new Map(of.filter(({ external }) => external).map(({ id, target }) => [id, target]));
  const noteElements = NOTES.flatMap((sort) => {
    const found = relationships.find(({ type, external }) => type === `${sort}s` && !external);
    // Notes have relationships of their own, in which an id means another address and another picture.
    const links = linksOf(found === undefined ? [] : relationshipsOf(parts, found.target));
    return noteElementsOf(part(`${sort}s`), sort).map((note) => ({ ...note, links }));
  });
  const context: BodyContext = {
    styles: stylesOf(part('styles')),
    links: linksOf(relationships),
    pictures: new Map(
      relationships
        .filter(({ external, type }) => !external && type === 'image')
        .map(({ id, target }) => [id, target]),
    ),
    notes: new Set(noteElements.map(({ label }) => label)),
    counter: new ListCounter(part('numbering')),
    found: { title: null, subtitle: null },
    carried: [],
    fields: [],
  };
  const children = bodyBlocks(body, context);
  const notes = new Map(
    noteElements.map(({ label, element, links }) => [
      label,
      noteContent(element, { ...context, fields: [], links, pictures: new Map() }),
    ]),
  );
  const found: Neutralisation[] = [];
  const shelf = new AssetShelf();
  const read = officeBlocks(
    { children, notes, shelf, fileAt: (source) => partFile(parts, source) },
    options,
    found,
  );
  const properties = coreProperties(parts);
  const { title, blocks } = decideTitle(context.found.title, properties.title ?? null, read);
  const { title: _declared, ...rest } = properties;
  const deck = context.found.subtitle;
  const metadata = {
    ...rest,
    ...(title === null ? {} : { title }),
    ...(deck === null ? {} : { deck }),
  };
  return {
    format: 'docx',
    documents: [{ blocks, metadata }],
    warnings: refusalsOf(shelf),
    neutralised: found,
    assets: shelf.assets,
  };
}

/** Notes that say something: the others draw the line above them. */
function noteElementsOf(
  root: XmlElement | null,
  sort: string,
): { readonly label: string; readonly element: XmlElement }[] {
  return childrenOf(root, `w:${sort}`)
    .filter(({ attributes }) => !/separator/i.test(attributes.get('w:type') ?? ''))
    .map((element) => ({ label: `${sort}-${element.attributes.get('w:id') ?? ''}`, element }));
}

/** A note's blocks; a comment says whose it is. */
function noteContent(element: XmlElement, context: BodyContext): readonly ElementContent[] {
  const blocks = bodyBlocks(element, context);
  if (element.name !== 'w:comment') return blocks;
  const author = element.attributes.get('w:author') ?? '';
  const said = author === '' ? 'Comment: ' : `Comment by ${author}: `;
  const [first, ...rest] = blocks;
  if (first?.tagName !== 'p') return [el('p', [txt(said.trim())]), ...blocks];
  return [el('p', [txt(said), ...first.children]), ...rest];
}

function coreProperties(parts: ZipPackage): FoundMetadata {
  const relationship = relationshipsOf(parts, '').find(({ type }) => type === 'core-properties');
  const root = parts.xml(relationship?.target ?? 'docProps/core.xml');
  const text = (name: string): string => xmlText(childOf(root, name)).replace(/\s+/g, ' ').trim();
  const [title, created, language] = [
    text('dc:title'),
    text('dcterms:created'),
    text('dc:language'),
  ];
  const authors = splitNames(text('dc:creator'));
  const tags = text('cp:keywords').split(/[,;]/).map((tag) => tag.trim()).filter((tag) => tag !== ''); // prettier-ignore
  return {
    ...(title === '' ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(created === '' ? {} : { published: created }),
    ...(language === '' ? {} : { language }),
    ...(tags.length === 0 ? {} : { tags }),
  };
}
