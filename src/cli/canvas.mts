import { planCanvasMapOf } from '../pipeline/canvas-map';
import { DEFAULT_IMPORT_OPTIONS } from '../pipeline/options';
import type { Arguments } from './arguments.mjs';
import { onlyNote } from './backlinks.mjs';
import type { ExitStatus, Output } from './output.mjs';
import { openVault } from './vault.mjs';
import { writeFile } from './write-file.mjs';

/** Draws the map of a note as a canvas, or draws it anew with what its owner moved and added where it is. */
export async function canvasCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const wanted = onlyNote(args);
  const vault = await openVault(args, out);
  const folder = args.text('into') ?? DEFAULT_IMPORT_OPTIONS.folder;
  const draft = await planCanvasMapOf(vault, wanted, folder);
  const { shown, of } = draft;
  if (shown < of) out.say(`The ${shown} notes with most mentions are shown, of ${of}.`);
  return writeFile(vault, draft, { shown, of }, args, out);
}
