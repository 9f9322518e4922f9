import { zipOf } from '../zip-of';

export interface EpubParts {
  /** Files of the spine in order, by name: what stands in their bodies. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** The list of the navigation document. */
  readonly nav?: string;
  /** The points of an NCX. */
  readonly ncx?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

/** A book, as publishers lay it out: its package document in a folder beside its text. */
export function epubOf(parts: EpubParts): Uint8Array {
  const names = Object.keys(parts.chapters);
  const xhtml = (body: string): string =>
    `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
  const files = Object.fromEntries(
    Object.entries(parts.chapters).map(([name, body]) => [`OEBPS/text/${name}`, xhtml(body)]),
  );
  const manifest = names.map(
    (name, at) =>
      `<item id="c${at}" href="text/${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  );
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${parts.metadata ?? ''}</metadata><manifest>${manifest.join('')}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">${names.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    ...(parts.nav === undefined
      ? {}
      : { 'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc">${parts.nav}</nav>`) }),
    ...(parts.ncx === undefined
      ? {}
      : {
          'OEBPS/toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${parts.ncx}</navMap></ncx>`,
        }),
    ...files,
    ...parts.extra,
  });
}
