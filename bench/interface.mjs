/**
 * How long the interface is held up while a note of 268 kB is summarised by its command in the built plugin, in a
 * browser: `npm run build && node bench/interface.mjs [times]`. For each time the longest task of the page's main thread,
 * by whose code ran in it, and the longest time of the plugin's own code in any task. In turns: the same plugin at
 * rest, and the same summary written as a new note and opened without a command, which is the test host's own work of
 * reading and drawing it.
 */
import { launch } from '../tests/e2e-browser/browser.mjs';
import { longNote } from '../tests/e2e-browser/long-note.mjs';
import { tracedTasks } from './traced-tasks.mjs';

const TIMES = Number(process.argv[2] ?? 5);

const bench = await launch();
const held = { resting: [], summarising: [], 'opening a copy': [] };
for (let i = 0; i < TIMES; i++) {
  const { page } = await bench.open({ files: { 'Long.md': longNote(268_000) } });
  await page.evaluate(() => window.bench.open('Long.md'));
  // What opening the note and the plugin's start began.
  await page.waitForTimeout(3000);
  for (const state of Object.keys(held)) {
    held[state].push(await tracedTasks(bench.browser, page, () => page.evaluate(during, state)));
  }
  await page.close();
}
await bench.close();
for (const [state, times] of Object.entries(held)) {
  const longest = times.map((tasks) => tasks.reduce((a, b) => (b.all > a.all ? b : a)));
  const mine = times.map((tasks) => Math.max(...tasks.map(({ ours }) => ours)));
  const all = (list) => list.map((millis) => Math.round(millis)).sort((a, b) => a - b);
  const of = (key) => all(longest.map((task) => task[key]));
  console.log(state);
  console.log(`  longest task          ${of('all').join(' ')} ms`);
  for (const key of ['ours', 'called', 'host', 'collecting', 'browser']) {
    console.log(`    ${key.padEnd(19)} ${of(key).join(' ')}`);
  }
  console.log(`  ours in any one task  ${all(mine).join(' ')} ms`);
}

/** Runs in the page until what the state says is done. */
async function during(state) {
  const { app } = window.bench;
  const rest = (millis) => new Promise((go) => setTimeout(go, millis));
  if (state === 'resting') await rest(2000);
  if (state === 'summarising') {
    window.bench.run(window.plugin, 'summarize-note');
    while (document.querySelector('.notice') === null) await rest(20);
  }
  if (state === 'opening a copy') {
    const summary = app.vault.getMarkdownFiles().find(({ path }) => path.includes('Summar'));
    // Another text: the host draws none again that it shows already.
    await app.vault.create('Copy.md', `${await app.vault.read(summary)}\nA copy.\n`);
    await app.workspace.openLinkText('Copy.md', '');
  }
  await rest(800);
}
