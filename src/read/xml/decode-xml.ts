import { decode } from '../decode';

/** The text of an XML part: by its mark or declaration, UTF-8 otherwise, as XML has it. */
export function decodeXml(bytes: Uint8Array): string {
  return decode(bytes, 'utf-8').text;
}
