import { learnFromVault } from '../link/evidence';
import { proposeLinks } from '../link/propose-links';
import type { LinkTarget, Proposal } from '../model/entity';
import type { NoteFile, VaultPath } from '../model/note';
import { sureProposals } from './link-edits';
import type { ImportOptions } from './options';

/** Proposes the links of a note that may be made without asking. */
export type ProposeSure = (note: NoteFile) => readonly Proposal[];

/** The least likelihood at which a name of a hub is linked: a hub is there to be linked to. */
const NAME_CONFIDENCE = 0.1;

/** The same for words in lower case (“state”, “union”), which mean the hub's thing only sometimes. */
const WORD_CONFIDENCE = 0.36;

/**
 * Makes the linker of an import.
 *
 * What its owner's links show of the vault counts for the owner's notes. A hub stands only for what
 * documents name, by the very names that they use, so its mentions need less evidence.
 *
 * @param notes The vault's notes from before the import: what is new has no links yet, and shows nothing of
 *   what its owner would link.
 * @param hubs The paths of the notes that are hubs.
 */
export function proposeSure(
  targets: readonly LinkTarget[],
  notes: readonly NoteFile[],
  hubs: ReadonlySet<VaultPath>,
  options: Pick<ImportOptions, 'minConfidence' | 'mentions'>,
): ProposeSure {
  const evidence = learnFromVault(notes, targets);
  const least = Math.min(NAME_CONFIDENCE, options.minConfidence);
  return (note) => {
    const proposals = proposeLinks(note, evidence.lexicon, {
      evidence,
      minConfidence: least,
      firstMentionOnly: options.mentions,
    });
    return sureProposals(proposals, least).filter(
      ({ target, text, confidence }) =>
        confidence >= options.minConfidence ||
        (hubs.has(target) && confidence >= (isName(text) ? NAME_CONFIDENCE : WORD_CONFIDENCE)),
    );
  };
}

function isName(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text);
}
