import type { Proposal } from '../model/entity';
import { scanNote } from '../markdown/scan-note';
import type { VaultPath } from '../model/note';
import type { Span } from '../model/span';
import { contextLine, contextOf } from './context';
import { mentionsOf } from './mentions';
import { paragraphsOf } from './note-from-text';
import type { NoteFacts } from './note-facts';
import type { NoteIndex } from './note-index';
import { paragraphAt } from './paragraph-at';
import { unlinkedMentions } from './unlinked-mentions';

/** A mention as scripts see it. Offsets are UTF-16 units in the note as it is on disk. */
interface ReportedMention {
  /** The id of the paragraph that it stands in, or null. */
  readonly paragraph: string | null;
  readonly start: number;
  readonly end: number;
  /** The whole sentence, as plain text; empty where the note has changed since it was indexed. */
  readonly context: string;
  readonly linked: boolean;
  /** The block id that the link cites, or null. */
  readonly cites: string | null;
}

interface ReportedGroup {
  readonly path: VaultPath;
  readonly title: string;
  /** As it stands in the note. */
  readonly date: string | null;
  readonly mentions: readonly ReportedMention[];
}

/** What `corpus backlinks --json` prints. */
export interface BacklinksReport {
  readonly target: VaultPath;
  /** Linked mentions, in all groups. */
  readonly total: number;
  readonly groups: readonly ReportedGroup[];
  readonly unlinked: readonly ReportedGroup[];
}

/**
 * Who mentions a note, with whole sentences: in the order of dates, undated notes last.
 *
 * @param readText a note's text as it was indexed; null where there is none any more
 * @param proposals mentions that are no links yet; those of other targets are passed over
 */
export function backlinksReport(
  index: NoteIndex,
  path: VaultPath,
  readText: (path: VaultPath) => string | null,
  proposals: readonly Proposal[] = [],
): BacklinksReport {
  const mentions = mentionsOf(index, path);
  const groups = mentions.groups().map((group) => ({
    ...nameGroup(group),
    mentions: group.mentions.map(({ paragraph, start, end, cited }) => ({
      paragraph,
      start,
      end,
      context: sentenceAt(readText(group.path), { start, end }, group.language),
      linked: true,
      cites: cited,
    })),
  }));
  const unlinked = unlinkedMentions(index, path, proposals).map(({ proposals: found, ...facts }) =>
    reportProposals(facts, found, readText(facts.path)),
  );
  return { target: path, total: mentions.total, groups, unlinked };
}

function reportProposals(
  facts: NoteFacts,
  proposals: readonly Proposal[],
  text: string | null,
): ReportedGroup {
  const paragraphs = text === null ? [] : paragraphsOf(scanNote(text));
  return {
    ...nameGroup(facts),
    mentions: proposals.map(({ start, end }) => ({
      paragraph: paragraphs[paragraphAt(paragraphs, start)]?.id ?? null,
      start,
      end,
      context: sentenceAt(text, { start, end }, facts.language),
      linked: false,
      cites: null,
    })),
  };
}

function nameGroup({ path, title, date }: NoteFacts): Omit<ReportedGroup, 'mentions'> {
  return { path, title, date: date?.text ?? null };
}

function sentenceAt(text: string | null, span: Span, language: string): string {
  const context = text === null ? null : contextOf(text, span, language);
  return context === null ? '' : contextLine(context);
}
