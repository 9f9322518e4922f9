import type { Proposal } from '../../model/entity';
import type { RecordStore } from '../../vault/port';

const RECORD = 'refusals.jsonl';

/** Mentions that a person does not want linked: the words in a note, and what they are not to lead to. */
export class Refusals {
  private readonly records: RecordStore;

  constructor(records: RecordStore) {
    this.records = records;
  }

  async refuse(proposal: Proposal): Promise<void> {
    await this.records.append(RECORD, `${keyOf(proposal)}\n`);
  }

  /** The proposals that nobody has refused. */
  async open(proposals: readonly Proposal[]): Promise<readonly Proposal[]> {
    const refused = new Set(((await this.records.read(RECORD)) ?? '').split('\n'));
    return proposals.filter((proposal) => !refused.has(keyOf(proposal)));
  }
}

/** Not by place: a note may be edited above the mention. */
function keyOf({ path, target, text }: Proposal): string {
  return JSON.stringify([path, target, text.toLowerCase()]);
}
