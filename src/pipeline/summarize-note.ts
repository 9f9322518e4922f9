import { writeLink, type ResolveLink } from '../markdown/links';
import { plainTextOf } from '../markdown/plain-text';
import { linkResolver } from '../markdown/resolve-links';
import { scanNote } from '../markdown/scan-note';
import type { LinkStyle, VaultPath } from '../model/note';
import type { Change, Plan } from '../model/plan';
import type { Span } from '../model/span';
import type { DocumentSummary, SummaryNumbers, SummarySource } from '../model/summary';
import { hashOf } from '../vault/hash';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { Turns } from '../vault/turns';
import { fileNameFor, NameRegister } from '../write/file-name';
import { summaryPieces } from '../write/render-summary';
import { summaryPhrases } from '../write/summary-phrases';
import type { Engine } from './engine';
import { CitedTexts } from './cited-texts';
import { findNote } from './find-note';
import { inertText } from './inert-notes';
import type { NoteParagraph } from './note-paragraphs';
import { unnumberedBlocks } from './number-paragraphs';
import { itemLabels, ownLabels } from './paragraph-numbers';
import { linkTargetIn, listOf, textOf, type NoteRecord } from './note-record';
import { readNotes } from './read-notes';
import { linkCarrier } from './summary-links';
import { summaryChange } from './summary-change';
import { summarySource, type CitableNote } from './summary-source';

export interface SummaryOptions {
  /** The folder below which all notes of Corpus go. */
  readonly folder: string;
  /** How many sentences, about; by the document's length when absent. */
  readonly sentences?: number;
  /** Only the paragraphs that reach into this part of the note are summarised: a selection. UTF-16 offsets. */
  readonly within?: Span;
  /** As `within`, by the ids of the first and the last paragraph. */
  readonly between?: { readonly first: string; readonly last: string };
  /** Whether the note says for each section which paragraphs it cites and which not. */
  readonly coverage?: boolean;
  /** By what headings and citations number paragraphs; `place` when absent. */
  readonly numbers?: SummaryNumbers;
  /** Told of each note that cannot be summarised, so that the others are; absent: the first of them rejects. */
  readonly onFailure?: (wanted: string, error: unknown) => void;
  /** Writes the sections of the extracted summary anew; absent where no model is asked. */
  readonly write?: (source: SummarySource, extracted: DocumentSummary) => Promise<DocumentSummary>;
}

export interface SummaryDraft {
  readonly plan: Plan;
  /** The summary notes, as far as they are to be written. */
  readonly notes: readonly VaultPath[];
  readonly summaries: readonly { readonly of: VaultPath; readonly summary: DocumentSummary }[];
}

/** Thrown when a note has nothing that a summary could cite, or little of what it has. */
export class NothingToSummarizeError extends Error {
  override readonly name = 'NothingToSummarizeError';

  /** How many paragraphs of the note could have an id and have none. */
  readonly unnumbered: number;

  /** @param numbered how many of its paragraphs have an id */
  constructor(path: VaultPath, numbered: number, unnumbered: number) {
    const has =
      unnumbered === 0
        ? 'has no paragraphs to summarise'
        : numbered === 0
          ? 'has no numbered paragraphs that a summary could cite'
          : `has numbers for ${numbered} of its ${numbered + unnumbered} paragraphs only`;
    const help = unnumbered === 0 ? '' : ' Number its paragraphs first (“corpus number”).';
    super(`“${path}” ${has}.${help}`);
    this.unnumbered = unnumbered;
  }
}

/**
 * Plans the summary notes of documents in the vault.
 *
 * @param wanted Paths, titles or aliases of notes.
 * @throws NoSuchNoteError, NothingToSummarizeError
 */
