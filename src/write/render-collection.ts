import { escapeText } from '../markdown/escape-text';
import { writeProperties } from '../markdown/properties';
import type {
  ChronologyEntry,
  CollectionSentence,
  CollectionSummary,
  ParagraphReference,
} from '../model/collection';
import type { VaultPath } from '../model/note';
import { collectionPhrases, type CollectionPhrases } from './collection-phrases';
import { documentLabels } from './document-labels';
import { longDate } from './long-date';
import { NOTE_TAGS } from './note-tags';
import { withCitation } from './with-citation';

/** A document of a collection as its summary tells of it. */
export interface CollectedDocument {
  readonly path: VaultPath;
  readonly title: string;
  /** ISO 8601, or null. */
  readonly published: string | null;
  /** Names of the authors, and wikilinks to them. */
  readonly authors: readonly {
    readonly name: string;
    readonly link: string;
    readonly organisation: boolean;
  }[];
  /** Ids of all its paragraphs, in order: a citation shows the place in this list, from 1. */
  readonly paragraphs: readonly string[];
}

export interface CollectionNote {
  readonly title: string;
  /** BCP 47: that of most documents. */
  readonly language: string;
  /** How the collection is found again: `folder`, `tag`, `series`, `about` or `notes`, and which. */
  readonly collection: { readonly by: string; readonly of: string | readonly string[] };
  /** What is summarised, in Markdown: a link, a tag, a folder's name. */
  readonly sourceLine: string;
  /** What the sentences name, where only those count that do; in Markdown. */
  readonly about: string | null;
  readonly documents: readonly CollectedDocument[];
  readonly summary: CollectionSummary;
  /** A link to a document. */
  readonly linkTo: (path: VaultPath, shown: string) => string;
  /** A link to one paragraph of a document. */
  readonly cite: (paragraph: ParagraphReference, shown: string) => string;
  /** Links the words of a sentence that its document links; called in the note's order. */
  readonly link: (markdown: string, cites: readonly ParagraphReference[]) => string;
}

/** The summary note of several documents: see `docs/formats.md`. */
export function renderCollection(note: CollectionNote): string {
  const phrases = collectionPhrases(note.language);
  const properties = writeProperties({
    title: note.title,
    collection: note.collection.by,
    collection_of: note.collection.of,
    method: 'extractive',
    language: note.language,
    tags: [NOTE_TAGS.summary],
  });
  const writer = new SentenceWriter(note);
  const { topics, differences, chronology } = note.summary;
  const parts = [
    `\`SOURCE:\` ${note.sourceLine}`,
    info(note, phrases),
    ...part(
      phrases.shared,
      topics.map(
        ({ heading, sentences }) =>
          `## ${escapeText(heading, { tags: 'text' })}\n\n${writer.paragraph(sentences)}`,
      ),
    ),
    ...part(
      phrases.differences,
      differences.map(({ sentences }) => `- ${writer.paragraph(sentences)}`),
      '\n',
    ),
    ...part(phrases.chronology, chronologyOf(chronology, writer, note.language)),
    ...part(phrases.byDocument, byDocument(note, writer, phrases)),
  ];
  return `${properties}${parts.join('\n\n')}\n`;
}

function part(heading: string, blocks: readonly string[], between = '\n\n'): string[] {
  return blocks.length === 0 ? [] : [`# ${heading}`, blocks.join(between)];
}

/** Authors named in the callout, at most. */
const NAMED = 5;

