import type { Address, Email } from 'postal-mime';

import { escapeText } from '../../markdown/escape-text';
import type { Block } from '../../model/block';
import type { FoundMetadata, PropertyValue, RawDocument } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import type { AssetShelf } from '../assets/asset-shelf';
import { attachmentBlocks } from '../assets/attachment-blocks';
import { personName } from '../feed/person-name';
import { readFragment } from '../html/read-fragment';
import { baseUrl } from '../html/safe-url';
import { isoOfMailDate } from '../mail-date';
import { ReadError } from '../read-error';
import { MessageFiles } from './message-files';
import { readText } from '../text';
import { withoutHighControls } from '../windows-1252';

export interface MessageOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
  /** Takes in what is attached. */
  readonly shelf: AssetShelf;
  /** Messages that hang on this one as a whole: they stand below its text. */
  readonly enclosed?: readonly Email[];
}

/** Text units of one message: nobody writes longer ones, programs mail logs. */
const MAX_TEXT = 1024 * 1024;

export interface ReadMessage {
  readonly document: RawDocument;
  readonly neutralised: readonly Neutralisation[];
}

/** The document of a message; without blocks where the message has no text. `label` names it in errors. */
export function messageDocument(email: Email, label: string, options: MessageOptions): ReadMessage {
  const { shelf } = options;
  const files = new MessageFiles(email);
  const body = bodyOf(email, label, options, files);
  const below = (options.enclosed ?? []).map((inner) => enclosedMessage(inner, label, options));
  const blocks = [
    ...body.blocks,
    ...attachmentBlocks(files.left(), shelf),
    ...below.flatMap((inner) => inner.blocks),
  ];
  const neutralised = [body, ...below].flatMap((part) => part.neutralised);
  return { document: { blocks, metadata: metadataOf(email) }, neutralised };
}

/** A message within a message: its subject as a heading, who wrote it and when, and its text. */
function enclosedMessage(email: Email, label: string, options: MessageOptions): Body {
  const { title = '', authors = [], published = '' } = metadataOf(email);
  const subject = title === '' ? 'Message' : title;
  const credit = [...authors, published.replace('T', ' ')].filter((part) => part !== '').join(', ');
  const files = new MessageFiles(email);
  const body = bodyOf(email, label, options, files);
  const own = attachmentBlocks(files.left(), options.shelf);
  if (body.blocks.length + own.length === 0) return { blocks: [], neutralised: [] };
  const line = (text: string): string => escapeText(text, { tags: 'text' });
  const head: Block[] = [
    { kind: 'heading', depth: 2, markdown: `## ${line(subject)}`, text: subject },
    ...(credit === ''
      ? []
      : [{ kind: 'paragraph', markdown: line(credit), text: credit } as const]),
  ];
  return { blocks: [...head, ...body.blocks, ...own], neutralised: body.neutralised };
}

interface Body {
  readonly blocks: readonly Block[];
  readonly neutralised: readonly Neutralisation[];
}

/** The HTML where the message has any: its text alone is often a poor copy, or says to look at the HTML. */
function bodyOf(email: Email, label: string, options: MessageOptions, files: MessageFiles): Body {
  if (email.html !== undefined && email.html.trim() !== '') {
    const base = baseUrl(headerOf(email, 'content-base') || headerOf(email, 'content-location'));
    const fragment = readFragment(email.html, {
      ...options,
      name: label,
      base,
      fileAt: (picture) => files.take(picture),
    });
    if (fragment.blocks.length > 0) return fragment;
  }
  const text = email.text ?? '';
  if (!/[\p{L}\p{N}]/u.test(text)) return { blocks: [], neutralised: [] };
  if (text.length > MAX_TEXT) throw new ReadError(label, 'its text is larger than 1 MB');
  const { documents, neutralised } = readText(text, options);
  return { blocks: documents[0]?.blocks ?? [], neutralised };
}

function metadataOf(email: Email): FoundMetadata {
  const title = (email.subject ?? '').replace(/\s+/g, ' ').trim();
  const written = headerOf(email, 'date');
  const published = isoOfMailDate(written) ?? written;
  const list = /<([^<>]{1,200})>/.exec(headerOf(email, 'list-id'))?.[1];
  const site = list ?? headerOf(email, 'newsgroups');
  const to = peopleIn(email.to);
  const cc = peopleIn(email.cc);
  return {
    kind: 'message',
    authors: peopleIn(email.from === undefined ? [] : [email.from]),
    properties: threadOf(email),
    foreign: {
      ...(to.length === 0 ? {} : { to: to.join(', ').slice(0, 1000) }),
      ...(cc.length === 0 ? {} : { cc: cc.join(', ').slice(0, 1000) }),
    },
    tags: headerOf(email, 'keywords')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    ...(title === '' ? {} : { title }),
    ...(published === '' ? {} : { published }),
    ...(site === '' ? {} : { site }),
  };
}

/** What message this is, and which one it answers: message ids without their brackets. */
function threadOf(email: Email): Readonly<Record<string, PropertyValue>> {
  const id = idsIn(email.messageId ?? '')[0];
  const answered = idsIn(email.inReplyTo ?? '')[0] ?? idsIn(email.references ?? '').at(-1);
  return {
    ...(id === undefined ? {} : { message_id: id }),
    ...(answered === undefined ? {} : { in_reply_to: answered }),
  };
}

function idsIn(header: string): string[] {
  return Array.from(header.slice(0, 20_000).matchAll(/<([^<>\s]{1,500})>/g), ([, id = '']) => id);
}

/** Names, or addresses where there is no name; groups by their members. */
function peopleIn(addresses: readonly Address[] = []): string[] {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => personName(withoutHighControls(name === '' ? address : name)))
    .filter((name) => name !== '');
}

function headerOf(email: Email, key: string): string {
  return email.headers.find((header) => header.key === key)?.value.trim() ?? '';
}
