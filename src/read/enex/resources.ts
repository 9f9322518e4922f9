import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import { decodeBase64 } from '../assets/base64';
import type { ContainedFile } from '../assets/shelf-links';
import type { XmlElement } from '../xml/xml-element';
import { childOf, textIn } from '../xml/xml-element';
import { MEDIA } from './enml-html';

/** The files attached to one note, which its text names by the MD5 of their bytes. */
export class Resources {
  private readonly files = new Map<string, ContainedFile>();
  private readonly taken = new Set<string>();

  constructor(resources: readonly XmlElement[]) {
    for (const resource of resources) {
      const bytes = decodeBase64(textIn(childOf(resource, 'data')));
      if (bytes !== null) this.files.set(bytesToHex(md5(bytes)), { name: nameOf(resource), bytes });
    }
  }

  /** The file that stands in the text as a picture's source. */
  take(source: string): ContainedFile | null {
    if (!source.startsWith(MEDIA)) return null;
    const hash = source.slice(MEDIA.length);
    this.taken.add(hash);
    return this.files.get(hash) ?? null;
  }

  /** Files that no place in the text shows. */
  left(): readonly ContainedFile[] {
    return [...this.files].flatMap(([hash, file]) => (this.taken.has(hash) ? [] : [file]));
  }
}

function nameOf(resource: XmlElement): string {
  const attributes = childOf(resource, 'resource-attributes');
  return attributes === null ? '' : textIn(childOf(attributes, 'file-name'));
}