export async function planSummaries(
  vault: Vault,
  engine: Engine,
  wanted: readonly string[],
  options: SummaryOptions,
): Promise<SummaryDraft> {
  const [notes, known, style] = await Promise.all([
    readNotes(vault),
    readKnownNotes(vault),
    vault.linkStyle(),
  ]);
  const names = new NameRegister(notes.map(({ path }) => path));
  const resolve = linkResolver(notes.map(({ path }) => path));
  const texts = new Map(notes.map((note) => [note.path, note.text]));
  const turns = new Turns();
  const changes: Change[] = [];
  const summaries: { of: VaultPath; summary: DocumentSummary }[] = [];
  for (const { note, paragraphs, language } of await summarizable(notes, wanted, engine, options)) {
    const own = chosenOf(paragraphs, options);
    if (own.length === 0) throw new NothingToSummarizeError(note.path, 0, unnumberedIn(note.text));
    const range = own.length === paragraphs.length ? null : rangeOf(paragraphs, own);
    const source = summarySource({ note, paragraphs: own, language });
    const extracted = await engine.summarize(source, {
      quotations: 1,
      ...(options.sentences === undefined ? {} : { sentences: options.sentences }),
    });
    const summary = (await options.write?.(source, extracted)) ?? extracted;
    summaries.push({ of: note.path, summary });
    const previous = summaryOf(note, range?.ids ?? null, notes, resolve);
    const title = range === null ? note.title : `${note.title} (${range.numbers})`;
    const path =
      previous?.path ??
      newPath(summaryPhrases(source.language).title(title), options.folder, names);
    const pieces = summaryPiecesOf({ note, paragraphs, language }, summary, {
      path,
      title,
      covers: range?.ids ?? null,
      style,
      resolve,
      coverage: options.coverage ?? false,
      numbers: options.numbers ?? 'place',
    });
    const text = (await turns.through(pieces)).join('');
    const origins = await turns.through(originsOf(path, note, paragraphs, summary, options));
    const fresh = {
      path,
      previous: previous?.text ?? null,
      text: summary.model === undefined ? text : inertText(path, text),
      language: source.language,
      cited: new CitedTexts((at) => texts.get(at) ?? null, resolve, path, [
        [note.path, paragraphs],
      ]),
      origins,
    };
    const change = await summaryChange(fresh, known, turns);
    if (change !== null) changes.push(change);
  }
  const label = `Summary of ${summaries.length} note${summaries.length === 1 ? '' : 's'}`;
  return {
    plan: { command: 'summarize', label, changes },
    notes: changes.map(({ path }) => path),
    summaries,
  };
}

/** Of what is wanted, what has something to summarise. */
async function summarizable(
  notes: readonly NoteRecord[],
  wanted: readonly string[],
  engine: Engine,
  { onFailure, within, between }: SummaryOptions,
): Promise<readonly CitableNote[]> {
  const found: CitableNote[] = [];
  for (const name of wanted) {
    try {
      const note = findNote(notes, name);
      const [citable] = await engine.citableTexts([note.text]);
      const { paragraphs, language } = citable ?? { paragraphs: [], language: 'und' };
      const part = within !== undefined || between !== undefined;
      const unnumbered = isWhole(note.text, paragraphs) ? 0 : unnumberedIn(note.text);
      if (paragraphs.length === 0 || (!part && unnumbered > paragraphs.length))
        throw new NothingToSummarizeError(note.path, paragraphs.length, unnumbered);
      found.push({ note, paragraphs, language });
    } catch (error) {
      if (onFailure === undefined) throw error;
      onFailure(name, error);
    }
  }
  return found;
}

/** Whether the numbered paragraphs are most of a note, as they are of imported ones: the others need not be looked for. */
function isWhole(text: string, paragraphs: readonly NoteParagraph[]): boolean {
  return paragraphs.reduce((sum, { start, end }) => sum + end - start, 0) * 2 > text.length;
}

function unnumberedIn(text: string): number {
  return unnumberedBlocks(text, scanNote(text)).length;
}

/**
 * The hash of what each section of a summary is made from, and how: while that is the same, the section need not be
 * redone.
 */
