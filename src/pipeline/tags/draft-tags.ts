import { proposeTags, type TagProposal } from '../../link/tags/propose-tags';
import { learnTags } from '../../link/tags/tag-evidence';
import type { NoteFile, VaultPath } from '../../model/note';
import { noteRecord } from '../note-record';
import { taggedNote } from './tagged-note';

/** A question for tags. */
export interface TagRequest {
  readonly notes: readonly NoteFile[];
  /** The notes to propose tags for; all of `notes` when absent. */
  readonly only?: readonly VaultPath[];
  /** Confidence from which on the vault's tags are proposed. */
  readonly minConfidence?: number;
}

/** Proposes tags for notes by all the notes of their vault: for their owner's and for documents, not for what Corpus wrote of them. */
export function draftTags({ notes, only, minConfidence }: TagRequest): readonly TagProposal[] {
  const records = notes.map(({ path, text }) => noteRecord(path, text));
  const tagged = records.map(taggedNote);
  const evidence = learnTags(tagged);
  const wanted = only === undefined ? null : new Set(only);
  return records.flatMap(({ path, role }, at) => {
    const note = tagged[at];
    const askable = role === null || role === 'document';
    if (note === undefined || !askable || wanted?.has(path) === false) return [];
    return proposeTags(note, evidence, minConfidence);
  });
}
