import { fileNameOf } from '../model/file-name-of';
import type { Block } from '../model/block';
import type { Removal } from '../model/source';
import { sliceUnits, unitsOf } from './block-lines';
import { settleCaptions } from './captions';
import type { CutDocument } from './cut-source';
import type { DateReading } from './find-date';
import { resolveFootnotes } from './footnotes';
import type { Cleaned, Recurring } from './furniture';
import { removePageFurniture, removeRecurring } from './furniture';
import { isNoteFormat } from './note-formats';
import { readNoteFields } from './note-fields';
import { shapePlainText } from './plain-headings';
import type { EventFacts } from './recognise-event';
import { recogniseEvent } from './recognise-event';
import type { IndexPage } from './recognise-index';
import { recogniseIndex } from './recognise-index';
import type { RecordHead } from './record-head';
import type { OpenLine, TextIdentity } from './text-identity';
import { identifyText, settleOpenLines, takeDeck } from './text-identity';

/** What a document is made with. */
export interface DraftContext {
  /** The reading's format. */
  readonly format: string;
  /** The source's name, from which an untitled note takes its own. */
  readonly source: string;
  readonly dates: DateReading;
  /** What the lines beside the date are, by place. */
  readonly open: readonly OpenLine[];
  /** Lines that recur in the source; null where it is one document. */
  readonly recurring: Recurring | null;
  /** The source's texts set their sections off by wider gaps. */
  readonly sectioned: boolean;
}

/** A document's text after cleaning, with what was found on the way. */
export interface Body {
  readonly title: string | null;
  readonly deck: string | null;
  readonly head: RecordHead | null;
  /** What the head's lines beside the date are, by place. */
  readonly open: readonly OpenLine[];
  readonly event: EventFacts | null;
  readonly index: IndexPage | null;
  readonly series: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
}

/** Takes a document's text apart: head, title, deck and series off, furniture out, headings and notes in. */
export function cleanBody(cut: CutDocument, context: DraftContext): Body {
  if (isNoteFormat(context.format)) return noteBody(cut, context);
  const plain = context.format === 'text';
  const bare = plain
    ? removePageFurniture(cut.blocks, cut.head?.title ?? null)
    : asItIs(cut.blocks);
  const listed = plain ? recogniseIndex(bare.blocks) : null;
  const event = recogniseEvent(bare.blocks);
  const top = topOf(cut, context, bare.blocks, { event, titled: listed === null || listed.titled });
  const clean = removePageFurniture(top.blocks, top.title);
  const lines =
    context.recurring === null ? null : removeRecurring(clean.blocks, context.recurring);
  const captions = settleCaptions(lines?.blocks ?? clean.blocks);
  const index = listed === null ? null : recogniseIndex(captions.blocks);
  const article = plain && event === null && index === null;
  const deck =
    article && top.deck === null ? takeDeck(captions.blocks) : { ...top, blocks: captions.blocks };
  const shaped = article ? shapePlainText(deck.blocks, context.sectioned) : deck.blocks;
  const notes = resolveFootnotes(index?.blocks ?? shaped);
  const parting = cut.separator.map((text) => ({
    text,
    reason: 'line that parts the documents of the source',
  }));
  const removed = [bare, clean, lines, captions, notes].flatMap((step) => step?.removed ?? []);
  return {
    title: top.title,
    deck: deck.deck,
    head: top.head,
    open: top.open,
    event,
    index,
    series: lines?.series ?? null,
    blocks: notes.blocks,
    removed: [...parting, ...removed],
  };
}

function asItIs(blocks: readonly Block[]): Cleaned {
  return { blocks, removed: [] };
}

/** What stands above a text, and the blocks below it. */
interface Top {
  readonly title: string | null;
  readonly deck: string | null;
  readonly head: RecordHead | null;
  readonly open: readonly OpenLine[];
  readonly blocks: readonly Block[];
}

function topOf(
  cut: CutDocument,
  context: DraftContext,
  blocks: readonly Block[],
  known: { readonly event: EventFacts | null; readonly titled: boolean },
): Top {
  const search = context.format === 'text' && cut.head === null && known.titled;
  const found = search ? identifyText(blocks, context.dates) : null;
  const own = found?.head && known.event !== null ? titleAlone(blocks, found.title) : found;
  const head = cut.head ?? own?.head ?? null;
  const open = cut.head === null && head !== null ? settleOpenLines([head]) : context.open;
  const above = cut.head === null && head?.title == null ? own : null;
  const titled = above?.title ?? head?.title ?? null;
  return {
    title: cut.metadata.title ?? titled ?? titleIn(head, open) ?? null,
    deck: cut.metadata.deck ?? deckIn(above?.deck ?? null, head, titled === null ? [] : open),
    head,
    open,
    blocks: own?.blocks ?? blocks,
  };
}

/** An announcement's date is its event's, so that only the title is taken from its head. */
function titleAlone(blocks: readonly Block[], title: string | null): TextIdentity {
  const units = unitsOf(blocks);
  const titled = title !== null && units[0]?.text === title;
  return {
    title: titled ? title : null,
    deck: null,
    head: null,
    blocks: titled ? sliceUnits(blocks, units, 1, units.length) : blocks,
  };
}

/** A Markdown note is its user's: nothing is taken out of it or written otherwise. */
function noteBody(cut: CutDocument, context: DraftContext): Body {
  const written = context.format === 'markdown' ? readNoteFields(cut.blocks).title : null;
  const title = cut.metadata.title ?? written ?? nameOf(context.source);
  return {
    title,
    deck: cut.metadata.deck ?? null,
    head: cut.head,
    open: context.open,
    event: null,
    index: null,
    series: null,
    blocks: cut.blocks,
    removed: [],
  };
}

/** The name of a file without its folder and extension; null for a pasted text or a bare host. */
function nameOf(source: string): string | null {
  const name = /^(.+)\.(?:md|markdown|mdown|mkd|txt)$/is
    .exec(fileNameOf(source))?.[1]
    ?.replace(/[_]+/g, ' ')
    .trim();
  return name === undefined || name === '' ? null : name;
}

/** The lines beside the date that are of one kind. */
export function openLines(
  head: RecordHead | null,
  open: readonly OpenLine[],
  as: OpenLine,
): string[] {
  return (head?.open ?? []).filter((_, place) => (open[place] ?? 'title') === as);
}

/** What stands above the head, and those of its lines that are neither title nor author, introduce the text. */
function deckIn(
  above: string | null,
  head: RecordHead | null,
  open: readonly OpenLine[],
): string | null {
  const own = head?.deck ?? (open.length > 0 ? openLines(head, open, 'title').join('\n') : '');
  return [above ?? '', own].filter((part) => part !== '').join('\n') || null;
}

function titleIn(head: RecordHead | null, open: readonly OpenLine[]): string | null {
  const lines = openLines(head, open, 'title');
  return lines.length > 0 ? lines.join(' — ') : null;
}
