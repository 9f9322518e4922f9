import { zipOf } from '../zip-of';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'text', 'style', 'table', 'meta', 'manifest'].map((name) => [
    name,
    `${ODF}:${name}:1.0`,
  ]),
  ['draw', `${ODF}:drawing:1.0`],
  ['fo', `${ODF}:xsl-fo-compatible:1.0`],
  ['svg', `${ODF}:svg-compatible:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix = '', uri = '']) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export interface OdtParts {
  readonly text: string;
  readonly styles?: string;
  readonly automatic?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly objects?: Readonly<Record<string, string>>;
}

/** An OpenDocument text, as LibreOffice lays it out. */
export function odtOf(parts: OdtParts): Uint8Array {
  const root = (name: string, content: string): string =>
    `<office:${name} ${NAMESPACES}>${content}</office:${name}>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:text>${parts.text}</office:text></office:body>`,
    ),
    'styles.xml': root('document-styles', `<office:styles>${parts.styles ?? ''}</office:styles>`),
    'meta.xml': root('document-meta', `<office:meta>${parts.meta ?? ''}</office:meta>`),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${parts.manifest ?? ''}</manifest:manifest>`,
    ...parts.objects,
  });
}
