import type { Reading } from '../model/document';
import type { Source } from '../model/source';
import { readDocx } from './docx/read-docx';
import { readEpub } from './epub/read-epub';
import { PageBudgetError } from './html/parse-page';
import { readOdt } from './odt/read-odt';
import { ReadError } from './read-error';
import type { OfficeOptions } from './tree/office-blocks';
import { XmlRefusedError } from './xml/parse-xml';
import { ZipError } from './zip/zip-error';
import type { ZipPackage } from './zip/zip-package';
import { openPackage } from './zip/zip-package';

/** Formats that are archives of parts, by the names that `sniff` gives them. */
export type PackageFormat = 'DOCX' | 'OpenDocument' | 'EPUB';

export function isPackageFormat(format: string): format is PackageFormat {
  return format === 'DOCX' || format === 'OpenDocument' || format === 'EPUB';
}

/**
 * Reads a document that is an archive of parts.
 *
 * @throws {ReadError} where it is damaged, protected, past a limit, or without text.
 */
export function readPackage(
  source: Source,
  format: PackageFormat,
  options: OfficeOptions = {},
): Reading {
  const { name, bytes } = source;
  try {
    const reading = readParts(openPackage(bytes), format, options);
    if (reading === null)
      throw new ReadError(name, `format not read yet: ${kindOf(format)} without a text`);
    if (reading.documents.every(({ blocks }) => blocks.length === 0)) {
      throw new ReadError(name, 'there is no text in it');
    }
    return reading;
  } catch (error) {
    const isOurs =
      error instanceof ZipError ||
      error instanceof XmlRefusedError ||
      error instanceof PageBudgetError;
    throw isOurs ? new ReadError(name, error.message) : error;
  }
}

function kindOf(format: PackageFormat): string {
  return format === 'OpenDocument' ? 'OpenDocument spreadsheet, presentation or drawing' : format;
}

function readParts(
  parts: ZipPackage,
  format: PackageFormat,
  options: OfficeOptions,
): Reading | null {
  switch (format) {
    case 'DOCX':
      return readDocx(parts, options);
    case 'OpenDocument':
      return readOdt(parts, options);
    case 'EPUB':
      return readEpub(parts, options);
  }
}
