import { primaryLanguage } from '../language/primary-language';

/** The fixed words of a summary of several documents. English where there is no table. */
export interface CollectionPhrases {
  /** The title of a summary of all that mentions something. */
  readonly aboutTitle: (name: string) => string;
  /** `count` documents. */
  readonly documents: (count: number) => string;
  /** Who wrote them, as links in one line; `more` further people. */
  readonly by: (names: string, more: number) => string;
  /** From the first date to the last. */
  readonly between: (first: string, last: string) => string;
  /** That only sentences count that name it. */
  readonly about: (name: string) => string;
  readonly extracted: string;
  /** What `≈` means. */
  readonly nearly: string;
  readonly shared: string;
  readonly differences: string;
  readonly chronology: string;
  readonly byDocument: string;
  /** The documents of which nothing is quoted, before their links. */
  readonly further: string;
}

const EN: CollectionPhrases = {
  aboutTitle: (name) => `What is written about ${name}`,
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  by: (names, more) => ` by ${names}${more > 0 ? ` and ${more} more` : ''}`,
  between: (first, last) => (first === last ? `, ${first}` : `, ${first} to ${last}`),
  about: (name) => ` Only sentences that name ${name} count.`,
  extracted: 'Extracted: every sentence stands word for word in the paragraph it cites.',
  nearly: '≈ marks a paragraph that says it in nearly the same words.',
  shared: 'What they share',
  differences: 'Where their numbers differ',
  chronology: 'What happened when',
  byDocument: 'Document by document',
  further: 'Also among them',
};

const ES: CollectionPhrases = {
  aboutTitle: (name) => `Lo que se escribe sobre ${name}`,
  documents: (count) => (count === 1 ? '1 documento' : `${count} documentos`),
  by: (names, more) => ` de ${names}${more > 0 ? ` y ${more} más` : ''}`,
  between: (first, last) => (first === last ? `, ${first}` : `, ${first} a ${last}`),
  about: (name) => ` Solo cuentan las frases que nombran ${name}.`,
  extracted: 'Extracto: cada frase está palabra por palabra en el párrafo que cita.',
  nearly: '≈ señala un párrafo que lo dice casi con las mismas palabras.',
  shared: 'Lo que comparten',
  differences: 'Donde difieren sus cifras',
  chronology: 'Qué pasó y cuándo',
  byDocument: 'Documento por documento',
  further: 'También entre ellos',
};

const DE: CollectionPhrases = {
  aboutTitle: (name) => `Was über ${name} geschrieben steht`,
  documents: (count) => (count === 1 ? '1 Dokument' : `${count} Dokumente`),
  by: (names, more) => ` von ${names}${more > 0 ? ` und ${more} weiteren` : ''}`,
  between: (first, last) => (first === last ? `, ${first}` : `, ${first} bis ${last}`),
  about: (name) => ` Nur Sätze, die ${name} nennen, zählen.`,
  extracted: 'Auszug: Jeder Satz steht wörtlich in dem Absatz, den er angibt.',
  nearly: '≈ bezeichnet einen Absatz, der es fast mit denselben Worten sagt.',
  shared: 'Was sie gemeinsam haben',
  differences: 'Wo ihre Zahlen abweichen',
  chronology: 'Was wann geschah',
  byDocument: 'Dokument für Dokument',
  further: 'Außerdem darunter',
};

const FR: CollectionPhrases = {
  aboutTitle: (name) => `Ce qui est écrit sur ${name}`,
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  by: (names, more) => ` de ${names}${more > 0 ? ` et ${more} autres` : ''}`,
  between: (first, last) => (first === last ? `, ${first}` : `, du ${first} au ${last}`),
  about: (name) => ` Seules les phrases qui nomment ${name} comptent.`,
  extracted: 'Extrait : chaque phrase figure mot pour mot dans le paragraphe cité.',
  nearly: '≈ signale un paragraphe qui le dit presque dans les mêmes mots.',
  shared: 'Ce qu’ils ont en commun',
  differences: 'Là où leurs chiffres diffèrent',
  chronology: 'Ce qui s’est passé, et quand',
  byDocument: 'Document par document',
  further: 'Aussi parmi eux',
};

const TABLES: ReadonlyMap<string, CollectionPhrases> = new Map([
  ['en', EN],
  ['es', ES],
  ['de', DE],
  ['fr', FR],
]);

/** @param language BCP 47; only the primary subtag counts. */
export function collectionPhrases(language: string): CollectionPhrases {
  return TABLES.get(primaryLanguage(language)) ?? EN;
}
