/** What tells one document of several from the others, briefly. */
export interface LabelledDocument {
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly organisation: boolean }[];
  /** ISO 8601, or null. */
  readonly published: string | null;
}

/** Words of a title that stand for it. */
const TITLE_WORDS = 3;

/**
 * Short names for documents, each once: the first author's last name (`Carter`), or the title's first words;
 * with the year, or else a letter, where that does not tell them apart.
 */
export function documentLabels(documents: readonly LabelledDocument[]): string[] {
  const plain = documents.map(plainLabel);
  const dated = plain.map((label, i) => {
    const year = documents[i]?.published?.slice(0, 4);
    return isUnique(label, plain) || year === undefined ? label : `${label} ${year}`;
  });
  const seen = new Map<string, number>();
  return dated.map((label) => {
    if (isUnique(label, dated)) return label;
    const count = seen.get(label) ?? 0;
    seen.set(label, count + 1);
    return `${label}${/\d$/.test(label) ? '' : ' '}${letters(count)}`;
  });
}

function isUnique(label: string, labels: readonly string[]): boolean {
  return labels.indexOf(label) === labels.lastIndexOf(label);
}

function plainLabel({ authors, title }: LabelledDocument): string {
  const [author] = authors;
  const name = author?.name.trim() ?? '';
  if (name !== '') return author?.organisation === true ? name : lastName(name);
  const words = title.replace(/[[\]|#^]/g, '').split(/\s+/);
  const short = words
    .slice(0, TITLE_WORDS)
    .join(' ')
    .replace(/[,;:.]+$/u, '');
  return words.length > TITLE_WORDS ? `${short} …` : short;
}

/** `Paul Le Blanc` is `Le Blanc`, `ISO Steering Committee` stays: three capitalised words may be anything. */
function lastName(name: string): string {
  const words = name.split(/\s+/);
  if (words.length === 1) return name;
  const last = words.at(-1) ?? name;
  // `Maryam A`: an initial is no name to go by.
  if (/^\p{Lu}\.?$/u.test(last)) return words.slice(0, 2).join(' ');
  const particle = words.findIndex((word, i) => i > 0 && PARTICLES.has(word.toLowerCase()));
  if (particle > 0) return words.slice(particle).join(' ');
  return words.length > 2 || /^\p{Lu}{2,}$/u.test(words[0] ?? '') ? name : last;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'le la de del der den di da van von vom zu zur dos du el al bin ibn'.split(' '),
);

function letters(count: number): string {
  const letter = String.fromCharCode(97 + (count % 26));
  return count < 26 ? letter : `${letters(Math.floor(count / 26) - 1)}${letter}`;
}
