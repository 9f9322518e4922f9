/** The fixed words of a summary note, in the language of its source. English where there is no table. */
export interface SummaryPhrases {
  readonly title: (title: string) => string;
  readonly by: string;
  readonly and: string;
  /** `cited` of `all` paragraphs. */
  readonly extracted: (cited: number, all: number) => string;
  /** The paragraphs of a section that are cited and those that are not, as `14, 16–20` or nothing. */
  readonly coverage: (cited: string, uncited: string) => string;
  /** What stands below a section that its owner wrote, when paragraphs that it cites say something else now. */
  readonly changed: (links: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
}

const EN: SummaryPhrases = {
  title: (title) => `Summary of ${title}`,
  by: 'by',
  and: 'and',
  extracted: (cited, all) =>
    `Extracted: every sentence stands word for word in the paragraph it cites (${cited} of ${all} paragraphs cited).`,
  coverage: (cited, uncited) => `cites ${cited}${uncited === '' ? '' : `; not cited: ${uncited}`}`,
  changed: (links) => `> [!warning]\n> Written before these paragraphs changed: ${links}`,
  kinds: {
    article: 'Article',
    event: 'Announcement of an event',
    index: 'Index page',
    note: 'Note',
    digest: 'Digest',
    letter: 'Letter',
    chapter: 'Chapter',
    page: 'Web page',
    message: 'Message',
  },
};

const ES: SummaryPhrases = {
  title: (title) => `Resumen de ${title}`,
  by: 'de',
  and: 'y',
  extracted: (cited, all) =>
    `Extracto: cada frase está palabra por palabra en el párrafo que cita (${cited} de ${all} párrafos citados).`,
  coverage: (cited, uncited) => `cita ${cited}${uncited === '' ? '' : `; sin citar: ${uncited}`}`,
  changed: (links) => `> [!warning]\n> Escrito antes de que cambiaran estos párrafos: ${links}`,
  kinds: {
    article: 'Artículo',
    event: 'Anuncio de un acto',
    index: 'Índice',
    note: 'Nota',
    digest: 'Compendio',
    letter: 'Carta',
    chapter: 'Capítulo',
    page: 'Página web',
    message: 'Mensaje',
  },
};

const DE: SummaryPhrases = {
  title: (title) => `Zusammenfassung von ${title}`,
  by: 'von',
  and: 'und',
  extracted: (cited, all) =>
    `Auszug: Jeder Satz steht wörtlich in dem Absatz, den er angibt (${cited} von ${all} Absätzen angegeben).`,
  coverage: (cited, uncited) =>
    `gibt ${cited} an${uncited === '' ? '' : `; nicht angegeben: ${uncited}`}`,
  changed: (links) => `> [!warning]\n> Geschrieben, bevor sich diese Absätze änderten: ${links}`,
  kinds: {
    article: 'Artikel',
    event: 'Ankündigung einer Veranstaltung',
    index: 'Übersichtsseite',
    note: 'Notiz',
    digest: 'Zusammenfassung',
    letter: 'Brief',
    chapter: 'Kapitel',
    page: 'Webseite',
    message: 'Nachricht',
  },
};

const FR: SummaryPhrases = {
  title: (title) => `Résumé de ${title}`,
  by: 'de',
  and: 'et',
  extracted: (cited, all) =>
    `Extrait : chaque phrase figure mot pour mot dans le paragraphe cité (${cited} paragraphes sur ${all} cités).`,
  coverage: (cited, uncited) => `cite ${cited}${uncited === '' ? '' : ` ; non cités : ${uncited}`}`,
  changed: (links) => `> [!warning]\n> Écrit avant que ces paragraphes ne changent : ${links}`,
  kinds: {
    article: 'Article',
    event: 'Annonce d’un événement',
    index: 'Page d’index',
    note: 'Note',
    digest: 'Abrégé',
    letter: 'Lettre',
    chapter: 'Chapitre',
    page: 'Page web',
    message: 'Message',
  },
};

const TABLES: Readonly<Record<string, SummaryPhrases>> = { en: EN, es: ES, de: DE, fr: FR };

/** @param language BCP 47; only the primary subtag counts. */
export function summaryPhrases(language: string): SummaryPhrases {
  return TABLES[language.toLowerCase().split('-', 1)[0] ?? ''] ?? EN;
}
