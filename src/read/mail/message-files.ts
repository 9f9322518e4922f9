import type { Email } from 'postal-mime';

import type { ContainedFile } from '../assets/shelf-links';

type Attached = Email['attachments'][number];

/** The files of one message: those that its text shows by their ids, and those that only hang on it. */
export class MessageFiles {
  private readonly attachments: readonly Attached[];
  private readonly taken = new Set<Attached>();

  constructor({ attachments }: Email) {
    this.attachments = attachments;
  }

  /** The file that a picture of the text shows: `cid:` and the file's id. */
  take(source: string): ContainedFile | null {
    const id = /^cid:(.+)$/i.exec(source.trim())?.[1];
    if (id === undefined) return null;
    const wanted = unescaped(id);
    const found = this.attachments.find(({ contentId }) => bare(contentId) === wanted);
    if (found === undefined) return null;
    this.taken.add(found);
    return fileOf(found);
  }

  /** Files that the text does not show. Signatures and receipts of programs are no content. */
  left(): readonly ContainedFile[] {
    return this.attachments
      .filter(
        (attachment) =>
          !this.taken.has(attachment) && !isMachinery(attachment) && !isMessage(attachment),
      )
      .map(fileOf);
  }
}

function fileOf({ filename, content, description }: Attached): ContainedFile {
  return { name: filename ?? description ?? '', bytes: bytesOf(content) };
}

export function bytesOf(content: Attached['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Whether what is attached is a message as a whole. */
export function isMessage({ mimeType }: Attached): boolean {
  return /^message\/(?:rfc822|global)$/i.test(mimeType);
}

function isMachinery({ mimeType }: Attached): boolean {
  return /^(?:application\/(?:pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys)|message\/(?:delivery-status|disposition-notification))/.test(
    mimeType,
  );
}

function bare(id: string | undefined): string {
  return (id ?? '').replace(/^<|>$/g, '');
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
