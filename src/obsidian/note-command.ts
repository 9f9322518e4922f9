import type { Plugin, TFile } from 'obsidian';

import type { Session } from './session';

/** A command that is offered while a note is active, if it is one that `suits`. */
export function addNoteCommand(
  plugin: Plugin,
  { app }: Session,
  id: string,
  name: string,
  run: (note: TFile) => Promise<void> | void,
  suits: (note: TFile) => boolean = () => true,
): void {
  plugin.addCommand({
    id,
    name,
    checkCallback: (checking) => {
      const note = app.workspace.getActiveFile();
      if (note?.extension !== 'md' || !suits(note)) return false;
      if (!checking) void run(note);
      return true;
    },
  });
}
