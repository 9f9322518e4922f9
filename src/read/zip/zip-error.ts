/** A ZIP that cannot be opened, or an entry that cannot be unpacked. The message is a sentence fragment for people. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}
