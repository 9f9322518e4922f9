import type { LinkTarget } from '../model/entity';
import type { Candidate } from './candidates';
import type { NoteView } from './note-view';
import { shared } from './sketch';
import { flag, folderOf, ratio } from './vault-view';

/** What the target is to the vault and to the note. */
export function targetFeatures(candidate: Candidate, view: NoteView) {
  const { evidence, facts, vault } = view;
  const target: LinkTarget | null | undefined = evidence.lexicon.targets[candidate.target];
  const path = target?.path ?? '';
  const part = evidence.notes.get(path);
  const notes = Math.max(0, (evidence.targets.get(candidate.target)?.notes ?? 1) - 1);
  const [from, to] = [folderOf(facts.note.path).split('/'), folderOf(path).split('/')];
  let common = 0;
  while (common < from.length - 1 && from[common] === to[common]) common++;
  return {
    targetShare: ratio(notes, evidence.notes.size),
    targetNotes: Math.log(1 + notes),
    targetWords: Math.log(1 + (part?.words ?? 0)),
    targetNames: Math.log(1 + (part?.named.length ?? 0)),
    property: flag(facts.properties.has(candidate.target)),
    missing: flag(part === undefined),
    sameFolder: flag(folderOf(facts.note.path) === folderOf(path)),
    commonFolders: ratio(common, Math.max(from.length, to.length) - 1),
    folderShare: ratio(vault.folders.get(folderOf(path))?.notes ?? 0, evidence.notes.size),
    mutual: flag(facts.own >= 0 && (part?.named.includes(facts.own) ?? false)),
    sharedNames: part === undefined ? 0 : shared(view.names, part.named),
    sharedTags: vault.likeTags(view.part, part),
  };
}

/** How much of the target's title stands in the note's title and path, and of the note's title in the target's. */
export function titleFeatures(
  candidate: Candidate,
  { evidence, nameWords, folderWords }: NoteView,
) {
  const { lexicon } = evidence;
  const title = lexicon.targets[candidate.target]?.title ?? '';
  const words = [...new Set(lexicon.keysIn(title))];
  const inName = words.filter((word) => nameWords.has(word)).length;
  return {
    inTitle: ratio(inName, words.length),
    titleWords: ratio(inName, nameWords.size),
    pathWords: ratio(words.filter((word) => folderWords.has(word)).length, words.length),
  };
}
