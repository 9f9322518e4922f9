/** A source that cannot be read: empty, too large, or in a format that no reader knows. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  /** The source's name as it was given. */
  readonly source: string;
  /** A sentence fragment for people, such as `format not read yet: PDF`. */
  readonly reason: string;

  constructor(source: string, reason: string) {
    super(`Could not read “${source}”: ${reason}.`);
    this.source = source;
    this.reason = reason;
  }
}
