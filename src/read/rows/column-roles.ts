import type { ColumnMapping, ColumnRole } from '../../model/table';

/** Names of columns by role in the languages of the exports that people have, compared without case and signs. */
const NAMES: readonly (readonly [role: ColumnRole, names: readonly string[]])[] = [
  [
    'text',
    ['text', 'body', 'content', 'fulltext', 'fullcontent', 'articletext', 'articlebody', 'bodytext', 'description', 'message', 'note', 'notes', 'transcript', 'abstract', 'highlight', 'quote', 'texto', 'contenido', 'cuerpo', 'inhalt', 'volltext', 'beschreibung', 'texte', 'contenu', 'testo', 'contenuto', 'conteudo'],
  ],
  ['title', ['title', 'headline', 'subject', 'name', 'heading', 'titulo', 'titular', 'titel', 'überschrift', 'titre', 'titolo', 'booktitle']],
  ['author', ['author', 'authors', 'byline', 'creator', 'writer', 'by', 'from', 'speaker', 'autor', 'autores', 'autorin', 'verfasser', 'auteur', 'autore']],
  ['published', ['date', 'published', 'publishedat', 'pubdate', 'publicationdate', 'publishdate', 'created', 'createdat', 'datetime', 'timestamp', 'year', 'fecha', 'datum', 'data', 'veroffentlicht']],
  ['url', ['url', 'link', 'permalink', 'source url', 'sourceurl', 'href', 'uri', 'webpage', 'enlace']],
  ['tags', ['tags', 'tag', 'keywords', 'categories', 'category', 'labels', 'topics', 'etiquetas', 'schlagworte', 'motscles']],
  ['language', ['language', 'lang', 'idioma', 'sprache', 'langue', 'lingua']],
  ['deck', ['summary', 'deck', 'excerpt', 'subtitle', 'lead', 'teaser', 'resumen', 'zusammenfassung', 'resume']],
]; // prettier-ignore

/**
 * What each column is: as a person said, else guessed from its name. One column a role; of guesses the first
 * name in the list wins.
 */
export function columnRoles(
  names: readonly string[],
  mapping: ColumnMapping = {},
): readonly ColumnRole[] {
  const given = names.map((name) => (Object.hasOwn(mapping, name) ? mapping[name] : undefined));
  // A column that a person made something else of is not guessed at, nor is a role that was given away.
  const folded = names.map((name, at) => (given[at] === undefined ? fold(name) : ''));
  const roles: ColumnRole[] = given.map((role, at) =>
    role === undefined || given.indexOf(role) < at ? 'other' : role,
  );
  for (const [role, known] of NAMES) {
    if (given.includes(role)) continue;
    const wanted = known.map(fold);
    const found = wanted
      .map((name) => folded.findIndex((own, at) => own === name && roles[at] === 'other'))
      .find((at) => at >= 0);
    if (found !== undefined) roles[found] = role;
  }
  return roles;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
