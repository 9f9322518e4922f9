import { decodeBase64 } from '../assets/base64';
import { unnamed, type ContainedFile } from '../assets/shelf-links';
import type { XmlElement } from '../xml/xml-element';
import { childOf, xmlText } from '../xml/xml-query';

/** Stands before a picture's place among those that a flat document holds in its text. */
const INLINE = 'inline:';

/** The pictures of a document: parts by their names, and those that a flat document holds as base64. */
export class InlinePictures {
  private readonly files: string[] = [];

  /** What stands as the source of a `draw:image` in the tree. */
  sourceOf(image: XmlElement): string {
    const data = childOf(image, 'office:binary-data');
    if (data === null) return image.attributes.get('xlink:href') ?? '';
    return `${INLINE}${this.files.push(xmlText(data)) - 1}`;
  }

  /** The file of a source that `sourceOf` made; null for any other. */
  fileOf(source: string): ContainedFile | null {
    if (!source.startsWith(INLINE)) return null;
    return unnamed(decodeBase64(this.files[Number(source.slice(INLINE.length))] ?? ''));
  }
}
