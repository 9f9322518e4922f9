import type { CliData, CliFlags, Plugin } from 'obsidian';

import { messageOf } from '../../model/message-of';
import { SURE } from '../../link/tiers';
import type { VaultPath } from '../../model/note';
import type { Plan } from '../../model/plan';
import { planArchiveBase } from '../../pipeline/archive-base';
import { backlinksOf } from '../../pipeline/backlinks';
import { planCanvasMapOf } from '../../pipeline/canvas-map';
import { dossierOf } from '../../pipeline/dossier';
import { findNote } from '../../pipeline/find-note';
import { importSources } from '../../pipeline/import-sources';
import { sureProposals } from '../../pipeline/link-edits';
import { DEFAULT_IMPORT_OPTIONS } from '../../pipeline/options';
import { planLinks, proposeInVault } from '../../pipeline/plan-links';
import { readNotes } from '../../pipeline/read-notes';
import { applyPlan } from '../../vault/apply-plan';
import type { Session } from '../session';
import { importOptions } from '../settings';

const NOTE: CliFlags = {
  note: { value: '<note>', description: 'A path, title or alias', required: true },
};

/** What apps from 1.12.2 on have of a plugin; older ones do not, whatever the types say. */
interface CommandLine {
  registerCliHandler?(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: (params: CliData) => Promise<string>,
  ): void;
}

/**
 * Answers the app's own command line, where the app has one (1.12.2 and later): the same values as the command
 * `corpus` prints with `--json`.
 */
export function registerCliHandlers(plugin: Plugin, session: Session): void {
  const app: CommandLine = plugin;
  if (typeof app.registerCliHandler !== 'function') return;
  const add = (
    name: string,
    description: string,
    flags: CliFlags | null,
    answer: (params: CliData) => Promise<unknown>,
  ): void => {
    app.registerCliHandler?.(`corpus:${name}`, description, flags, async (params) => {
      try {
        const value = await answer(params);
        return typeof value === 'string' ? value : JSON.stringify(value);
      } catch (error) {
        return `corpus: ${messageOf(error)}`;
      }
    });
  };
  const { vault, engine } = session;
  add('backlinks', 'Who links to a note, by note and paragraph', NOTE, ({ note }) =>
    backlinksOf(vault, engine, note ?? ''),
  );
  add('dossier', 'All that the vault says of a note, as Markdown', NOTE, ({ note }) =>
    dossierOf(vault, engine, note ?? ''),
  );
  add('canvas', 'Draws the map of a note as a canvas', NOTE, ({ note }) =>
    drawCanvas(session, note ?? ''),
  );
  add('base', 'Writes a base over the documents, hubs and summaries', null, async () =>
    write(session, await planArchiveBase(vault, session.settings.folder)),
  );
  add(
    'check',
    'Whether every link and citation leads somewhere, and which hubs may be duplicates',
    null,
    () => session.mirror.ask('check', filesOf(session)),
  );
  add('tags', 'Tags that a note could have', NOTE, ({ note }) => tagsOf(session, note ?? ''));
  add(
    'import',
    'Imports a file of the vault',
    { file: { value: '<path>', description: 'A path in the vault', required: true } },
    ({ file }) => importFile(session, file ?? ''),
  );
  add(
    'link',
    'Mentions that could be links',
    { apply: { description: 'Makes the sure ones links, as a batch' } },
    ({ apply }) => linkVault(session, apply === 'true'),
  );
}

async function tagsOf({ vault, mirror }: Session, wanted: string): Promise<unknown> {
  const started = Date.now();
  const { path } = findNote(await readNotes(vault), wanted);
  const proposals = await mirror.ask('tags', { only: [path] });
  return { proposals, applied: 0, batch: null, millis: Date.now() - started };
}

function filesOf({ app }: Session): string[] {
  return app.vault.getFiles().map(({ path }) => path);
}

async function drawCanvas(session: Session, wanted: string): Promise<unknown> {
  const draft = await planCanvasMapOf(session.vault, wanted, session.settings.folder);
  return write(session, draft, { shown: draft.shown, of: draft.of });
}

async function write(
  { vault }: Session,
  { plan, path }: { readonly plan: Plan; readonly path: VaultPath },
  details: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { batch, skipped } = await applyPlan(vault, plan, { now: () => new Date() });
  return { batch, path, ...details, skipped };
}

async function importFile(
  { app, vault, engine, settings }: Session,
  path: string,
): Promise<unknown> {
  const file = app.vault.getFileByPath(path);
  if (file === null) throw new Error(`There is no file “${path}” in the vault.`);
  const source = { name: file.path, bytes: new Uint8Array(await app.vault.readBinary(file)) };
  return importSources(vault, engine, [source], importOptions(settings), { now: () => new Date() });
}

async function linkVault({ vault, engine }: Session, apply: boolean): Promise<unknown> {
  const started = Date.now();
  const proposals = await proposeInVault(vault, engine, {
    minConfidence: DEFAULT_IMPORT_OPTIONS.offerConfidence,
    mentions: DEFAULT_IMPORT_OPTIONS.mentions,
  });
  let applied = 0;
  if (apply) {
    const plan = await planLinks(vault, sureProposals(proposals, SURE));
    const { updated } = await applyPlan(vault, plan, { now: () => new Date() });
    const done = new Set(updated);
    for (const change of plan.changes) {
      if (change.type === 'edit' && done.has(change.path)) applied += change.edits.length;
    }
  }
  return { proposals, applied, millis: Date.now() - started };
}
