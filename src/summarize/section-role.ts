import { primaryLanguage } from '../language/primary-language';
import { foldWord, wordsOf } from '../language/words';
import type { SummarySection } from '../model/summary';

/** What a section is for in its document, by its heading. */
export type SectionRole =
  /** The source's own summary: an abstract, or what stands unheaded before the first of several headings. */
  | 'summary'
  /** An introduction or a conclusion. */
  | 'frame'
  /** Acknowledgements, references, notes: never what a document is about. */
  | 'apparatus'
  | 'body';

const WORDS: readonly (readonly [role: SectionRole, words: ReadonlySet<string>])[] = [
  [
    'apparatus',
    new Set(
      'acknowledgement acknowledgements acknowledgment acknowledgments references bibliography appendix appendices notes footnotes danksagung literatur literaturverzeichnis quellen anhang anmerkungen agradecimientos referencias bibliografía apéndice notas remerciements références bibliographie annexe annexes comments kommentare comentarios commentaires'.split(
        ' ',
      ),
    ),
  ],
  [
    'summary',
    new Set(
      'abstract summary zusammenfassung kurzfassung resumen résumé sommaire riassunto resumo samenvatting'.split(
        ' ',
      ),
    ),
  ],
  [
    'frame',
    new Set(
      'introduction overview motivation conclusion conclusions concluding einleitung einführung überblick fazit schluss schlussfolgerung schlussfolgerungen introducción conclusión conclusiones conclusioni conclusie conclusão introdução introduzione inleiding'.split(
        ' ',
      ),
    ),
  ],
];

/** A heading of more words names its own subject, whatever words it uses. */
const LONGEST_LABEL = 6;

/** The role of each section of a document. */
export function sectionRoles(sections: readonly SummarySection[]): readonly SectionRole[] {
  const headed = sections.filter(({ heading }) => heading !== null && heading !== '').length;
  return sections.map(({ heading }, index) => {
    if (heading === null || heading === '') return index === 0 && headed >= 2 ? 'summary' : 'body';
    const words = wordsOf(heading).map(({ text }) => foldWord(text));
    if (words.length > LONGEST_LABEL) return 'body';
    return WORDS.find(([, labels]) => words.some((word) => labels.has(word)))?.[0] ?? 'body';
  });
}

const OPENINGS: ReadonlyMap<string, string> = new Map([
  ['de', 'Einleitung'],
  ['es', 'Introducción'],
  ['fr', 'Introduction'],
  ['it', 'Introduzione'],
  ['nl', 'Inleiding'],
  ['pt', 'Introdução'],
]);

/** What is written above the text before a document's first heading. */
export function openingHeading(language: string): string {
  return OPENINGS.get(primaryLanguage(language)) ?? 'Introduction';
}
