import type { EditorView } from '@codemirror/view';
import { editorInfoField, Notice, TextFileView } from 'obsidian';

import { OFFER } from '../../../link/tiers';
import { nameOf } from '../../../markdown/links';
import { scanNote } from '../../../markdown/scan-note';
import type { Proposal } from '../../../model/entity';
import type { VaultPath } from '../../../model/note';
import type { Span } from '../../../model/span';
import { keepDecision, readLinkDecisions } from '../../../pipeline/link-decisions';
import type { Session } from '../../session';
import { applyLinks } from '../apply-links';

/** The mentions in the text that an editor has now, whether saved or not; null where it is no note of the vault. */
export async function mentionsInEditor(
  { mirror, settings, vault }: Session,
  view: EditorView,
): Promise<readonly Proposal[] | null> {
  const path = noteOf(view);
  if (path === null) return null;
  const text = view.state.doc.toString();
  const { proposals } = await mirror.ask('links', {
    note: { path, text },
    stale: true,
    minConfidence: OFFER,
    mentions: settings.mentions,
    decisions: await readLinkDecisions(vault.records),
  });
  return proposals;
}

/** Makes a proposal of an editor a link, as a batch of its own: what is typed goes to disk first. */
export async function linkInEditor(
  session: Session,
  view: EditorView,
  proposal: Proposal,
  target: VaultPath,
): Promise<void> {
  const info = view.state.field(editorInfoField, false);
  if (info instanceof TextFileView) await info.save();
  // The note may have moved since the mention was found in it.
  const path = noteOf(view) ?? proposal.path;
  const typed = view.state.doc.toString();
  const span = spanOnDisk(await session.vault.read(path), typed, proposal);
  if (span === null) {
    new Notice(`“${nameOf(path)}” has changed meanwhile: nothing was linked.`);
    return;
  }
  const { alternatives: _, ...sure } = proposal;
  await applyLinks(session, [{ ...sure, ...span, path, target }]);
}

/** Keeps that a form is no mention of its target: in this note, or wherever it stands. */
export async function refuseInEditor(
  { vault }: Session,
  { path, text, target }: Proposal,
  everywhere: boolean,
): Promise<void> {
  const decision = { path: everywhere ? null : path, form: text, target, accepted: false };
  await keepDecision(vault.records, decision);
}

function noteOf({ state }: EditorView): VaultPath | null {
  const file = state.field(editorInfoField, false)?.file;
  return file?.extension === 'md' ? file.path : null;
}

/**
 * Where a mention of an editor's text stands on disk, where lines may end otherwise than in an editor.
 *
 * @returns null where the texts differ, or the mention has come to stand where no link may
 */
function spanOnDisk(disk: string, typed: string, { start, end, text }: Proposal): Span | null {
  if (disk.replace(/\r\n?/g, '\n') !== typed) return null;
  if (typed.slice(start, end) !== text) return null;
  const at = offsetOnDisk(disk, start);
  const span = { start: at, end: at + text.length };
  const taken = scanNote(disk).protected.some(
    (other) => other.start < span.end && span.start < other.end,
  );
  return taken ? null : span;
}

/** The offset in a text whose lines may end in two characters, of one where they end in one. */
function offsetOnDisk(disk: string, offset: number): number {
  let at = 0;
  for (let passed = 0; passed < offset; passed++) at += disk.startsWith('\r\n', at) ? 2 : 1;
  return at;
}
