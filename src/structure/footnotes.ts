import type { Block } from '../model/block';
import type { Removal } from '../model/source';
import { markdownLines } from './block-lines';

/** A document's blocks with its footnotes resolved. */
export interface Footnoted {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
}

const HEADING =
  /^(?:foot|end)?notes?(?: and references)?$|^references$|^notas(?: al pie)?$|^referencias$|^anmerkungen$|^fu(?:ß|ss)noten$|^endnoten$|^einzelnachweise$|^notes? de bas de page$|^références$|^note$|^riferimenti$|^notas de rodapé$|^referências$|^voetnoten$|^noten$/i;
const NOTE = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.):]?)\s+(\S[^]*)$/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Note {
  readonly label: string;
  readonly block: Block;
}

/**
 * Turns marks such as `[3]` or `³` into Markdown footnotes, where a list of notes at the document's end
 * defines them. A mark without a note stays as it is; notes without a mark stay a list below their heading.
 */
export function resolveFootnotes(blocks: readonly Block[]): Footnoted {
  const at = blocks.findLastIndex((block) => isNotesHeading(block));
  if (at < 1) return { blocks, removed: [] };
  const notes = new Map<string, Note>();
  /** Under a label that another has: no mark leads to them. */
  const doubles: Note[] = [];
  let end = at + 1;
  for (; end < blocks.length; end++) {
    const found = notesOf(blocks[end]);
    if (found.length === 0) break;
    for (const note of found) {
      if (notes.has(note.label)) doubles.push(note);
      else notes.set(note.label, note);
    }
  }
  if (notes.size === 0) return { blocks, removed: [] };
  const marked = new Set<string>();
  const body = blocks.slice(0, at).map((block) => withMarks(block, notes, marked));
  if (marked.size === 0) return { blocks, removed: [] };
  const heading = blocks[at];
  const unmarked = [...notes.values()].filter((note) => !marked.has(note.label)).concat(doubles);
  const rest =
    unmarked.length === 0 || heading === undefined ? [] : [asHeading(heading), listOf(unmarked)];
  const definitions = [...notes.values()]
    .filter((note) => marked.has(note.label))
    .map(definitionOf);
  const removed =
    rest.length > 0 || heading === undefined
      ? []
      : [{ text: heading.text, reason: 'heading of the notes, which became footnotes' }];
  return { blocks: [...body, ...rest, ...blocks.slice(end), ...definitions], removed };
}

function isNotesHeading(block: Block): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  return block.text.length <= 40 && HEADING.test(block.text.replace(/:$/, '').trim());
}

function asHeading(block: Block): Block {
  if (block.kind === 'heading') return block;
  return { ...block, kind: 'heading', depth: 2, markdown: `## ${block.markdown}` };
}

/** The notes in a list or a numbered paragraph. */
function notesOf(block: Block | undefined): Note[] {
  if (block === undefined || (block.kind !== 'list' && block.kind !== 'paragraph')) return [];
  const markdowns = markdownLines(block.markdown);
  const lines = markdowns.map((line) => NOTE.exec(line.replace(/\\(?=[[\].()])/g, '')));
  if (lines[0] === null) return [];
  const notes: Note[] = [];
  lines.forEach((match, i) => {
    const label = match?.[1] ?? match?.[2] ?? match?.[3];
    const last = notes[notes.length - 1];
    const written = markdowns[i] ?? '';
    if (label !== undefined) {
      const markdown = written.replace(/^\\?[[(]?\d{1,3}\\?[\].):]*\s+/, '');
      notes.push({ label, block: { ...block, markdown, text: match?.[4] ?? '' } });
    } else if (last !== undefined) {
      notes[notes.length - 1] = {
        label: last.label,
        block: {
          ...last.block,
          markdown: `${last.block.markdown} ${written.trim()}`,
          text: `${last.block.text} ${written.trim()}`,
        },
      };
    }
  });
  return notes;
}

function definitionOf(note: Note): Block {
  const { label, block } = note;
  return { kind: 'footnote', label, text: block.text, markdown: `[^${label}]: ${block.markdown}` };
}

function listOf(notes: readonly Note[]): Block {
  return {
    kind: 'list',
    markdown: notes.map((note) => `${note.label}. ${note.block.markdown}`).join('\n'),
    text: notes.map((note) => `${note.label}. ${note.block.text}`).join('\n'),
  };
}

/** A wikilink, so that it is passed over; a mark in brackets; a raised number. */
const MARK = /\[\[[^[\]]{0,200}\]\]|\\?\[(\d{1,3})\\?\](?!\(|\[|:)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/g;
/** `m²` is a unit, and `2³` a power. */
const BEFORE_POWER = /(?:\d|(?:^|[\s\d(])(?:[kcdm]?m|x|y|r|n))$/;

function withMarks(block: Block, notes: ReadonlyMap<string, Note>, marked: Set<string>): Block {
  if (block.kind === 'code' || block.kind === 'math') return block;
  const replace = (source: string, write: (label: string) => string): string =>
    source.replace(
      MARK,
      (mark: string, figures: string | undefined, raised: string | undefined, at: number) => {
        const label = figures ?? figuresOf(raised ?? '');
        if (!notes.has(label)) return mark;
        if (raised !== undefined && BEFORE_POWER.test(source.slice(Math.max(0, at - 4), at)))
          return mark;
        return write(label);
      },
    );
  const markdown = replace(block.markdown, (label) => {
    marked.add(label);
    return `[^${label}]`;
  });
  if (markdown === block.markdown) return block;
  return { ...block, markdown, text: replace(block.text, () => '') };
}

function figuresOf(raised: string): string {
  return Array.from(raised, (char) => SUPERSCRIPTS.indexOf(char)).join('');
}
