import { zipOf } from '../zip-of';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:m="${M}"`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relationships = (
  targets: Readonly<Record<string, readonly [type: string, target: string]>>,
) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(targets)
    .map(
      ([id, [type, target]]) =>
        `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${R}/${type}`}" Target="${target}"${
          target.startsWith('http') || target.startsWith('javascript')
            ? ' TargetMode="External"'
            : ''
        }/>`,
    )
    .join('')}</Relationships>`;

/** Parts of a DOCX that a test wants otherwise than empty. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly core?: string;
}

/** The parts of a DOCX by name, as Word lays them out. */
export function docxParts(parts: DocxParts): Record<string, string> {
  const part = (root: string, content: string): string =>
    `<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
  const links = Object.fromEntries(
    Object.entries(parts.links ?? {}).map(([id, target]) => [id, ['hyperlink', target] as const]),
  );
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships({
      rId1: ['officeDocument', 'word/document.xml'],
      rId2: [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    }),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core ?? ''}</cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationships({
      s: ['styles', 'styles.xml'],
      n: ['numbering', 'numbering.xml'],
      f: ['footnotes', 'footnotes.xml'],
      e: ['endnotes', '/word/endnotes.xml'],
      c: ['comments', 'comments.xml'],
      ...links,
    }),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/styles.xml': part('styles', parts.styles ?? ''),
    'word/numbering.xml': part('numbering', parts.numbering ?? ''),
    'word/footnotes.xml': part('footnotes', parts.footnotes ?? ''),
    'word/endnotes.xml': part('endnotes', parts.endnotes ?? ''),
    'word/comments.xml': part('comments', parts.comments ?? ''),
  };
}

export function docxOf(parts: DocxParts): Uint8Array {
  return zipOf(docxParts(parts));
}

/** A paragraph with a style or other properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
