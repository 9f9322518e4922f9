/** Thrown when more bytes come than were to be read. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(maxBytes: number) {
    super(`larger than ${Math.floor(maxBytes / 1_000_000)} MB`);
  }
}

/**
 * All bytes of a stream. Leaving early closes it.
 *
 * @throws {TooLargeError} as soon as there are more than `maxBytes`.
 */
export async function readLimited(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > maxBytes) throw new TooLargeError(maxBytes);
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts));
}
