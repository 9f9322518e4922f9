import type { Output } from './output.mjs';

/** Lines of one reason that are told; the rest is a number, and whole with `--json`. */
const TOLD = 20;

/** Says what did not become a note, line by line: an export may have thousands of empty pages or rows. */
export function sayReasons(
  word: string,
  items: readonly { readonly name: string; readonly reason: string }[],
  out: Output,
): void {
  const counts = new Map<string, number>();
  for (const { name, reason } of items) {
    const told = (counts.get(reason) ?? 0) + 1;
    counts.set(reason, told);
    if (told <= TOLD) out.say(`${word}  ${name}: ${reason}`);
  }
  for (const [reason, count] of counts)
    if (count > TOLD) out.say(`${word}  ${count - TOLD} more: ${reason}`);
}

interface Skipped {
  readonly path: string;
  readonly reason: string;
  readonly wroteBeside?: string;
}

/** Says which notes a batch left as they were, why, and where what was meant for them stands now. */
export function saySkipped(changes: readonly Skipped[], out: Output): void {
  const items = changes.map(({ path, reason, wroteBeside }) => ({
    name: path,
    reason: wroteBeside === undefined ? reason : `${reason}; written to ${wroteBeside}`,
  }));
  sayReasons('skipped', items, out);
}
