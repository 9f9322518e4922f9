/** What a column of a table is for a document made of a row. */
export type ColumnRole =
  'text' | 'title' | 'author' | 'published' | 'url' | 'tags' | 'language' | 'deck' | 'other';

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

/** What each column is, guessed from its name: one column a role, the first name in the list wins. */
export function columnRoles(names: readonly string[]): readonly ColumnRole[] {
  const folded = names.map(fold);
  const roles: ColumnRole[] = names.map(() => 'other');
  for (const [role, known] of NAMES) {
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
