import type { LinkDecision } from '../link/evidence';
import type { Proposal } from '../model/entity';
import type { RecordStore } from '../vault/port';

/** One decision a line, so that a sync that merges files by lines loses none. */
const RECORD = 'link-decisions.jsonl';

/** Keeps that a mention is not to be linked: these words of this note, wherever they stand in it. */
export async function refuseProposal(
  records: RecordStore,
  { path, text, target }: Proposal,
): Promise<void> {
  const decision: LinkDecision = { path, form: text, target, accepted: false };
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
