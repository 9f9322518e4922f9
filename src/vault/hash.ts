import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** `sha256-` and the hexadecimal digest of the bytes, or of the text's UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return `sha256-${bytesToHex(sha256(bytes))}`;
}
