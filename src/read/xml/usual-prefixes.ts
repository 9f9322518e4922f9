const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const OOXML = 'http://schemas.openxmlformats.org';

/** The prefix that each namespace has in the formats' specifications; a file may use any other. */
export const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}/wordprocessingml/2006/main`, 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  [`${OOXML}/officeDocument/2006/relationships`, 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  [`${OOXML}/officeDocument/2006/math`, 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  [`${OOXML}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  [`${OOXML}/markup-compatibility/2006`, 'mc'],
  [`${OOXML}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  [`${ODF}:office:1.0`, 'office'],
  [`${ODF}:text:1.0`, 'text'],
  [`${ODF}:style:1.0`, 'style'],
  [`${ODF}:table:1.0`, 'table'],
  [`${ODF}:drawing:1.0`, 'draw'],
  [`${ODF}:xsl-fo-compatible:1.0`, 'fo'],
  [`${ODF}:svg-compatible:1.0`, 'svg'],
  [`${ODF}:meta:1.0`, 'meta'],
  [`${ODF}:manifest:1.0`, 'manifest'],
]);
