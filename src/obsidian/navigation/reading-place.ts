import { MarkdownView, type App } from 'obsidian';

import type { VaultPath } from '../../model/note';

/** Where in which note the reader is. */
export interface ReadingPlace {
  readonly view: MarkdownView;
  readonly path: VaultPath;
  /** The note's text as it stands in the view. */
  readonly text: string;
  /** The cursor's offset while editing; while reading, that of the first line in sight. */
  readonly offset: number;
}

/** The place in the active note, or null where no note is active. */
export function readingPlace({ workspace }: App): ReadingPlace | null {
  const view = workspace.getActiveViewOfType(MarkdownView);
  const path = view?.file?.path;
  if (view === null || path === undefined) return null;
  if (view.getMode() === 'source') {
    const { editor } = view;
    return { view, path, text: editor.getValue(), offset: editor.posToOffset(editor.getCursor()) };
  }
  const text = view.data;
  return { view, path, text, offset: offsetOfLine(text, Math.floor(view.currentMode.getScroll())) };
}

/** Where a line begins; the text's end where there are fewer lines. */
export function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let left = line; left > 0; left--) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

export function lineOfOffset(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
