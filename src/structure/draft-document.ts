import { fileNameOf } from '../model/file-name-of';
import type { Block } from '../model/block';
import type { Properties, PublishedDate } from '../model/document';
import type { Removal } from '../model/source';
import type { Body, DraftContext } from './clean-body';
import { cleanBody, openLines } from './clean-body';
import { takeCredits } from './credits-below-title';
import type { CutDocument } from './cut-source';
import { deriveTitle } from './derive-title';
import { authorsOf, languageOf, publishedOf, tagsOf } from './document-facts';
import { keptProperties } from './kept-properties';
import { dayFirstIn } from './find-date';
import { readNoteFields } from './note-fields';
import { partLists } from './part-lists';
import { isDigest, isLetter } from './recognise-kind';
import type { RecordHead } from './record-head';
import { isProse } from './text-shape';

/** A document but for what its source's other documents decide: its place, its final title, its numbers. */
export interface DraftDocument {
  readonly title: string;
  readonly titleDerived: boolean;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  readonly published: PublishedDate | null;
  readonly language: string;
  readonly kind: string;
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly site: string | null;
  readonly deck: string | null;
  readonly series: string | null;
  readonly place?: readonly string[];
  readonly properties: Properties;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  readonly warnings: readonly string[];
}

/** Cleans and identifies one document. */
export function draftDocument(cut: CutDocument, context: DraftContext): DraftDocument {
  const { metadata } = cut;
  const whole = cleanBody(cut, context);
  const dates = {
    ...context.dates,
    dayFirst: context.dates.dayFirst ?? dayFirstIn(metadata.language),
  };
  const credits = takeCredits(whole.blocks, context.format, metadata.authors ?? [], dates);
  const body = { ...whole, blocks: credits.blocks };
  const { head } = body;
  const language = languageOf(
    metadata.language ?? head?.language ?? undefined,
    body.blocks,
    body.deck,
  );
  const fields = context.format === 'markdown' ? readNoteFields(cut.blocks) : null;
  const authors = authorsOf(
    [
      ...(metadata.authors ?? []),
      ...(head?.authors ?? []),
      ...openLines(head, body.open, 'author'),
    ],
    fields?.authors ?? [],
  );
  const warnings: string[] = [...(cut.warnings ?? [])];
  const published = publishedOf(
    credits.published ?? metadata.published ?? fields?.published ?? null,
    head,
    body.event,
    dates,
    warnings,
  );
  const kind = metadata.kind ?? kindOf(body, context.format, head);
  const title = titleOf(body, language, authors, kind, context.source);
  return {
    ...title,
    aliases: metadata.aliases ?? [],
    authors,
    published,
    language,
    kind,
    tags: tagsOf(
      [...(metadata.tags ?? []), ...(head?.tags ?? []), ...(fields?.tags ?? [])],
      body.deck,
      body.blocks,
    ),
    url: metadata.url ?? head?.url ?? fields?.url ?? null,
    site: metadata.site ?? null,
    deck: body.deck,
    series: body.series,
    ...(cut.place === undefined ? {} : { place: cut.place }),
    properties: keptProperties(metadata, head, body.event),
    blocks: partLists(body.blocks),
    removed: [...(cut.removed ?? []), ...body.removed, ...credits.removed],
    warnings,
  };
}

function kindOf(body: Body, format: string, head: RecordHead | null): string {
  if (body.index !== null) return 'index';
  if (body.event !== null) return 'event';
  if (format === 'markdown') return isDigest(body.blocks) ? 'digest' : 'note';
  if (head !== null && head.recipients.length > 0) return 'message';
  return head?.published === undefined && isLetter(body.blocks) ? 'letter' : 'article';
}

function titleOf(
  body: Body,
  language: string,
  authors: readonly string[],
  kind: string,
  source: string,
): { readonly title: string; readonly titleDerived: boolean } {
  if (body.title !== null && body.title.trim() !== '') {
    return { title: body.title.replace(/\s+/g, ' ').trim(), titleDerived: false };
  }
  const entries = body.index?.entries ?? [];
  if (kind === 'index' && entries[0] !== undefined) {
    const first = deriveTitle(entries[0], language, []);
    return { title: `${first} (and ${entries.length - 1} more)`, titleDerived: true };
  }
  // A note without a title is known by its first line.
  const first = kind === 'note' ? body.blocks.find(({ text }) => text.trim() !== '') : undefined;
  const lead = first ?? body.blocks.find(isProse) ?? body.blocks.find(({ kind }) => !WORDLESS.has(kind)); // prettier-ignore
  const text = body.deck ?? lead?.text ?? '';
  const derived = deriveTitle(text, language, authors);
  return { title: derived || (fileTitle(source) ?? 'Untitled'), titleDerived: true };
}

/** Blocks that no title can be made of. */
const WORDLESS: ReadonlySet<string> = new Set(['math', 'code', 'figure', 'rule', 'footnote']);

/** What a file is called, without its folder and extension; null where the source is no file. */
function fileTitle(source: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return null;
  const name = /^(.+)\.[a-z0-9]{1,5}$/is.exec(fileNameOf(source))?.[1] ?? '';
  return /\p{L}{2}/u.test(name) ? name.replace(/[_\s]+/g, ' ').trim() : null;
}
