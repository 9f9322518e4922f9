import { endWithout } from '../language/trim';
import type { VaultPath } from '../model/note';
import { countByNote, linksTo, type LinkedMention } from './mentions';
import type { NoteFacts } from './note-facts';
import type { NoteIndex } from './note-index';

/** A link to a paragraph or to the whole of the note asked for, with the note that it stands in. */
export interface Citation extends LinkedMention {
  readonly from: NoteFacts;
}

/** The citations of one paragraph, or of a block id. */
export interface CitedParagraph {
  readonly id: string;
  /** In the order of the citing notes' paths, then of their text. */
  readonly citations: readonly Citation[];
}

/** What cites a note, by what it cites. */
export interface Citations {
  /** Every paragraph with an id in document order, cited or not. */
  readonly paragraphs: readonly CitedParagraph[];
  /** Links to the note without a block id: to all of it, or to a heading. */
  readonly whole: readonly Citation[];
  /** Links to block ids that the note does not have, in the order of the ids. */
  readonly broken: readonly CitedParagraph[];
  /** Of all three. */
  readonly total: number;
  /** How many notes these stand in. */
  readonly notes: number;
  /** The index's version that this answers for. */
  readonly version: number;
}

/** Who cites which paragraph of a note. Its own links to itself are left out, unless told. */
export function citationsOf(
  index: NoteIndex,
  path: VaultPath,
  { selfLinks = false }: { readonly selfLinks?: boolean } = {},
): Citations {
  const target = index.find(path);
  const ids = target < 0 ? [] : index.paragraphsOf(target);
  const byId = new Map<string, Citation[]>();
  for (const id of ids) if (id !== null) byId.set(id, []);
  const whole: Citation[] = [];
  const missing = new Map<string, Citation[]>();
  const notes = citingNotes(index, target, selfLinks);
  let total = 0;
  for (const note of notes) {
    const from = index.factsOf(note);
    for (const link of linksTo(index, note, target)) {
      total++;
      const citation = { ...link, from };
      if (link.cited === null) whole.push(citation);
      else (byId.get(link.cited) ?? entryOf(missing, link.cited)).push(citation);
    }
  }
  return {
    paragraphs: Array.from(byId, ([id, citations]) => ({ id, citations })),
    whole,
    broken: Array.from(missing, ([id, citations]) => ({ id, citations })).sort((a, b) =>
      inIdOrder(a.id, b.id),
    ),
    total,
    notes: notes.length,
    version: index.version,
  };
}

function citingNotes(index: NoteIndex, target: number, selfLinks: boolean): number[] {
  const notes = [...countByNote(index, target).notes].filter(
    (note) => selfLinks || note !== target,
  );
  return notes.sort((a, b) => (index.pathOf(a) < index.pathOf(b) ? -1 : 1));
}

function entryOf(map: Map<string, Citation[]>, id: string): Citation[] {
  const list = map.get(id) ?? [];
  map.set(id, list);
  return list;
}

/** Where an id has its number. */
const wordsOf = (id: string): number => endWithout(id, /\d/);

/** `p9` before `p10`, letters by their code. */
function inIdOrder(a: string, b: string): number {
  const numbers = Number(a.slice(wordsOf(a))) - Number(b.slice(wordsOf(b)));
  const same = a.slice(0, wordsOf(a)) === b.slice(0, wordsOf(b));
  return (same && numbers) || (a < b ? -1 : 1);
}

/** A citation of a block id that its note does not have. */
export interface BrokenCitation extends LinkedMention {
  readonly from: VaultPath;
  readonly target: VaultPath;
  readonly cited: string;
}

/** Every citation in the vault whose block id does not exist, in the order of notes. */
export function brokenCitations(index: NoteIndex): BrokenCitation[] {
  const { notes, links } = index;
  const { rows, citedIds } = links;
  const broken: BrokenCitation[] = [];
  for (let note = 0; note < notes.length; note++) {
    const end = links.end(note);
    const targets = new Set<number>();
    for (let row = links.first(note); row < end; row++) {
      const target = rows.target(row);
      if (target < 0 || rows.cited(row) === 0) continue;
      if (!notes.hasParagraph(target, citedIds.string(rows.cited(row)))) targets.add(target);
    }
    for (const target of targets) {
      for (const link of linksTo(index, note, target)) {
        const { cited } = link;
        if (cited === null || notes.hasParagraph(target, cited)) continue;
        broken.push({ ...link, cited, from: index.pathOf(note), target: index.pathOf(target) });
      }
    }
  }
  return broken;
}
