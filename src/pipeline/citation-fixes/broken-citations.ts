import { contextOf } from '../../index/context';
import type { ResolveLink } from '../../markdown/links';
import { linkResolver } from '../../markdown/resolve-links';
import { scanNote } from '../../markdown/scan-note';
import type { NoteFile, VaultPath } from '../../model/note';
import type { OutlineLink } from '../../model/outline';
import type { Span } from '../../model/span';
import { citedBy, citedClaims, type CitedClaim } from '../cited-claims';
import { paragraphsOfNote } from '../note-paragraphs';
import { ParagraphSearch, type ParagraphCandidate } from './nearest-paragraphs';

/** A citation that does not hold, with the paragraphs that it may have meant. The span is the link's. */
export interface BrokenCitation extends Span {
  /** The citing note. */
  readonly path: VaultPath;
  /** The link as it stands. */
  readonly text: string;
  readonly target: VaultPath;
  /** The block id that it cites, in lower case. */
  readonly cited: string;
  /** `missing`: the target has no such id. `quotation`: what is quoted stands in another of its paragraphs. */
  readonly reason: 'missing' | 'quotation';
  /** The words that the citation stands behind, as plain text. */
  readonly claim: string;
  /** Best first. */
  readonly candidates: readonly ParagraphCandidate[];
  /** The first candidate may be taken without asking. */
  readonly sure: boolean;
}

/** The best candidate is taken unasked from this score on, if it leads the next by `LEAD`. */
const SURE = 0.5;
const LEAD = 0.2;

/** Searches of the notes already asked about, by their very text. */
type Searches = Map<VaultPath, ParagraphSearch>;

/**
 * Where the words behind one citation stand in the note that it cites, best first.
 *
 * @param citing the note that the link stands in, as it is now
 * @param link the link's span in it
 * @param target the note cited, as it is now
 */
export function citationCandidates(
  citing: NoteFile,
  link: Span,
  target: NoteFile,
): Pick<BrokenCitation, 'claim' | 'candidates' | 'sure'> {
  const claim = claimAt(citing.text, citedClaims(citing.text), link);
  return rank(claim, new ParagraphSearch([target]));
}

/**
 * The citations in some notes whose paragraph does not exist, or no longer has what is quoted from it while
 * another one of the same note has. In the order of the notes and of their text.
 *
 * @param notes every note that the citations may lead to
 * @param only the citing notes looked at; all, unless told
 */
export function findBrokenCitations(
  notes: readonly NoteFile[],
  only: (path: VaultPath) => boolean = () => true,
): BrokenCitation[] {
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const resolve = linkResolver(byPath.keys());
  const searches: Searches = new Map();
  return notes
    .filter(({ path, text }) => only(path) && text.includes('#^'))
    .flatMap((note) => brokenIn(note, byPath, resolve, searches));
}

function brokenIn(
  note: NoteFile,
  notes: ReadonlyMap<VaultPath, NoteFile>,
  resolve: ResolveLink,
  searches: Searches,
): BrokenCitation[] {
  const claims = citedClaims(note.text);
  const citations = scanNote(note.text).links.filter(({ subpath }) => subpath.includes('#^'));
  return citations.flatMap((link): BrokenCitation[] => {
    const target = notes.get(resolve(link.target, note.path) ?? '');
    if (target === undefined) return [];
    const cited = link.subpath.slice(link.subpath.lastIndexOf('#^') + 2).toLowerCase();
    const missing = !hasId(target.text, cited);
    if (!missing && !isQuoting(claims, link)) return [];
    const search = searches.get(target.path) ?? new ParagraphSearch([target]);
    searches.set(target.path, search);
    const ranked = rank(claimAt(note.text, claims, link), search);
    if (!missing && !standsElsewhere(ranked.candidates, link, target)) return [];
    const { start, end } = link;
    return [
      {
        path: note.path,
        start,
        end,
        text: note.text.slice(start, end),
        target: target.path,
        cited,
        reason: missing ? 'missing' : 'quotation',
        ...ranked,
      },
    ];
  });
}

function rank(
  claim: string,
  search: ParagraphSearch,
): Pick<BrokenCitation, 'claim' | 'candidates' | 'sure'> {
  const candidates = search.nearest(claim);
  const [first, second] = candidates;
  const alone = second?.verbatim !== true;
  const sure =
    first !== undefined &&
    (first.verbatim ? alone : first.score >= SURE && first.score - (second?.score ?? 0) >= LEAD);
  return { claim, candidates, sure };
}

/** The words that a citation stands behind; those around it, where it stands in the middle of nothing. */
function claimAt(text: string, claims: readonly CitedClaim[], link: Span): string {
  const claim = claims.find(({ citations }) => citations.some(({ start }) => start === link.start));
  if (claim !== undefined) return claim.text;
  const context = contextOf(text, link, 'und');
  return context === null ? '' : `${context.before} ${context.after}`.trim();
}

function isQuoting(claims: readonly CitedClaim[], link: Span): boolean {
  const claim = claims.find(({ citations }) => citations.some(({ start }) => start === link.start));
  return claim !== undefined && (claim.quoted || /[“„«"]/u.test(claim.text));
}

/** Another paragraph has the very words, and none of those cited has. */
function standsElsewhere(
  candidates: readonly ParagraphCandidate[],
  link: OutlineLink,
  target: NoteFile,
): boolean {
  const verbatim = candidates.filter((candidate) => candidate.verbatim);
  const cited = new Set(citedBy(link, paragraphsOfNote(target.text)).map(({ id }) => id));
  const id = link.subpath.slice(link.subpath.lastIndexOf('#^') + 2).toLowerCase();
  return verbatim.length > 0 && verbatim.every((one) => one.id !== id && !cited.has(one.id ?? ''));
}

function hasId(text: string, id: string): boolean {
  const { blocks, items } = scanNote(text);
  return blocks.some((block) => block.id === id) || items.some((item) => item.id === id);
}
