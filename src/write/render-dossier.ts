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
  /** Authors and kind. */
  readonly details: readonly string[];
  readonly mentions: readonly DossierMention[];
}

/** How much of a stretch of time speaks of something; the period is null for what has no date. */
export interface DossierPeriod {
  readonly period: string | null;
  readonly mentions: number;
  readonly notes: number;
}

/** What is mentioned in the same paragraphs. Its link is written for a table. */
export interface DossierCompanion {
  readonly link: string;
  readonly paragraphs: number;
  readonly notes: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** All that a vault says of one note. */
export interface Dossier {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly periods: readonly DossierPeriod[];
  readonly companions: readonly DossierCompanion[];
  /** In the order of dates. */
  readonly groups: readonly DossierGroup[];
  /** Mentions that are no links yet. */
  readonly unlinked: readonly DossierGroup[];
}

/** Everything that a vault says of a note as Markdown: when, with what, and sentence by sentence. */
export function renderDossier(dossier: Dossier): string {
  const { title, groups, unlinked } = dossier;
  const open = sum(unlinked);
  const counts = `${count(sum(groups), 'mention')} in ${count(groups.length, 'note')}.`;
  const more =
    open === 0
      ? ''
      : ` ${count(open, 'further mention')} in ${count(unlinked.length, 'note')} ${open === 1 ? 'is' : 'are'} not linked.`;
  const parts = [
    `# ${plain(title)}`,
    ...nameLine(dossier),
    counts + more,
    ...periodList(dossier.periods),
    ...companionTable(dossier.companions),
    ...groupList('Mentions', groups),
    ...groupList('Not linked', unlinked),
  ];
  return `${parts.join('\n\n')}\n`;
}

function nameLine({ aliases, kind }: Dossier): string[] {
  const parts = [
    ...(kind === null ? [] : [plain(kind)]),
    ...(aliases.length === 0 ? [] : [`also ${aliases.map(plain).join(', ')}`]),
  ];
  return parts.length === 0 ? [] : [`_${parts.join(' · ')}_`];
}

function periodList(periods: readonly DossierPeriod[]): string[] {
  if (periods.length < 2) return [];
  const lines = periods.map(
    ({ period, mentions, notes }) =>
      `- ${period ?? 'Undated'}: ${count(mentions, 'mention')} in ${count(notes, 'note')}`,
  );
  return ['## Timeline', lines.join('\n')];
}

function companionTable(companions: readonly DossierCompanion[]): string[] {
  if (companions.length === 0) return [];
  const rows = companions.map(({ link, paragraphs, notes, first, last }) => {
    const dates = first === null ? '' : first === last ? first : `${first} to ${last ?? ''}`;
    return `| ${link} | ${paragraphs} | ${notes} | ${plain(dates)} |`;
  });
  const head = [
    '| Entity | Shared paragraphs | Shared notes | Dates |',
    '| --- | ---: | ---: | --- |',
  ];
  return ['## Appears with', [...head, ...rows].join('\n')];
}

function groupList(heading: string, groups: readonly DossierGroup[]): string[] {
  if (groups.length === 0) return [];
  return [
    `## ${heading}`,
    ...groups.flatMap(({ title, date, details, mentions }) => {
      const when = date === null ? '' : `${plain(date)} – `;
      const what = details.length === 0 ? '' : ` · ${details.map(plain).join(' · ')}`;
      const lines = mentions.map(({ link, context }) => `- ${plain(context)} (${link})`);
      return [`### ${when}${plain(title)}${what}`, lines.join('\n')];
    }),
  ];
}

function sum(groups: readonly DossierGroup[]): number {
  return groups.reduce((total, group) => total + group.mentions.length, 0);
}

function plain(text: string): string {
  return escapeText(text, { tags: 'text' });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
