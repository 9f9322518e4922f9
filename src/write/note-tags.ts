/** The tags that mark what Corpus wrote, so that searches, the graph and Corpus itself know them again. */
export const NOTE_TAGS = {
  document: 'corpus/document',
  index: 'corpus/index',
  hub: 'corpus/hub',
  summary: 'corpus/summary',
  report: 'corpus/report',
} as const;

export type NoteRole = keyof typeof NOTE_TAGS;

/** What Corpus wrote a note as, by its tags; null for a note of the user's own. */
export function roleOf(tags: readonly string[]): NoteRole | null {
  for (const [role, tag] of Object.entries(NOTE_TAGS)) {
    if (tags.includes(tag)) return role as NoteRole;
  }
  return null;
}