/** One sentence on what this is, when and by whom, and how the summary was made. */
function info(note: CollectionNote, phrases: CollectionPhrases): string {
  const { documents, summary, about, language } = note;
  const names = new Map(
    documents.flatMap(({ authors }) => authors.map(({ name, link }) => [name, link] as const)),
  );
  const links = [...names.values()];
  const by =
    links.length === 0
      ? ''
      : phrases.by(links.slice(0, NAMED).join(', '), Math.max(0, links.length - NAMED));
  const dates = documents
    .flatMap(({ published }) => (published === null ? [] : [published]))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)].map((date) =>
    date === undefined ? '' : longDate(date, language),
  );
  const when = first && last ? phrases.between(first, last) : '';
  const sentences = [
    ...summary.topics.flatMap((topic) => topic.sentences),
    ...summary.documents.flatMap((document) => document.sentences),
    ...summary.differences.flatMap((difference) => difference.sentences),
    ...summary.chronology.map(({ sentence }) => sentence),
  ];
  const nearly = sentences.some(({ also }) => also.length > 0) ? ` ${phrases.nearly}` : '';
  const naming = about === null ? '' : phrases.about(about);
  return `> [!info]\n> ${phrases.documents(documents.length)}${by}${when}.${naming} ${phrases.extracted}${nearly}`;
}

/** Entries under their dates, one heading a date. */
function chronologyOf(
  entries: readonly ChronologyEntry[],
  writer: SentenceWriter,
  language: string,
): string[] {
  const dates = new Map<string, CollectionSentence[]>();
  for (const { date, sentence } of entries) {
    dates.set(date, [...(dates.get(date) ?? []), sentence]);
  }
  return [...dates].map(([date, sentences]) => {
    // The year stands in brackets where no sentence names it.
    const named = entries.some((entry) => entry.date === date && !entry.yearInferred);
    const written = longDate(date, language);
    const heading = named ? written : written.replace(/(\d{4})/, '($1)');
    return `## ${heading}\n\n${writer.paragraph(sentences)}`;
  });
}

function byDocument(
  note: CollectionNote,
  writer: SentenceWriter,
  phrases: CollectionPhrases,
): string[] {
  const summaries = new Map(note.summary.documents.map(({ path, sentences }) => [path, sentences]));
  const told = note.documents.flatMap((document) => {
    const sentences = summaries.get(document.path);
    if (sentences === undefined) return [];
    const head = [
      `**${note.linkTo(document.path, document.title)}**`,
      ...document.authors.map(({ link }) => link),
      ...(document.published === null ? [] : [longDate(document.published, note.language)]),
    ];
    return [`${head.join(' · ')}\n\n${writer.paragraph(sentences, document.path)}`];
  });
  const further = note.documents.filter(({ path }) => !summaries.has(path));
  if (further.length === 0) return told;
  const links = further.map(({ path, title }) => note.linkTo(path, title));
  return [...told, `${phrases.further}: ${links.join(', ')}`];
}

/** Writes sentences with citations that name document and paragraph: `Carter 3`. */
class SentenceWriter {
  readonly #note: CollectionNote;
  readonly #labels = new Map<VaultPath, string>();
  readonly #numbers = new Map<VaultPath, ReadonlyMap<string, number>>();

  constructor(note: CollectionNote) {
    this.#note = note;
    const labels = documentLabels(note.documents);
    note.documents.forEach(({ path, paragraphs }, i) => {
      this.#labels.set(path, labels[i] ?? '');
      this.#numbers.set(path, new Map(paragraphs.map((id, k) => [id, k + 1])));
    });
  }

  /** @param within The document that needs no name, since the text around tells of it. */
  paragraph(sentences: readonly CollectionSentence[], within?: VaultPath): string {
    return sentences.map((sentence) => this.#sentence(sentence, within)).join(' ');
  }

  #sentence({ text, cites, also }: CollectionSentence, within?: VaultPath): string {
    const links = [
      ...cites.map((paragraph) => this.#citation(paragraph, '', within)),
      ...also.map((paragraph) => this.#citation(paragraph, '≈ ', within)),
    ];
    const { link } = this.#note;
    return withCitation(escapeText(text), links.join(', '), (markdown) => link(markdown, cites));
  }

  #citation(paragraph: ParagraphReference, mark: string, within?: VaultPath): string {
    const number = this.#numbers.get(paragraph.path)?.get(paragraph.id);
    const label = paragraph.path === within ? '' : `${this.#labels.get(paragraph.path) ?? ''} `;
    return this.#note.cite(paragraph, `${mark}${label}${number ?? paragraph.id}`);
  }
}
