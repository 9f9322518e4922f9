import PostalMime, { type Email } from 'postal-mime';

import { messageOf } from '../../model/message-of';
import type { PartFailure, RawDocument, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { readHtmlText } from '../html/read-html';
import { ReadError } from '../read-error';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { locatedParts } from './located-parts';
import { messageDocument } from './message-document';
import { bytesOf, isMessage } from './message-files';
import { splitMbox } from './split-mbox';
import { withoutHighControls } from '../windows-1252';

export interface MailOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
}

interface EmailWithEnclosed {
  readonly email: Email;
  readonly enclosed: readonly Email[];
}

/** Parts in parts beyond this are made to do harm. */
const MAX_NESTING = 32;
const MAX_HEADERS = 1024 * 1024;
/** Messages that hang on one message. */
const MAX_ENCLOSED = 50;

/**
 * Reads one message (EML), or a page saved as one (MHTML).
 *
 * @throws {ReadError} where it has no text.
 */
export async function readEml(
  bytes: Uint8Array,
  source: string,
  options: MailOptions = {},
): Promise<Reading> {
  const { email, enclosed } = await parseWithEnclosed(bytes, source);
  const page = savedPage(email);
  if (page !== null) return await savedPageReading(bytes, page, source, options);
  const shelf = new AssetShelf();
  const { document, neutralised } = messageDocument(email, source, {
    ...options,
    shelf,
    enclosed,
  });
  if (document.blocks.length === 0) throw new ReadError(source, 'the message has no text');
  return {
    format: 'eml',
    documents: [document],
    warnings: refusalsOf(shelf),
    neutralised,
    assets: shelf.assets,
  };
}

/** Reads a mailbox: a document a message. A message that cannot be read fails alone. */
export async function readMbox(
  bytes: Uint8Array,
  source: string,
  options: MailOptions = {},
): Promise<Reading> {
  const documents: RawDocument[] = [];
  const failed: PartFailure[] = [];
  const neutralised: Neutralisation[] = [];
  const shelf = new AssetShelf();
  for (const [i, message] of splitMbox(bytes).entries()) {
    const part = `message ${i + 1}`;
    try {
      const { email, enclosed } = await parseWithEnclosed(message, part);
      const read = messageDocument(email, part, { ...options, shelf, enclosed });
      if (read.document.blocks.length === 0)
        failed.push({ part, reason: 'the message has no text' });
      else documents.push(read.document);
      neutralised.push(...read.neutralised);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      failed.push({ part, reason: error.reason });
    }
  }
  if (documents.length + failed.length === 0)
    throw new ReadError(source, 'there is no message in it');
  return {
    format: 'mbox',
    documents,
    warnings: refusalsOf(shelf),
    neutralised,
    failed,
    assets: shelf.assets,
  };
}

/** What the platform decodes as ISO 8859-1 is windows-1252, of which mail is full. */
function repaired(email: Email): Email {
  const { html, text, subject } = email;
  return {
    ...email,
    ...(html === undefined ? {} : { html: withoutHighControls(html) }),
    ...(text === undefined ? {} : { text: withoutHighControls(text) }),
    ...(subject === undefined ? {} : { subject: withoutHighControls(subject) }),
  };
}

/** A message, and those that hang on it as a whole, in order. */
async function parseWithEnclosed(bytes: Uint8Array, name: string): Promise<EmailWithEnclosed> {
  const email = await parseMessage(bytes, name);
  const enclosed: Email[] = [];
  for (const attached of email.attachments.filter(isMessage).slice(0, MAX_ENCLOSED)) {
    const inner = await parseMessage(bytesOf(attached.content), name).catch(() => null);
    if (inner !== null) enclosed.push(inner);
  }
  return { email, enclosed };
}

async function parseMessage(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    const email = await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_NESTING,
      maxHeadersSize: MAX_HEADERS,
      forceRfc822Attachments: true,
    });
    return repaired(email);
  } catch (error) {
    // The library rejects what passes its limits.
    const reason = messageOf(error);
    throw new ReadError(name, `the message cannot be taken apart (${reason})`);
  }
}

/** The page, with the pictures that were saved beside it, by their addresses. */
async function savedPageReading(
  bytes: Uint8Array,
  page: SavedPage,
  source: string,
  options: MailOptions,
): Promise<Reading> {
  const { attachments } = await parseMessage(locatedParts(bytes), source);
  const byAddress = new Map<string, Uint8Array>();
  for (const { description, contentId, content } of attachments) {
    if (typeof content === 'string') continue;
    const file = new Uint8Array(content);
    if (description !== undefined) byAddress.set(description.trim(), file);
    if (contentId !== undefined) byAddress.set(`cid:${contentId.replace(/^<|>$/g, '')}`, file);
  }
  const fileAt = (url: string): Uint8Array | null => byAddress.get(url) ?? null;
  const reading = readHtmlText(page.html, page.url ?? source, { ...options, fileAt });
  return { ...reading, format: 'mhtml' };
}

interface SavedPage {
  readonly html: string;
  readonly url: string | null;
}

/** A page that a browser saved with all its parts: it came from nobody and says where it is from. */
function savedPage(email: Email): SavedPage | null {
  const header = (key: string): string =>
    email.headers.find((candidate) => candidate.key === key)?.value.trim() ?? '';
  const type = header('content-type');
  const isSaved =
    header('snapshot-content-location') !== '' ||
    (/^multipart\/related\b/i.test(type) &&
      email.to === undefined &&
      email.messageId === undefined);
  if (!isSaved || email.html === undefined) return null;
  const url = header('snapshot-content-location') || header('content-location');
  return { html: email.html, url: /^https?:\/\//i.test(url) ? url : null };
}
