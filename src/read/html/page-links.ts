import type { PendingLink } from '../../markdown/pending-links';
import type { AssetShelf } from '../assets/asset-shelf';
import type { ConversionContext } from './blocks/element-handlers';
import { safeUrl } from './safe-url';

/** Where the files of a page are, and where they go. */
export interface PageFiles {
  readonly shelf: AssetShelf;
  /** Files written into the page itself, by what stands in their place. */
  readonly dataAt: (source: string) => Uint8Array | null;
  /** Files that were saved with the page, by their whole address. */
  readonly fileAt?: (url: string) => Uint8Array | null;
  readonly downloadImages?: boolean;
}

/**
 * What pictures and links of a page may lead to besides the web: files in the page and with it, and, for
 * a page that is a file itself, other files beside it.
 */
export function pageLinks(
  name: string,
  base: string | null,
  { shelf, dataAt, fileAt, downloadImages = false }: PageFiles,
): Pick<ConversionContext, 'embedded' | 'linked'> {
  const isFile = !/^https?:/i.test(name);
  /** A path as seen from the page's own file; then the address on the web that it had there. */
  const beside = (reference: string): string | null => {
    if (!isFile || !isPath(reference)) return null;
    const url = safeUrl(reference, base);
    return [encodeBlanks(reference), ...(url === null ? [] : [url])].join(' ');
  };
  return {
    embedded: (source) => {
      const url = safeUrl(source, base);
      const bytes = dataAt(source) ?? (fileAt && (fileAt(url ?? source) ?? fileAt(source))) ?? null;
      if (bytes !== null) return pendingFile(shelf.add(url ?? '', bytes));
      if (source.startsWith('data:')) return null;
      return pendingFile(beside(source) ?? (downloadImages ? url : null));
    },
    linked: (href) => {
      const address = href.startsWith('#') ? null : beside(href);
      return address === null ? null : { kind: 'link', address };
    },
  };
}

function pendingFile(address: string | null): PendingLink | null {
  return address === null ? null : { kind: 'file', address };
}

/** A relative reference: no scheme, no host, no drive. */
function isPath(reference: string): boolean {
  return (
    reference !== '' &&
    !/^[a-z][a-z0-9+.-]*:/i.test(reference.trim()) &&
    !/^\s*[\\/]{2}/.test(reference)
  );
}

function encodeBlanks(reference: string): string {
  return reference.trim().replace(/\s/g, encodeURIComponent);
}
