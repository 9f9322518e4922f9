import { sentencesOf } from '../language/sentences';
import type { ResolveLink } from '../markdown/links';
import { linkResolver } from '../markdown/resolve-links';
import type { CitationProblem, CitationState } from '../model/citation';
import type { NoteFile, VaultPath } from '../model/note';
import type { Span } from '../model/span';
import { checkCitation, type CitationCheck } from '../summarize/check-citation';
import { standsVerbatim } from '../summarize/stands-verbatim';
import type { Vault } from '../vault/port';
import { citableText } from './citable-text';
import { citedBy, citedClaims, type CitedClaim } from './cited-claims';
import { findNote } from './find-note';
import type { NoteParagraph } from './note-paragraphs';
import { noteRecord, type NoteRecord } from './note-record';
import { readNotes } from './read-notes';

/** One sentence of a summary against what it cites. The span is that of the claim that it is part of. */
export interface CheckedSentence extends Span {
  readonly text: string;
  readonly source: VaultPath;
  /** Ids of the paragraphs cited, a range with all between its ends. */
  readonly cites: readonly string[];
  /** *found* means that the words are there, never that the sentence is true. */
  readonly state: CitationState;
  readonly problems: readonly CitationProblem[];
  /** 0 to 1. */
  readonly support: number;
  /** Ids of as many paragraphs that have clearly more of the sentence; empty where the cited ones do best. */
  readonly better: readonly string[];
}

/** What a check found in one summary note or digest. */
export interface SummaryCheck {
  readonly path: VaultPath;
  readonly sentences: readonly CheckedSentence[];
}

/**
 * Checks each cited sentence of a summary or digest against the paragraphs that it cites.
 *
 * @param note A path, title or alias.
 * @throws NoSuchNoteError
 */
export async function checkSummary(vault: Vault, note: string): Promise<SummaryCheck> {
  const notes = await readNotes(vault);
  return checkNote(findNote(notes, note), sourcesIn(notes));
}

/** Checks every summary note and digest among the notes: those that say `summary_of` what they are. */
export function checkSummaries(notes: readonly NoteFile[]): SummaryCheck[] {
  const sources = sourcesIn(notes);
  return notes
    .map(({ path, text }) => noteRecord(path, text))
    .filter(({ role, properties }) => role === 'summary' || properties['summary_of'] !== undefined)
    .map((note) => checkNote(note, sources));
}

/** A note as something cited, prepared when it is first asked for. */
interface CitedSource {
  readonly path: VaultPath;
  readonly language: string;
  readonly paragraphs: readonly NoteParagraph[];
  /** The paragraphs' texts: one array, so that the checks of one source share their preparation. */
  readonly texts: readonly string[];
}

interface Sources {
  readonly resolve: ResolveLink;
  readonly at: (path: VaultPath) => CitedSource | null;
}

function sourcesIn(notes: readonly NoteFile[]): Sources {
  const byPath = new Map(notes.map(({ path, text }) => [path, text]));
  const prepared = new Map<VaultPath, CitedSource>();
  return {
    resolve: linkResolver(byPath.keys()),
    at: (path) => {
      const text = byPath.get(path);
      if (text === undefined) return null;
      const source = prepared.get(path) ?? prepareSource(path, text);
      prepared.set(path, source);
      return source;
    },
  };
}

function prepareSource(path: VaultPath, text: string): CitedSource {
  const { paragraphs, language } = citableText(text);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  return { path, language, paragraphs, texts };
}

function checkNote(
  { path, text }: Pick<NoteRecord, 'path' | 'text'>,
  sources: Sources,
): SummaryCheck {
  const sentences = citedClaims(text).flatMap((claim) => {
    const target = claim.citations[0]?.target ?? '';
    const found = sources.resolve(target, path);
    const source = found === null ? null : sources.at(found);
    // A citation of a note or paragraph that is not there is the vault check's to tell.
    if (source === null) return [];
    const cited = claim.citations
      .filter((link) => sources.resolve(link.target, path) === found)
      .flatMap((link) => citedBy(link, source.paragraphs));
    return cited.length === 0 ? [] : checkClaim(claim, source, [...new Set(cited)]);
  });
  return { path, sentences };
}

function checkClaim(
  claim: CitedClaim,
  source: CitedSource,
  cited: readonly NoteParagraph[],
): CheckedSentence[] {
  const texts = cited.map(({ text }) => text);
  const { start, end } = claim;
  const cites = cited.map(({ id }) => id);
  return sentencesOf(claim.text, source.language).flatMap((span): CheckedSentence[] => {
    const text = claim.text.slice(span.start, span.end).trim();
    if (!/\p{L}/u.test(text)) return [];
    const check = checkSentence(text, texts, source, claim.quoted);
    const better =
      check.better === null
        ? []
        : source.paragraphs.slice(check.better, check.better + cited.length).map(({ id }) => id);
    const { state, problems, support } = check;
    return [{ start, end, text, source: source.path, cites, state, problems, support, better }];
  });
}

/** A quotation set off as a block is to stand there word for word, and so is a sentence that does. */
function checkSentence(
  text: string,
  cited: readonly string[],
  { texts, language }: CitedSource,
  quoted: boolean,
): CitationCheck {
  if (standsVerbatim(text, cited, quoted))
    return { support: 1, state: 'found', problems: [], better: null };
  const check = checkCitation(text, cited, texts, language);
  if (!quoted) return check;
  const state = check.state === 'found' ? 'check' : check.state;
  return { ...check, state, problems: [{ kind: 'quotation', text }, ...check.problems] };
}
