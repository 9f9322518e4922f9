import { backlinksReport, type BacklinksReport } from '../index/backlinks-report';
import { citationsOf, type Citations } from '../index/citations';
import { companionsOf, type Companion, type Nearness } from '../index/co-occurrence';
import { mentionsOf } from '../index/mentions';
import type { NoteFacts } from '../index/note-facts';
import type { NoteIndex } from '../index/note-index';
import type { Proposal } from '../model/entity';
import type { VaultPath } from '../model/note';
import { noteNamed } from './note-named';

/** A note on a time axis, with how often it mentions the one asked for. */
export interface DatedMentions extends NoteFacts {
  readonly count: number;
}

/**
 * What other plugins and scripts may ask, as `app.plugins.plugins.corpus.api`. Nothing in it writes. A note is named by
 * path, title or alias; a name that fits none, or several, throws `NoSuchNoteError`.
 */
export interface CorpusApi {
  /** Raised when an answer's form changes; what is only added leaves it as it is. */
  readonly version: 1;
  /** Whether the index knows every note. Until then answers are partial. */
  readonly isReady: boolean;
  /** Resolves when the index knows every note; rejects where it cannot be built. */
  whenReady(): Promise<void>;
  /** The path of a note by its title or alias. */
  find(note: string): VaultPath;
  /** Title, aliases, date, authors, tags, kind and language of a note. */
  facts(note: string): NoteFacts;
  /** Who links to a note, by note and paragraph, with sentences: what `corpus backlinks --json` prints. */
  backlinks(note: string, options?: { readonly unlinked?: boolean }): Promise<BacklinksReport>;
  /** Who cites which paragraph of a note: what _Cited by_ shows. */
  citations(note: string): Citations;
  /** What is mentioned together with a note: what the dossier's _With_ shows. */
  companions(note: string, nearness?: Nearness): readonly Companion[];
  /** The notes that mention a note in the order of their dates, undated ones last. */
  timeline(note: string): readonly DatedMentions[];
  /** The dossier of a note as Markdown: what `corpus dossier` prints. */
  dossier(note: string): Promise<string>;
  /** Calls back after the index has changed; returns what ends that. */
  onChange(changed: () => void): () => void;
}

/** What the answers are made from. */
export interface ApiSource {
  readonly index: NoteIndex;
  readonly state: { readonly type: string; readonly reason?: string };
  readText(path: VaultPath): Promise<string | null>;
  subscribe(changed: () => void): () => void;
  /** Mentions of a note that could be links. */
  proposals(path: VaultPath): Promise<readonly Proposal[]>;
  dossier(path: VaultPath): Promise<string>;
}

/** The answers of an index that goes on changing; each is of the moment that it is asked in. */
export function apiOf(source: ApiSource): CorpusApi {
  const pathOf = (note: string): VaultPath => noteNamed(source.index, note);
  const api: CorpusApi = {
    version: 1,
    get isReady() {
      return source.state.type === 'ready';
    },
    whenReady: () => whenReady(source),
    find: pathOf,
    facts: (note) => source.index.factsOf(source.index.find(pathOf(note))),
    backlinks: (note, options) => backlinks(source, pathOf(note), options?.unlinked === true),
    citations: (note) => citationsOf(source.index, pathOf(note)),
    companions: (note, nearness = 'paragraph') =>
      companionsOf(source.index, pathOf(note), { nearness }),
    timeline: (note) => {
      const mentions = mentionsOf(source.index, pathOf(note));
      return Array.from(mentions.notes, (_, place) => ({
        ...mentions.facts(place),
        count: mentions.count(place),
      }));
    },
    dossier: async (note) => source.dossier(pathOf(note)),
    onChange: (changed) => source.subscribe(changed),
  };
  return Object.freeze(api);
}

async function backlinks(
  source: ApiSource,
  path: VaultPath,
  unlinked: boolean,
): Promise<BacklinksReport> {
  const proposals = unlinked ? await source.proposals(path) : [];
  const { index } = source;
  const mentions = mentionsOf(index, path);
  const paths = new Set([
    ...Array.from(mentions.notes, (note) => index.pathOf(note)),
    ...proposals.map((proposal) => proposal.path),
  ]);
  const texts = new Map<VaultPath, string | null>();
  for (const from of paths) texts.set(from, await source.readText(from));
  return backlinksReport(index, path, (from) => texts.get(from) ?? null, proposals);
}

function whenReady(source: ApiSource): Promise<void> {
  return new Promise((resolve, reject) => {
    let end = (): void => undefined;
    const look = (): boolean => {
      const { type, reason } = source.state;
      if (type === 'ready') resolve();
      else if (type === 'failed')
        reject(new Error(`The index could not be built: ${reason ?? ''}`));
      else return false;
      end();
      return true;
    };
    if (!look()) end = source.subscribe(look);
  });
}
