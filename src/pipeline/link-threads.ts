import type { StructuredDocument } from '../model/document';
import type { VaultPath } from '../model/note';
import { textOf } from './note-record';
import type { KnownNote } from './known-sources';
import type { PlacedDocument } from './place-documents';

/** The notes of messages by their message ids. */
export type MessageIndex = ReadonlyMap<string, VaultPath>;

/** Messages of the vault and of this import; an id that several have is the first's. */
export function messageIndex(
  known: readonly KnownNote[],
  placed: readonly PlacedDocument[],
): MessageIndex {
  const index = new Map<string, VaultPath>();
  const add = (id: string | null, path: VaultPath): void => {
    if (id !== null && !index.has(id)) index.set(id, path);
  };
  for (const { path, properties } of known) add(textOf(properties['message_id']), path);
  for (const { path, document } of placed) add(textOf(document.properties['message_id']), path);
  return index;
}

/** The document, its `in_reply_to` a link where the message that it answers has a note. */
export function withThreadLink(
  document: StructuredDocument,
  messages: MessageIndex,
  linkTo: (path: VaultPath) => string,
): StructuredDocument {
  const path = messages.get(textOf(document.properties['in_reply_to']) ?? '');
  if (path === undefined) return document;
  return { ...document, properties: { ...document.properties, in_reply_to: linkTo(path) } };
}
