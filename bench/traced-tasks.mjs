import { HOST_URL, PLUGIN_URL } from '../tests/e2e-browser/browser.mjs';

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8',
];

/** What the trace itself costs the thread: each script's code is listed for the profiler, 80 to 130 ms in one task. */
const PROFILER = 'CpuProfiler::StartProfiling';
/** Collecting garbage, all that the thread does of it at once. */
const COLLECTING = new Set(['MajorGC', 'MinorGC']);

/**
 * The tasks of a page's main thread while something is done there, by whose code ran: milliseconds of all of a task, of
 * the plugin's own code, of what the plugin called in the test host, of the host's own doing, of collecting garbage,
 * whosever it is, and of the rest, which is the browser's: style, layout, paint. Left out is when another program had
 * the processor, and the start of the profiler that tells all this.
 *
 * A sample of the stack belongs to the script nearest to its top, so what the engine does for a script (parsing JSON,
 * cloning a message) counts as that script's.
 */
export async function tracedTasks(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = mainThreadOf(traceEvents);
  const onMain = traceEvents.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const tasks = onMain
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .map(({ ts, dur, tdur = dur }) => ({
      from: ts,
      to: ts + dur,
      // Chrome now and then says more of the processor's time than the clock had.
      ran: Math.min(dur, tdur),
      profiler: 0,
      collecting: 0,
      ours: 0,
      called: 0,
      host: 0,
    }))
    .sort((a, b) => a.from - b.from);
  for (const { name, ph, ts, dur, tdur = dur } of onMain) {
    if (ph !== 'X' || (name !== PROFILER && !COLLECTING.has(name))) continue;
    const task = tasks.find(({ from, to }) => ts >= from && ts < to);
    if (task !== undefined) task[name === PROFILER ? 'profiler' : 'collecting'] += tdur;
  }
  let at = 0;
  for (const { time, lasted, whose } of samplesOf(traceEvents, main)) {
    while (at < tasks.length - 1 && tasks[at].to < time) at++;
    const task = tasks[at];
    if (whose !== null && time >= task.from && time <= task.to) task[whose] += lasted / 1000;
  }
  return tasks.map(({ from, to, ran, profiler, collecting, ...by }) => {
    const all = Math.max(0, ran - profiler) / 1000;
    // A task that stood still while another program had the processor was sampled all the same.
    const part = Math.min(1, ran / Math.max(1, to - from));
    const [ours, called, host] = [by.ours, by.called, by.host].map((millis) => millis * part);
    const rest = Math.max(0, all - ours - called - host);
    // What a script's own call collects is sampled as the script's.
    const collected = Math.min(rest, collecting / 1000);
    return { all, ours, called, host, collecting: collected, browser: rest - collected };
  });
}

/** The thread of the page: of all renderers' the one that did most. */
function mainThreadOf(events) {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const busy = ({ pid, tid }) =>
    events.reduce(
      (sum, one) =>
        one.pid === pid && one.tid === tid && one.name === 'RunTask' ? sum + one.dur : sum,
      0,
    );
  return threads.sort((a, b) => busy(b) - busy(a))[0];
}

/** The thread's samples in their order: when in microseconds, how long until the next, and whose script was at work. */
function samplesOf(events, { pid, tid }) {
  const begun = events.find((one) => one.name === 'Profile' && one.pid === pid && one.tid === tid);
  const chunks = events
    .filter((one) => one.name === 'ProfileChunk' && one.pid === pid && one.id === begun.id)
    .sort((a, b) => a.ts - b.ts);
  const nodes = new Map();
  const samples = [];
  let time = begun.args.data.startTime;
  for (const { args } of chunks) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id, parent, callFrame } of cpuProfile.nodes ?? []) {
      nodes.set(id, ownerOf(callFrame.url, nodes.get(parent)));
    }
    (cpuProfile.samples ?? []).forEach((id, index) => {
      time += timeDeltas[index];
      samples.push({ time, whose: nodes.get(id)?.whose ?? null });
    });
  }
  return samples.map((sample, index) => ({
    ...sample,
    lasted: (samples[index + 1]?.time ?? sample.time) - sample.time,
  }));
}

function ownerOf(url, parent = { whose: null, within: false }) {
  if (url === PLUGIN_URL) return { whose: 'ours', within: true };
  if (url === HOST_URL) return { whose: parent.within ? 'called' : 'host', within: parent.within };
  return parent;
}
