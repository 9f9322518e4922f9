/** `2026-11-22-231502` and the command: the time is UTC. */
const STAMP = /^(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})(?=-|$)/;

/**
 * A batch's id, which a person can read and which sorts in the order of the batches: where the clock
 * stands still or has been put back, the id takes the second after the last batch's.
 *
 * @param last The id of the last batch so far, or null.
 */
export function newBatchId(now: Date, command: string, last: string | null): string {
  const after = last === null ? null : timeOf(last);
  const time = after === null ? now.getTime() : Math.max(now.getTime(), after + 1000);
  const stamp = new Date(time).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const name = command.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${stamp}-${name}`;
}

/** Whether a name is that of a batch. */
export function isBatchId(name: string): boolean {
  return STAMP.test(name) && /^[a-z0-9-]+$/.test(name);
}

function timeOf(id: string): number | null {
  const match = STAMP.exec(id);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1);
  const time = Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
  );
  return Number.isNaN(time) ? null : time;
}
