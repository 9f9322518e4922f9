import { detectLanguage } from '../language/detect';
import { isTag, toTag } from '../markdown/tags';
import type { Block } from '../model/block';
import type { Properties, PublishedDate } from '../model/document';
import type { Removal } from '../model/source';
import { settleCaptions } from './captions';
import type { CutDocument } from './cut-source';
import { deriveTitle } from './derive-title';
import type { DateReading } from './find-date';
import { findDate } from './find-date';
import { resolveFootnotes } from './footnotes';
import type { Recurring } from './furniture';
import { removePageFurniture, removeRecurring } from './furniture';
import { shapePlainText } from './plain-headings';
import { readNoteFields } from './note-fields';
import { namesIn } from './read-byline';
import { recogniseEvent } from './recognise-event';
import type { EventFacts } from './recognise-event';
import type { IndexPage } from './recognise-index';
import { recogniseIndex } from './recognise-index';
import { isDigest, isLetter } from './recognise-kind';
import type { RecordHead } from './record-head';
import { identifyText, takeDeck } from './text-identity';
import { keptProperties } from './kept-properties';
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
  readonly properties: Properties;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  readonly warnings: readonly string[];
}

/** What a document is made with. */
export interface DraftContext {
  /** The reading's format. */
  readonly format: string;
  /** The source's name, from which an untitled note takes its own. */
  readonly source: string;
  readonly dates: DateReading;
  /** What the lines beside the date are, by place. */
  readonly open: readonly ('author' | 'title')[];
  /** Lines that recur in the source; null where it is one document. */
  readonly recurring: Recurring | null;
  /** The source's texts set their sections off by wider gaps. */
  readonly sectioned: boolean;
}

/** Cleans and identifies one document. */
export function draftDocument(cut: CutDocument, context: DraftContext): DraftDocument {
  const body = cleanBody(cut, context);
  const { head } = body;
  const { metadata } = cut;
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
      ...openLines(head, context.open, 'author'),
    ],
    fields?.authors ?? [],
  );
  const warnings: string[] = [];
  const published = publishedOf(
    metadata.published ?? fields?.published ?? null,
    head,
    body.event,
    context,
    warnings,
  );
  const kind = metadata.kind ?? kindOf(body, context.format, head);
  const title = titleOf(body, language, authors, kind);
  return {
    ...title,
    aliases: metadata.aliases ?? [],
    authors,
    published,
    language,
    kind,
    tags: tagsOf(
      [...(metadata.tags ?? []), ...(head?.tags ?? []), ...(fields?.tags ?? [])],
      body.blocks,
    ),
    url: metadata.url ?? head?.url ?? fields?.url ?? null,
    site: metadata.site ?? null,
    deck: body.deck,
    series: body.series,
    properties: keptProperties(metadata, head, body.event),
    blocks: body.blocks,
    removed: body.removed,
    warnings,
  };
}

interface Body {
  readonly title: string | null;
  readonly deck: string | null;
  readonly head: RecordHead | null;
  readonly event: EventFacts | null;
  readonly index: IndexPage | null;
  readonly series: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
}

function cleanBody(cut: CutDocument, context: DraftContext): Body {
  if (context.format === 'markdown') return noteBody(cut, context);
  const removed: Removal[] = cut.separator.map((text) => ({
    text,
    reason: 'line that parts the documents of the source',
  }));
  const clean = (blocks: readonly Block[], title: string | null): readonly Block[] => {
    const cleaned = removePageFurniture(blocks, title);
    removed.push(...cleaned.removed);
    return cleaned.blocks;
  };
  const plain = context.format === 'text';
  const bare = plain ? clean(cut.blocks, cut.head?.title ?? null) : cut.blocks;
  const index = plain ? recogniseIndex(bare) : null;
  const event = recogniseEvent(bare);
  const found =
    plain && cut.head === null && (index === null || index.titled)
      ? identifyText(bare, context.dates)
      : null;
  const own = event !== null && found?.head ? titleAlone(bare, found.title) : found;
  const head = cut.head ?? own?.head ?? null;
  const title = cut.metadata.title ?? titleIn(head, context.open) ?? own?.title ?? null;
  const text = clean(own?.blocks ?? bare, title);
  const recurring = context.recurring === null ? null : removeRecurring(text, context.recurring);
  removed.push(...(recurring?.removed ?? []));
  const captions = settleCaptions(recurring?.blocks ?? text);
  const notes = resolveFootnotes(captions.blocks);
  removed.push(...captions.removed, ...notes.removed);
  const deck =
    index === null && event === null && plain
      ? takeDeck(notes.blocks)
      : { deck: null, blocks: notes.blocks };
  const listed = index === null ? null : recogniseIndex(notes.blocks);
  return {
    title,
    deck:
      [cut.metadata.deck ?? head?.deck ?? own?.deck, deck.deck].find(
        (value) => value !== null && value !== undefined,
      ) ?? null,
    head,
    event,
    index: listed,
    series: recurring?.series ?? null,
    blocks:
      listed?.blocks ??
      (plain && event === null ? shapePlainText(deck.blocks, context.sectioned) : deck.blocks),
    removed,
  };
}

