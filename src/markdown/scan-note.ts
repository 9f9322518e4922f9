import type { NoteOutline } from '../model/outline';
import { frontmatterSpan } from './frontmatter';

/** Finds what a note is made of, in one pass over its text. */
export function scanNote(text: string): NoteOutline {
  return {
    frontmatter: frontmatterSpan(text),
    headings: [],
    blocks: [],
    items: [],
    links: [],
    tags: [],
    protected: [],
  };
}