function* originsOf(
  to: VaultPath,
  { path }: NoteRecord,
  paragraphs: readonly NoteParagraph[],
  { sections, model }: DocumentSummary,
  { sentences, coverage, numbers = 'place' }: SummaryOptions,
): Generator<string, void> {
  const shown = numbers === 'place' ? [] : [numbers];
  const how = JSON.stringify([path, sentences, coverage, model, ...shown]);
  for (const { heading, first, last } of sections) {
    const from = paragraphs.findIndex(({ id }) => id === first);
    const end = paragraphs.findIndex(({ id }) => id === last) + 1;
    const own = paragraphs.slice(from, end).map(({ id, markdown }) => `${id} ${markdown}`);
    yield hashOf(`${to}\n${[how, heading, from, ...own].join('\n\n')}`);
  }
}

function chosenOf(
  paragraphs: readonly NoteParagraph[],
  { within, between }: SummaryOptions,
): readonly NoteParagraph[] {
  if (within !== undefined) {
    // A caret, or a selection that ends where a paragraph begins, does not reach into that.
    return paragraphs.filter(({ start, end }) => start < within.end && within.start < end);
  }
  if (between === undefined) return paragraphs;
  const first = paragraphs.findIndex(({ id }) => id === between.first);
  const last = paragraphs.findIndex(({ id }) => id === between.last);
  return first < 0 || last < 0 ? [] : paragraphs.slice(first, last + 1);
}

/** What a part of a note's paragraphs is called: `3–9`, `p3–p9`. */
function rangeOf(
  all: readonly NoteParagraph[],
  own: readonly NoteParagraph[],
): { readonly ids: string; readonly numbers: string } {
  const [first, last] = [own[0], own.at(-1)];
  const numbers = [first, last].map((paragraph) => all.findIndex((one) => one === paragraph) + 1);
  return { ids: `${first?.id ?? ''}–${last?.id ?? ''}`, numbers: [...new Set(numbers)].join('–') };
}

/** @param covers The ids of the first and last paragraph, where it is of a part of the note. */
function summaryOf(
  note: NoteRecord,
  covers: string | null,
  notes: readonly NoteRecord[],
  resolve: ResolveLink,
): NoteRecord | undefined {
  return notes.find(({ role, properties, path }) => {
    const source = role === 'summary' ? linkTargetIn(properties['summary_of']) : null;
    if (source === null || textOf(properties['covers']) !== covers) return false;
    return resolve(source, path) === note.path;
  });
}

function newPath(title: string, folder: string, names: NameRegister): VaultPath {
  return `${folder}/Summaries/${names.claim(fileNameFor(title))}.md`;
}

/** Properties and the `SOURCE:` line link as wikilinks do, so that both are read again the same way. */
const WIKILINK: LinkStyle = { markdown: false, path: 'shortest' };

function summaryPiecesOf(
  { note, paragraphs, language }: CitableNote,
  summary: DocumentSummary,
  writing: {
    path: VaultPath;
    title: string;
    covers: string | null;
    style: LinkStyle;
    resolve: ResolveLink;
    coverage: boolean;
    numbers: SummaryNumbers;
  },
): Iterable<string> {
  const { path, title, covers, style, resolve, coverage, numbers } = writing;
  return summaryPieces({
    title,
    covers,
    kind: textOf(note.properties['kind']) ?? 'note',
    language,
    published: textOf(note.properties['published']),
    authors: listOf(note.properties['authors']).map((link) => ({
      name: plainTextOf(link),
      link,
    })),
    tags: note.tags.filter((tag) => !tag.startsWith('corpus/')),
    summary,
    paragraphs: paragraphs.map(({ id }) => id),
    numbers,
    labels: numbers === 'own' ? ownLabels(note.text) : null,
    labelIn: itemLabels(paragraphs),
    sourceLink: writeLink({ from: path, target: note.path }, WIKILINK, resolve),
    cite: (id, shown) =>
      writeLink({ from: path, target: note.path, subpath: `#^${id}`, shown }, style, resolve),
    link: linkCarrier(paragraphs, note.path, path, style, resolve),
    coverage,
  });
}
