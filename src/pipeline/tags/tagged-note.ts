import { partsOf } from '../../language/trim';
import type { TaggedNote } from '../../link/tags/tag-evidence';
import type { NoteRecord } from '../note-record';

/** The tags in one value of a property: the app takes `a, b` and `a b` for two as well. */
export function tagsApart(value: string): string[] {
  return partsOf(value, /[\s,]+/);
}

/** A note with the tags of its properties apart. */
export function taggedNote({ path, text, tags }: NoteRecord): TaggedNote {
  const bare = tags.flatMap(tagsApart).map((tag) => tag.replace(/^#/, ''));
  return { path, text, tags: bare.filter((tag) => tag !== '') };
}
