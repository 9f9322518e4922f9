import type { Reading } from '../../model/document';
import { PageBudgetError } from '../html/parse-page';
import { ReadError } from '../read-error';
import type { OfficeOptions } from '../tree/office-blocks';
import { parseXml, XmlRefusedError } from '../xml/parse-xml';
import { USUAL_PREFIXES } from '../xml/usual-prefixes';
import type { XmlElement } from '../xml/xml-element';
import type { ZipPackage } from '../zip/zip-package';
import { readOdt } from './read-odt';

/** Parts of a packed document that a flat one has in its one element. */
const IN_ROOT: ReadonlySet<string> = new Set(['content.xml', 'styles.xml', 'meta.xml']);

/**
 * Reads an OpenDocument text that is one file of XML (`.fodt`).
 *
 * @throws {ReadError} where it is damaged, is no text, or takes too long.
 */
export function readFlatOdt(text: string, name: string, options: OfficeOptions): Reading {
  try {
    const { root, problem } = parseXml(text, { prefixes: USUAL_PREFIXES });
    if (root === null || problem !== null) throw new ReadError(name, 'its markup is damaged');
    const reading = readOdt(partsOf(root), options);
    if (reading === null)
      throw new ReadError(
        name,
        'format not read yet: OpenDocument spreadsheet, presentation or drawing',
      );
    if (reading.documents.every(({ blocks }) => blocks.length === 0))
      throw new ReadError(name, 'there is no text in it');
    return reading;
  } catch (error) {
    const isOurs = error instanceof XmlRefusedError || error instanceof PageBudgetError;
    throw isOurs ? new ReadError(name, error.message) : error;
  }
}

function partsOf(root: XmlElement): ZipPackage {
  return {
    names: [...IN_ROOT],
    bytes: () => null,
    text: () => null,
    xml: (name) => (IN_ROOT.has(name) ? root : null),
  };
}
