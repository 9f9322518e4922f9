import { sentencesOf } from '../language/sentences';
import { readProperties } from '../markdown/properties';
import { citedBy, citedClaims, type CitedClaim } from './cited-claims';
import { paragraphsOfNote, type NoteParagraph } from './note-paragraphs';
import { textOf } from './note-record';

/** A quotation that does not stand, word for word, in what is cited for it. */
export interface QuotationDifference {
  readonly quoted: string;
  /** The words of the cited paragraphs nearest to it, as plain text. */
  readonly there: string;
}

/** What a citing note quotes, and whether it stands in the note cited as both are now. */
export class QuotationCheck {
  private readonly claims: readonly CitedClaim[];
  private readonly paragraphs: readonly NoteParagraph[];
  /** Every sentence of an extractive summary is one of its document's. */
  private readonly verbatim: boolean;

  constructor(citing: string, cited: string) {
    this.claims = citedClaims(citing);
    this.paragraphs = paragraphsOfNote(cited);
    this.verbatim = textOf(readProperties(citing).properties['method']) === 'extractive';
  }

  /** The first quotation behind the citation at an offset of the citing note that is not there; null where all are. */
  at(start: number): QuotationDifference | null {
    const claim = this.claims.find(({ citations }) =>
      citations.some((citation) => citation.start === start),
    );
    if (claim === undefined) return null;
    const cited = claim.citations.flatMap((link) => citedBy(link, this.paragraphs));
    if (cited.length === 0) return null;
    const source = cited.map(({ text }) => text).join(' ');
    const words = bare(source);
    for (const quoted of quotationsIn(claim, this.verbatim)) {
      const parts = quoted.split(/(?:\[?(?:…|\.\.\.)\]?)/).map(bare);
      if (parts.every((part) => words.includes(part))) continue;
      return { quoted, there: nearest(quoted, source) };
    }
    return null;
  }
}

/** Fewer words in quotation marks are a name or an irony. */
const SHORTEST = 3;
const QUOTATION = /[“„«"]([^“”„«»"]{1,600})[”“»"]/gu;

function quotationsIn({ text, quoted }: CitedClaim, verbatim: boolean): string[] {
  if (quoted || verbatim) return [text];
  return [...text.matchAll(QUOTATION)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words.split(/\s+/).length >= SHORTEST);
}

/** Words alone, so that typography and brackets do not tell two quotations apart. */
function bare(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `.replace(/^ +$/, '');
}

/** The sentences of a source from the first to the last that share much with a quotation; all, where none does. */
function nearest(quoted: string, source: string): string {
  const wanted = new Set(bare(quoted).trim().split(' '));
  const sentences = sentencesOf(source, 'und');
  const shares = sentences.map(({ start, end }) => {
    const words = bare(source.slice(start, end)).trim().split(' ');
    return words.filter((word) => wanted.has(word)).length / Math.max(1, words.length);
  });
  const most = Math.max(0, ...shares);
  const near = (share: number): boolean => share >= most * 0.8 && share > 0.2;
  const first = sentences[shares.findIndex(near)];
  const last = sentences[shares.findLastIndex(near)];
  return first === undefined || last === undefined ? source : source.slice(first.start, last.end);
}
