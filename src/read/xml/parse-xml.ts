import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { SaxesParser } from 'saxes';

import type { XmlElement } from './xml-element';

/** Nothing that a person or a program of good faith writes nests so far. */
const MAX_DEPTH = 256;
/** Elements of one file: several times the largest feeds and exports. */
const MAX_ELEMENTS = 1_000_000;

/** XML that is not read: it nests too deep, or declares entities. The message is a sentence fragment for people. */
export class XmlRefusedError extends Error {
  override readonly name = 'XmlRefusedError';
}

export interface ParsedXml {
  /** Null where there is no element at all. */
  readonly root: XmlElement | null;
  /** What the first error is, where the text is not well-formed; it was read as far as it goes. */
  readonly problem: string | null;
}

export interface ParseXmlOptions {
  /** Local names of elements whose text is left out: encoded files. */
  readonly without?: ReadonlySet<string>;
  /**
   * Prefixes by namespace: names are then written with these, as `w:p`, whatever the document calls them;
   * with the empty prefix, or without this option, elements have their local name.
   */
  readonly prefixes?: ReadonlyMap<string, string>;
}

interface OpenElement {
  readonly name: string;
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  cut: boolean;
}

/**
 * Parses XML leniently: what is not well-formed is read as far as it makes sense, and the elements that
 * the end of the text leaves open are marked as cut.
 *
 * Nothing outside the text is ever fetched. Entities of HTML are known, declared ones are refused.
 *
 * @throws {XmlRefusedError} past the depth or the number of elements, and for a document type declaration
 *   with an internal subset, where entities that expand without end would be declared.
 */
export function parseXml(
  text: string,
  { without = new Set(), prefixes }: ParseXmlOptions = {},
): ParsedXml {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  const state: { root: OpenElement | null; problem: string | null; made: number } = {
    root: null,
    problem: null,
    made: 0,
  };
  const addText = (piece: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined && !without.has(parent.name)) parent.children.push(piece);
  };
  nameEntities(parser, text);
  parser.on('error', (error) => {
    state.problem ??= error.message;
  });
  parser.on('doctype', (declaration) => {
    if (declaration.includes('['))
      throw new XmlRefusedError('it declares entities of its own, which are not read');
  });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    state.made++;
    if (state.made > MAX_ELEMENTS)
      throw new XmlRefusedError(`it has more than ${MAX_ELEMENTS} elements`);
    if (open.length >= MAX_DEPTH)
      throw new XmlRefusedError(`it nests more than ${MAX_DEPTH} elements deep`);
    const values = Object.values(attributes).map(
      (given) => [nameBy(prefixes, given.uri, given.local, given.name), given.value] as const,
    );
    const element: OpenElement = {
      name: prefixes === undefined ? local : nameBy(prefixes, uri, local, name),
      space: uri,
      attributes: new Map(values),
      children: [],
      cut: true,
    };
    open.at(-1)?.children.push(element);
    state.root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) closed.cut = false;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  // Line by line would cost more; in one piece the parser may keep no slice of a text that it was given.
  parser.write(text.replace(/^[\uFEFF\s]+/u, '')).close();
  return { root: state.root, problem: state.problem };
}

/** Feeds use the entities of HTML, which XML does not know without a declaration. */
function nameEntities(parser: SaxesParser<{ xmlns: true; position: true }>, text: string): void {
  for (const [, name = ''] of text.matchAll(/&([A-Za-z][A-Za-z0-9]{1,31});/g)) {
    if (Object.hasOwn(parser.ENTITIES, name) || name in parser.ENTITIES) continue;
    const character = decodeNamedCharacterReference(name);
    if (character !== false) parser.ENTITIES[name] = character;
  }
}

/** A name by the prefix of its namespace; as it is written where the namespace has none. */
function nameBy(
  prefixes: ReadonlyMap<string, string> | undefined,
  uri: string,
  local: string,
  written: string,
): string {
  const prefix = prefixes?.get(uri);
  if (prefix === undefined) return written;
  return prefix === '' ? local : `${prefix}:${local}`;
}
