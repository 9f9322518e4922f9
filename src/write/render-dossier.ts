import { escapeText } from '../markdown/escape-text';

/** A mention as a dossier shows it. */
export interface DossierMention {
  /** A link to the paragraph, or to the note where it stands in none. */
  readonly link: string;
  /** The sentence, plain text. */
  readonly context: string;
}

export interface DossierGroup {
  readonly title: string;
  /** As it stands in the note, or null. */
  readonly date: string | null;
  readonly mentions: readonly DossierMention[];
}

/** Everything that a vault says of a note, by document and in the order of dates, as Markdown. */
export function renderDossier(title: string, groups: readonly DossierGroup[]): string {
  const mentions = groups.reduce((sum, group) => sum + group.mentions.length, 0);
  const head = `# ${escapeText(title, { tags: 'text' })}\n\n${count(mentions, 'mention')} in ${count(groups.length, 'note')}.`;
  const parts = groups.map(({ title: of, date, mentions: own }) => {
    const heading = `## ${date === null ? '' : `${date} – `}${escapeText(of, { tags: 'text' })}`;
    return `${heading}\n\n${own
      .map(({ link, context }) => `- ${escapeText(context, { tags: 'text' })} (${link})`)
      .join('\n')}`;
  });
  return `${[head, ...parts].join('\n\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
