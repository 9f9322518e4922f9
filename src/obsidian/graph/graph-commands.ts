import { Notice, type Plugin } from 'obsidian';

import type { VaultPath } from '../../model/note';
import { addNoteCommand } from '../note-command';
import { noticeOfError } from '../notices';
import { offerUndo } from '../notice-with-undo';
import type { Session } from '../session';
import { ColourModal } from './colour-modal';
import { GraphFile } from './graph-file';
import {
  ARCHIVE_FILTER,
  groupsOf,
  missingGroups,
  OFFERED_GROUPS,
  withGroups,
} from './graph-settings';

/** Commands that colour the app's graph and open it on the archive. */
export function addGraphCommands(plugin: Plugin, session: Session): void {
  const graph = new GraphFile(session.app, session.vault.records);
  plugin.addCommand({
    id: 'colour-graph',
    name: 'Colour graph…',
    callback: () => void offerColours(session, graph),
  });
  plugin.addCommand({
    id: 'restore-graph',
    name: 'Take colours off the graph',
    callback: () => void restore(graph),
  });
  plugin.addCommand({
    id: 'open-graph',
    name: 'Open graph of the archive',
    callback: () => void openGraph(session, graph, null),
  });
  addNoteCommand(plugin, session, 'open-local-graph', 'Open local graph of this note', ({ path }) =>
    openGraph(session, graph, path),
  );
}

async function offerColours(session: Session, graph: GraphFile): Promise<void> {
  try {
    const settings = await graph.read();
    const missing = missingGroups(settings);
    const ours = OFFERED_GROUPS.length - missing.length;
    new ColourModal(session.app, {
      missing,
      own: groupsOf(settings).length - ours,
      isGraphOpen: graph.isGraphOpen,
      write: async () => {
        try {
          const shown = await graph.add(missing);
          const when = shown ? '' : ' They are shown once the app has been started again.';
          offerUndo(`Colours added to the graph.${when}`, () => void restore(graph));
        } catch (error) {
          noticeOfError('The graph was not coloured', error);
        }
      },
    }).open();
  } catch (error) {
    noticeOfError('The graph cannot be coloured', error);
  }
}

async function restore(graph: GraphFile): Promise<void> {
  try {
    const done = await graph.restore();
    new Notice(
      done ? 'The graph has its colours of before.' : 'No colours were added to the graph.',
    );
  } catch (error) {
    noticeOfError('The colours stay', error);
  }
}

/**
 * Opens the graph, or that of one note, with the colours and without lists and reports. The app takes these as it
 * takes those of a bookmarked graph; its settings stay as they are.
 */
async function openGraph(
  { app }: Session,
  graph: GraphFile,
  path: VaultPath | null,
): Promise<void> {
  const { workspace } = app;
  const settings = await graph.read().catch(() => ({}));
  const options = {
    ...withGroups(settings, missingGroups(settings)),
    search: ARCHIVE_FILTER,
    ...(path === null
      ? {}
      : { localJumps: 1, localBacklinks: true, localForelinks: true, localInterlinks: true }),
  };
  const type = path === null ? 'graph' : 'localgraph';
  const leaf = workspace.getLeaf(path === null ? 'tab' : 'split');
  await leaf.setViewState({
    type,
    active: true,
    state: path === null ? options : { file: path, options },
  });
  if (leaf.view.getViewType() === type) return;
  // Its core plugin is off.
  leaf.detach();
  new Notice('The graph is turned off among the core plugins.');
}
