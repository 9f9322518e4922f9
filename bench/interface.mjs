/**
 * The longest time that the interface is held up while a note of 268 kB is summarised by its command in the built
 * plugin, in a browser: `npm run build && node bench/interface.mjs [times]`. In turns: the same plugin at rest, and
 * the same summary written as a new note and opened without a command, which is the test host's own work of reading
 * and drawing it.
 */
import { launch } from '../tests/e2e-browser/browser.mjs';
import { longNote } from '../tests/e2e-browser/long-note.mjs';

const TIMES = Number(process.argv[2] ?? 5);

const browser = await launch();
const held = { resting: [], summarising: [], 'opening a copy': [] };
for (let i = 0; i < TIMES; i++) {
  const { page } = await browser.open({ files: { 'Long.md': longNote(268_000) } });
  await page.evaluate(() => window.bench.open('Long.md'));
  // What opening the note and the plugin's start began.
  await page.waitForTimeout(3000);
  for (const state of Object.keys(held)) {
    held[state].push(await page.evaluate(longestGap, state));
  }
  await page.close();
}
await browser.close();
for (const [state, gaps] of Object.entries(held)) {
  const sorted = gaps.map((gap) => Math.round(gap)).sort((a, b) => a - b);
  console.log(JSON.stringify({ state, longestMillis: sorted }));
}

/** Runs in the page: the longest time between two turns of the event loop, until what the state says is done. */
async function longestGap(state) {
  const { app } = window.bench;
  const rest = (millis) => new Promise((go) => setTimeout(go, millis));
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let open = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (open) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  if (state === 'resting') await rest(2000);
  if (state === 'summarising') {
    window.bench.run(window.plugin, 'summarize-note');
    while (document.querySelector('.notice') === null) await rest(20);
  }
  if (state === 'opening a copy') {
    const summary = app.vault.getMarkdownFiles().find(({ path }) => path.includes('Summar'));
    await app.vault.create('Copy.md', await app.vault.read(summary));
    await app.workspace.openLinkText('Copy.md', '');
  }
  await rest(800);
  open = false;
  return longest;
}
