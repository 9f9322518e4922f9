import type { Block } from '../../model/block';
import type { Reading } from '../../model/document';
import type { Neutralisation, Source } from '../../model/source';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { unnamed, type ContainedFile } from '../assets/shelf-links';
import { PageBudgetError } from '../html/parse-page';
import { ReadError } from '../read-error';
import { decideTitle } from '../tree/office-title';
import type { OfficeOptions } from '../tree/office-blocks';
import { officeBlocks } from '../tree/office-blocks';
import { splitNames } from '../tree/split-names';
import { interpretRtf, RtfError } from './interpret-rtf';
import type { RtfContent } from './rtf-group';

/**
 * Reads an RTF file.
 *
 * @throws {ReadError} where it has no text or is not RTF that can be read.
 */
export function readRtf(source: Source, options: OfficeOptions): Reading {
  const found: Neutralisation[] = [];
  const shelf = new AssetShelf();
  const { content, read } = contentOf(source, options, found, shelf);
  if (read.length === 0) throw new ReadError(source.name, 'there is no text in it');
  const stated = (name: string): string =>
    (content.info.get(name) ?? '').replace(/\s+/g, ' ').trim();
  const { title, blocks } = decideTitle(content.found.title, stated('title') || null, read);
  const deck = content.found.subtitle;
  const authors = splitNames(stated('author'));
  const tags = stated('keywords').split(/[,;]/).map((tag) => tag.trim()).filter((tag) => tag !== ''); // prettier-ignore
  const metadata = {
    ...(title === null ? {} : { title }),
    ...(deck === null ? {} : { deck }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(content.created === null ? {} : { published: content.created }),
    ...(tags.length === 0 ? {} : { tags }),
  };
  const warnings = content.cut ? ['The file ends before its text does.'] : [];
  return {
    format: 'rtf',
    documents: [{ blocks, metadata }],
    warnings: [...warnings, ...refusalsOf(shelf)],
    neutralised: found,
    assets: shelf.assets,
  };
}

function contentOf(
  source: Source,
  options: OfficeOptions,
  found: Neutralisation[],
  shelf: AssetShelf,
): { readonly content: RtfContent; readonly read: readonly Block[] } {
  try {
    const content = interpretRtf(source.bytes);
    const fileAt = (picture: string): ContainedFile | null =>
      unnamed(content.pictures[Number(/^pict:(\d+)$/.exec(picture)?.[1] ?? -1)] ?? null);
    return { content, read: officeBlocks({ ...content, shelf, fileAt }, options, found) };
  } catch (error) {
    const isOurs = error instanceof RtfError || error instanceof PageBudgetError;
    throw isOurs ? new ReadError(source.name, error.message) : error;
  }
}
