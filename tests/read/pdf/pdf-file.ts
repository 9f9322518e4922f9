const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of the objects, with a table of cross-references that is right. */
export function pdfFile(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return bytesOf(`${text}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`); // prettier-ignore
}

/** A stream of the content as it is. */
export const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`; // prettier-ignore
export const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
export const SAY = 'BT /F1 12 Tf 72 700 Td (The gauge is read twice a day) Tj ET';

/** A page with a line of text. */
export function onePage(more: {
  readonly catalog?: string;
  readonly page?: string;
  readonly content?: string;
  readonly count?: number;
}): Uint8Array {
  // prettier-ignore
  return pdfFile([
    `<</Type/Catalog/Pages 2 0 R${more.catalog ?? ''}>>`,
    `<</Type/Pages/Kids[3 0 R]/Count ${more.count ?? 1}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R${more.page ?? ''}>>`,
    stream(more.content ?? SAY),
    FONT,
  ]);
}

/** Pages that are pictures and nothing else, as a scanner makes them. */
export function scanned(pages: number): Uint8Array {
  const grey = stream('\u0040'.repeat(64)).replace(
    '<<',
    '<</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8',
  );
  const kids = Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ');
  return pdfFile([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    stream('q 612 0 0 792 0 0 cm /Im1 Do Q'),
    grey,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</Im1 4 0 R>>>>/Contents 3 0 R>>'), // prettier-ignore
  ]);
}
