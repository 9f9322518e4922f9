import type { LinkDecision } from '../link/evidence';
import type { Proposal } from '../model/entity';
import type { VaultPath } from '../model/note';
import type { RecordStore } from '../vault/port';

/** One decision a line, so that a sync that merges files by lines loses none. */
const RECORD = 'link-decisions.jsonl';

/** Keeps that a mention is not to be linked: these words of this note, wherever they stand in it. */
export async function refuseProposal(
  records: RecordStore,
  { path, text, target }: Proposal,
): Promise<void> {
  await keepDecision(records, { path, form: text, target, accepted: false });
}

/** Keeps what the owner decided; a later decision of the same words holds. */
export async function keepDecision(records: RecordStore, decision: LinkDecision): Promise<void> {
  await records.append(RECORD, `${JSON.stringify(decision)}\n`);
}

/** What the owner decided of proposals, oldest first. A line that cannot be read is passed over. */
export async function readLinkDecisions(records: RecordStore): Promise<readonly LinkDecision[]> {
  const lines = ((await records.read(RECORD)) ?? '').split('\n');
  return lines.flatMap((line): LinkDecision[] => {
    try {
      const decision: unknown = JSON.parse(line);
      return isDecision(decision) ? [decision] : [];
    } catch {
      return [];
    }
  });
}

function isDecision(value: unknown): value is LinkDecision {
  if (typeof value !== 'object' || value === null) return false;
  const { path, form, target, accepted } = value as Partial<Record<keyof LinkDecision, unknown>>;
  const isText = (field: unknown): boolean => field === null || typeof field === 'string';
  return (
    isText(path) && isText(form) && typeof target === 'string' && typeof accepted === 'boolean'
  );
}

/** What is not to be linked to a note, the latest decision first. A later decision of the same words holds. */
export async function refusedMentions(
  records: RecordStore,
  target: VaultPath,
): Promise<readonly LinkDecision[]> {
  const latest = new Map<string, LinkDecision>();
  for (const decision of await readLinkDecisions(records)) {
    if (decision.target !== target) continue;
    const key = `${decision.path ?? ''}\n${decision.form ?? ''}`;
    latest.delete(key);
    latest.set(key, decision);
  }
  return [...latest.values()].filter(({ accepted }) => !accepted).reverse();
}

/** Takes a refusal back: the words may be linked again. */
export async function allowAgain(
  records: RecordStore,
  { path, form, target }: Pick<LinkDecision, 'path' | 'form' | 'target'>,
): Promise<void> {
  await keepDecision(records, { path, form, target, accepted: true });
}
