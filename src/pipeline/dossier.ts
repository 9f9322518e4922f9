import type { BacklinksReport } from '../index/backlinks-report';
import { companionsOf } from '../index/co-occurrence';
import type { DateSpan } from '../index/date-span';
import { mentionsOf } from '../index/mentions';
import type { NoteIndex } from '../index/note-index';
import { nameOf, writeLink, type ResolveLink } from '../markdown/links';
import { linkResolver } from '../markdown/resolve-links';
import type { LinkStyle, VaultPath } from '../model/note';
import type { Vault } from '../vault/port';
import { roleOf } from '../write/note-tags';
import {
  renderDossier,
  type DossierCompanion,
  type DossierGroup,
  type DossierPeriod,
} from '../write/render-dossier';
import { backlinksIn } from './backlinks';
import type { Engine } from './engine';
import { findNote } from './find-note';
import { readVaultIndex } from './read-vault-index';

/** Companions listed: those beyond are met by chance as a rule. */
const COMPANIONS = 20;

/**
 * A dossier of a note as Markdown: when it is mentioned, with what, and each sentence with a link to its paragraph.
 *
 * @param wanted A path, title or alias.
 * @throws NoSuchNoteError
 */
export async function dossierOf(vault: Vault, engine: Engine, wanted: string): Promise<string> {
  const { notes, index } = await readVaultIndex(vault);
  const { path } = findNote(notes, wanted);
  const [report, style] = await Promise.all([
    backlinksIn(vault, engine, path, notes, index),
    vault.linkStyle(),
  ]);
  const resolve = linkResolver(notes.map((note) => note.path));
  return dossierText(index, report, style, resolve);
}

/** The dossier of a report's target, in the words of the report and the counts of the index. */
export function dossierText(
  index: NoteIndex,
  { target, groups, unlinked }: BacklinksReport,
  style: LinkStyle,
  resolve: ResolveLink,
): string {
  const { title, aliases, kind } = index.factsOf(index.find(target));
  const link = (
    path: VaultPath,
    paragraph: string | null,
    shown: string,
    inTable = false,
  ): string =>
    writeLink(
      {
        from: target,
        target: path,
        shown,
        inTable,
        ...(paragraph === null ? {} : { subpath: `#^${paragraph}` }),
      },
      style,
      resolve,
    );
  const shown = ({
    path,
    title: of,
    date,
    mentions,
  }: BacklinksReport['groups'][number]): DossierGroup => {
    const { authors, kind: sort } = index.factsOf(index.find(path));
    return {
      title: of,
      date,
      details: [...authors, ...(sort === null ? [] : [sort])],
      mentions: mentions.map(({ paragraph, context }) => ({
        context,
        link: link(
          path,
          paragraph,
          paragraph === null ? nameOf(path) : `¶${paragraph.replace(/^p(?=\d)/, '')}`,
        ),
      })),
    };
  };
  return renderDossier({
    title,
    aliases,
    kind,
    periods: periodsOf(index, target),
    companions: companionsIn(index, target, (path, of) => link(path, null, of, true)),
    groups: groups.map(shown),
    unlinked: unlinked.map(shown),
  });
}

/** Entities that share paragraphs, where there are hubs; else all notes that do. Documents cite one another. */
function companionsIn(
  index: NoteIndex,
  target: VaultPath,
  link: (path: VaultPath, shown: string) => string,
): DossierCompanion[] {
  const found = companionsOf(index, target, { nearness: 'paragraph' });
  const hubs = found.filter(({ tags }) => roleOf(tags) === 'hub');
  return (hubs.length > 0 ? hubs : found).slice(0, COMPANIONS).map((companion) => ({
    link: link(companion.path, companion.title),
    paragraphs: companion.sharedParagraphs,
    notes: companion.sharedNotes,
    first: companion.first?.text ?? null,
    last: companion.last?.text ?? null,
  }));
}

/** Mentions by decade, year or month, whichever makes a list that can be read; undated ones last. */
function periodsOf(index: NoteIndex, target: VaultPath): DossierPeriod[] {
  const mentions = mentionsOf(index, target);
  const dated = Array.from({ length: mentions.size }, (_, place) => ({
    date: mentions.facts(place).date,
    count: mentions.count(place),
  }));
  const years = dated.flatMap(({ date }) => (date === null ? [] : [yearOf(date)]));
  const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years);
  const name = (date: DateSpan | null): string | null => {
    if (date === null) return null;
    const year = yearOf(date);
    if (span > 30) return `${Math.floor(year / 10) * 10}s`;
    const coarse = span > 2 || ['year', 'decade', 'century'].includes(date.precision);
    return coarse
      ? yearName(year)
      : `${yearName(year)}-${String(new Date(date.from).getUTCMonth() + 1).padStart(2, '0')}`;
  };
  const periods = new Map<string | null, { mentions: number; notes: number }>();
  for (const { date, count } of dated) {
    const period = name(date);
    const before = periods.get(period) ?? { mentions: 0, notes: 0 };
    periods.set(period, { mentions: before.mentions + count, notes: before.notes + 1 });
  }
  return Array.from(periods, ([period, counts]) => ({ period, ...counts }));
}

function yearOf({ from }: DateSpan): number {
  return new Date(from).getUTCFullYear();
}

function yearName(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}
