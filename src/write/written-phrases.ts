import type { CitationProblem } from '../model/citation';

/** What a summary note says of sentences that a model wrote, in the language of its source. */
export interface WrittenPhrases {
  readonly written: (model: string, found: number, check: number, all: number) => string;
  /** `count` sections have the source's own sentences, since there was no answer to use. */
  readonly someExtracted: (count: number) => string;
  /** The section is extracted, and why. */
  readonly extracted: (reason: string) => string;
  /** The title of the list of what is to be looked at. */
  readonly check: string;
  readonly leftOut: string;
  readonly uncited: (count: number) => string;
  readonly elsewhere: (numbers: string) => string;
  readonly quoted: (text: string) => string;
  readonly problems: Readonly<Record<Exclude<CitationProblem['kind'], 'elsewhere'>, string>>;
}

const EN: WrittenPhrases = {
  written: (model, found, check, all) =>
    `Written by ${model}, and each sentence checked against the paragraphs it cites: ${found} of ${all} found, ${check} to check (⚠). Found means that the words are there, not that they are true.`,
  someExtracted: (count) =>
    ` ${count === 1 ? 'One section is' : `${count} sections are`} extracted instead.`,
  extracted: (reason) => `Extracted: the model gave nothing to use for this section. ${reason}`,
  check: 'Check',
  leftOut: 'Left out, not found in the cited text',
  uncited: (count) =>
    count === 1
      ? 'One sentence was left out: it cited no paragraph of this section, or too many.'
      : `${count} sentences were left out: they cited no paragraph of this section, or too many.`,
  elsewhere: (numbers) => `more of it stands in ${numbers}`,
  quoted: (text) => `“${text}”`,
  problems: {
    number: 'a number that is not there',
    date: 'a date that is not there',
    name: 'a name that is not there',
    negation: 'one of both denies it',
    quotation: 'not quoted word for word',
    words: 'few of the words are there',
  },
};

const ES: WrittenPhrases = {
  written: (model, found, check, all) =>
    `Escrito por ${model}, y cada frase cotejada con los párrafos que cita: ${found} de ${all} encontradas, ${check} por revisar (⚠). Encontrada significa que las palabras están ahí, no que sean ciertas.`,
  someExtracted: (count) =>
    count === 1 ? ' Una sección es un extracto.' : ` ${count} secciones son extractos.`,
  extracted: (reason) => `Extracto: el modelo no dio nada útil para esta sección. ${reason}`,
  check: 'Por revisar',
  leftOut: 'Omitida, no encontrada en el texto citado',
  uncited: (count) =>
    count === 1
      ? 'Se omitió una frase que no citaba ningún párrafo de esta sección, o demasiados.'
      : `Se omitieron ${count} frases que no citaban ningún párrafo de esta sección, o demasiados.`,
  elsewhere: (numbers) => `hay más de ella en ${numbers}`,
  quoted: (text) => `«${text}»`,
  problems: {
    number: 'un número que no está',
    date: 'una fecha que no está',
    name: 'un nombre que no está',
    negation: 'uno de los dos lo niega',
    quotation: 'no citado palabra por palabra',
    words: 'pocas de las palabras están',
  },
};

const DE: WrittenPhrases = {
  written: (model, found, check, all) =>
    `Geschrieben von ${model}, jeder Satz geprüft an den Absätzen, die er angibt: ${found} von ${all} gefunden, ${check} zu prüfen (⚠). Gefunden heißt, dass die Wörter dort stehen, nicht, dass sie wahr sind.`,
  someExtracted: (count) =>
    count === 1 ? ' Ein Abschnitt ist ein Auszug.' : ` ${count} Abschnitte sind Auszüge.`,
  extracted: (reason) =>
    `Auszug: Das Modell gab für diesen Abschnitt nichts Brauchbares. ${reason}`,
  check: 'Zu prüfen',
  leftOut: 'Weggelassen, im angegebenen Text nicht gefunden',
  uncited: (count) =>
    count === 1
      ? 'Ein Satz wurde weggelassen, der keinen Absatz dieses Abschnitts angab, oder zu viele.'
      : `${count} Sätze wurden weggelassen, die keinen Absatz dieses Abschnitts angaben, oder zu viele.`,
  elsewhere: (numbers) => `mehr davon steht in ${numbers}`,
  quoted: (text) => `„${text}“`,
  problems: {
    number: 'eine Zahl, die dort nicht steht',
    date: 'ein Datum, das dort nicht steht',
    name: 'ein Name, der dort nicht steht',
    negation: 'eines von beiden verneint es',
    quotation: 'nicht wörtlich zitiert',
    words: 'wenige der Wörter stehen dort',
  },
};

const FR: WrittenPhrases = {
  written: (model, found, check, all) =>
    `Écrit par ${model}, chaque phrase vérifiée dans les paragraphes cités : ${found} sur ${all} trouvées, ${check} à vérifier (⚠). Trouvée veut dire que les mots y sont, non qu’ils sont vrais.`,
  someExtracted: (count) =>
    count === 1 ? ' Une section est un extrait.' : ` ${count} sections sont des extraits.`,
  extracted: (reason) =>
    `Extrait : le modèle n’a rien donné d’utilisable pour cette section. ${reason}`,
  check: 'À vérifier',
  leftOut: 'Omise, introuvable dans le texte cité',
  uncited: (count) =>
    count === 1
      ? 'Une phrase a été omise : elle ne citait aucun paragraphe de cette section, ou trop.'
      : `${count} phrases ont été omises : elles ne citaient aucun paragraphe de cette section, ou trop.`,
  elsewhere: (numbers) => `on en trouve plus dans ${numbers}`,
  quoted: (text) => `« ${text} »`,
  problems: {
    number: 'un nombre qui n’y est pas',
    date: 'une date qui n’y est pas',
    name: 'un nom qui n’y est pas',
    negation: 'l’un des deux le nie',
    quotation: 'pas cité mot pour mot',
    words: 'peu de ses mots y sont',
  },
};

const TABLES: Readonly<Record<string, WrittenPhrases>> = { en: EN, es: ES, de: DE, fr: FR };

/** @param language BCP 47; only the primary subtag counts. */
export function writtenPhrases(language: string): WrittenPhrases {
  return TABLES[language.toLowerCase().split('-', 1)[0] ?? ''] ?? EN;
}
