import type { Block } from '../model/block';
import type { Removal } from '../model/source';
import { settleCaptions } from './captions';
import type { CutDocument } from './cut-source';
import type { DateReading } from './find-date';
import { resolveFootnotes } from './footnotes';
import type { Recurring } from './furniture';
import { removePageFurniture, removeRecurring } from './furniture';
import { readNoteFields } from './note-fields';
import { shapePlainText } from './plain-headings';
import type { EventFacts } from './recognise-event';
import { recogniseEvent } from './recognise-event';
import type { IndexPage } from './recognise-index';
import { recogniseIndex } from './recognise-index';
import type { RecordHead } from './record-head';
import type { OpenLine } from './text-identity';
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
  const open = cut.head === null && head !== null ? settleOpenLines([head]) : context.open;
  const title = cut.metadata.title ?? titleIn(head, open) ?? own?.title ?? null;
  const text = clean(own?.blocks ?? bare, title);
  const recurring = context.recurring === null ? null : removeRecurring(text, context.recurring);
  removed.push(...(recurring?.removed ?? []));
  const captions = settleCaptions(recurring?.blocks ?? text);
  const notes = resolveFootnotes(captions.blocks);
  removed.push(...captions.removed, ...notes.removed);
  const given = cut.metadata.deck ?? deckIn(head, open) ?? own?.deck ?? null;
  const deck =
    given === null && index === null && event === null && plain
      ? takeDeck(notes.blocks)
      : { deck: given, blocks: notes.blocks };
  const listed = index === null ? null : recogniseIndex(notes.blocks);
  return {
    title,
    deck: deck.deck,
    head,
    open,
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
  const name = /([^/\\]+)\.(?:md|markdown|mdown|mkd|txt)$/i
    .exec(source)?.[1]
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

/** Lines at the head that are neither title nor author introduce the text. */
function deckIn(head: RecordHead | null, open: readonly OpenLine[]): string | null {
  if (head === null) return null;
  const lines = head.title === null ? [] : openLines(head, open, 'title');
  return head.deck ?? (lines.length > 0 ? lines.join('\n') : null);
}

function titleIn(head: RecordHead | null, open: readonly OpenLine[]): string | null {
  const lines = openLines(head, open, 'title');
  return head === null ? null : (head.title ?? (lines.length > 0 ? lines.join(' — ') : null));
}