/** An announcement's date is its event's, so that only the title is taken from its head. */
function titleAlone(
  blocks: readonly Block[],
  title: string | null,
): ReturnType<typeof identifyText> {
  const titled = title !== null && blocks[0]?.text === title;
  return {
    title: titled ? title : null,
    deck: null,
    head: null,
    blocks: titled ? blocks.slice(1) : blocks,
  };
}

/** A Markdown note is its user's: nothing is taken out of it, and only its footnotes are resolved. */
function noteBody(cut: CutDocument, context: DraftContext): Body {
  const title = cut.metadata.title ?? readNoteFields(cut.blocks).title ?? nameOf(context.source);
  return {
    title,
    deck: cut.metadata.deck ?? null,
    head: cut.head,
    event: null,
    index: null,
    series: null,
    blocks: cut.blocks,
    removed: [],
  };
}

/** The name of a file without its folder and extension; null for a pasted text or a bare host. */
function nameOf(source: string): string | null {
  const name = /([^/\\]+)\.(?:md|markdown|mdown|mkd|txt)$/i
    .exec(source)?.[1]
    ?.replace(/[_]+/g, ' ')
    .trim();
  return name === undefined || name === '' ? null : name;
}

function openLines(
  head: RecordHead | null,
  open: DraftContext['open'],
  as: 'author' | 'title',
): string[] {
  return (head?.open ?? []).filter((_, place) => (open[place] ?? 'title') === as);
}

function titleIn(head: RecordHead | null, open: DraftContext['open']): string | null {
  const lines = openLines(head, open, 'title');
  return head === null ? null : (head.title ?? (lines.length > 0 ? lines.join(' — ') : null));
}

function languageOf(
  declared: string | undefined,
  blocks: readonly Block[],
  deck: string | null,
): string {
  if (declared !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(declared))
    return declared.replace(/_/g, '-');
  let sample = deck ?? '';
  for (const block of blocks) {
    if (sample.length > 4000) break;
    if (block.kind !== 'code' && block.kind !== 'math') sample += `\n${block.text}`;
  }
  return detectLanguage(sample);
}

/** Names once each; `The Council` and `Council` are one. */
function authorsOf(bylines: readonly string[], names: readonly string[]): string[] {
  const authors = new Map<string, string>();
  for (const name of [...bylines.flatMap(namesIn), ...names]) {
    const key = name.toLowerCase().replace(/^(?:the|el|la|los|las|die|der|das|le|les)\s+/, '');
    if (!authors.has(key)) authors.set(key, name);
  }
  return [...authors.values()];
}

function publishedOf(
  declared: string | null,
  head: RecordHead | null,
  event: EventFacts | null,
  context: DraftContext,
  warnings: string[],
): PublishedDate | null {
  const found =
    declared === null
      ? event === null
        ? (head?.published ?? null)
        : null
      : findDate(declared, context.dates);
  if (declared !== null && found === null)
    warnings.push(`The date “${declared.slice(0, 60)}” was not understood.`);
  if (found === null) return null;
  const { span: _, ...published } = found;
  if (published.ambiguous === true) {
    warnings.push(`The date ${published.iso} could have its day and month the other way round.`);
  }
  return published;
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
): { readonly title: string; readonly titleDerived: boolean } {
  if (body.title !== null && body.title.trim() !== '') {
    return { title: body.title.replace(/\s+/g, ' ').trim(), titleDerived: false };
  }
  const entries = body.index?.entries ?? [];
  if (kind === 'index' && entries[0] !== undefined) {
    const first = deriveTitle(entries[0], language, []);
    return { title: `${first} (and ${entries.length - 1} more)`, titleDerived: true };
  }
  const text = body.deck ?? (body.blocks.find(isProse) ?? body.blocks[0])?.text ?? '';
  const derived = deriveTitle(text, language, authors);
  return { title: derived === '' ? 'Untitled' : derived, titleDerived: true };
}

const HASHTAG = /(?:^|[\s("“‘'«¿¡,;])#([\p{L}\p{N}_/-]+)/gu;

/** The tags that a document is given and those in its text, valid for Obsidian, each once. */
function tagsOf(given: readonly string[], blocks: readonly Block[]): string[] {
  const tags = new Map<string, string>();
  const add = (tag: string | null): void => {
    if (tag !== null && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  };
  for (const tag of given) add(toTag(tag.replace(/^#/, '').trim()));
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'math') continue;
    for (const match of block.text.matchAll(HASHTAG)) {
      const tag = (match[1] ?? '').replace(/[-/]+$/, '');
      if (isTag(tag)) add(tag);
    }
  }
  return [...tags.values()];
}
