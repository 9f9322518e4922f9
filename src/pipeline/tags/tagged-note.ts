import type { TaggedNote } from '../../link/tags/tag-evidence';
import type { NoteRecord } from '../note-record';

/** A note with the tags of its properties apart: the app takes `a, b` and `a b` for two as well. */
export function taggedNote({ path, text, tags }: NoteRecord): TaggedNote {
  const apart = tags.flatMap((tag) => tag.split(/[\s,]+/));
  return {
    path,
    text,
    tags: apart.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== ''),
  };
}
