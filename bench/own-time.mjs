/**
 * Milliseconds that some work takes on a machine that others use too: by the clock, less what this thread waited for a
 * processor while other programs had it. The collector's pauses are in it, and what this thread waits for its own helpers.
 */
import { openSync, readSync } from 'node:fs';

/** Nanoseconds on a processor and waiting for one (Linux, proc_pid_schedstat(5)); of the main thread. */
const schedule = openSchedule();
const buffer = Buffer.alloc(64);

export function timed(work) {
  const waited = waitedMillis();
  const start = performance.now();
  work();
  return performance.now() - start - (waitedMillis() - waited);
}

function waitedMillis() {
  if (schedule === null) return 0;
  const length = readSync(schedule, buffer, 0, buffer.length, 0);
  return Number(buffer.toString('latin1', 0, length).split(' ')[1]) / 1e6;
}

/** Null where the system does not tell: then it is the clock alone. */
function openSchedule() {
  try {
    return openSync('/proc/self/schedstat');
  } catch {
    return null;
  }
}
