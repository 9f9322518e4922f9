import { messageOf } from '../model/message-of';

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

/** Why a source failed, for a line that names it already; also where a thread has handed over the message alone. */
export function reasonOf(error: unknown, source: string): string {
  const message = messageOf(error);
  const head = new ReadError(source, '').message.slice(0, -1);
  return message.startsWith(head) ? message.slice(head.length).replace(/\.$/, '') : message;
}
