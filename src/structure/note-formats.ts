/** Formats whose documents are their user's own notes: nothing is taken out of them or written otherwise. */
const NOTES: ReadonlySet<string> = new Set(['markdown', 'notion', 'roam', 'logseq', 'keep']);

export function isNoteFormat(format: string): boolean {
  return NOTES.has(format);
}
