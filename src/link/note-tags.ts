import type { NoteOutline } from '../model/outline';

const LIST = /^tags?:(.*(?:\r?\n[ \t]*-.*)*)/im;

/** The tags of a note, of its text and its properties, without `#`, in lower case, each once. */
export function tagsOfNote(text: string, outline: NoteOutline): ReadonlySet<string> {
  const tags = new Set(outline.tags.map(({ tag }) => tag.toLowerCase()));
  const { frontmatter } = outline;
  if (frontmatter === null) return tags;
  const [, list = ''] = LIST.exec(text.slice(frontmatter.start, frontmatter.end)) ?? [];
  for (const [tag] of list.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_/-]*/gu))
    tags.add(tag.toLowerCase());
  return tags;
}
