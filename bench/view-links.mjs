/**
 * Measures what linking costs the interface in a browser: `npm run build && node bench/view-links.mjs [notes]`.
 *
 * In a vault of 10,000 notes, mentions are looked for, reviewed and linked in the built plugin, and typed beside, while
 * no task of the main thread may take 50 ms. For each step the longest task, the longest time of
 * the plugin's own code in any task, and of the test host's. Times are of the machine that it runs on and whatever else
 * runs there, and of a page that is traced meanwhile.
 */
import { launch } from '../tests/e2e-browser/browser.mjs';
import { tracedTasks } from './traced-tasks.mjs';

const NOTES = Number(process.argv[2] ?? 10_000);
const PEOPLE = 400;
const KEYS = ['all', 'ours', 'called', 'host', 'collecting', 'browser'];

const bench = await launch();
let missed = 0;

try {
  const { page, errors } = await bench.open({
    files: makeVault(),
    data: { mentions: 'all', underlines: true },
    width: 1200,
    height: 900,
  });
  await page.evaluate(answerLater);
  await page.evaluate(giveWaits);
  console.log(
    `${'longest in one task, ms'.padEnd(46)}${KEYS.map((key) => key.padStart(11)).join('')}`,
  );
  await row('at rest, before', () => window.rest(1500));
  await row('mentions looked for, and the first listed', async () => {
    window.bench.run(window.plugin, 'review-links');
    await window.there('.corpus-review .corpus-row.mod-mention', 180_000);
  });
  console.log(`  ${await page.locator('.corpus-review [role=status]').innerText()}`);
  await row('scrolled through', async () => {
    const list = document.querySelector('.corpus-review .corpus-tree');
    for (let step = 0; step < 120; step++) {
      list.scrollTop += 500;
      await new Promise(requestAnimationFrame);
    }
    list.scrollTop = 0;
  });
  await row(
    'grouped by note, and back',
    async (names) => {
      for (const name of names) {
        const buttons = [...document.querySelectorAll('.corpus-review button')];
        buttons.find(({ textContent }) => textContent === name).click();
        await window.rest(400);
      }
    },
    ['By note', 'By target'],
  );
  await row('filtered', async () => {
    const field = document.querySelector('.corpus-review .corpus-filter');
    for (const text of ['P', 'Pe', 'Person 1', '']) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await window.rest(400);
    }
  });
  await row('ten decided by key', async () => {
    document.querySelector('.corpus-review .corpus-row.mod-mention').focus();
    for (let time = 0; time < 10; time++) {
      const { activeElement } = document;
      activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
      await window.rest(60);
      document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
      );
    }
  });
  await row('linked, as one batch', async () => {
    document.querySelector('.corpus-review .corpus-footer button').click();
    await window.there('.corpus-confirm button.mod-cta', 30_000);
    document.querySelector('.corpus-confirm button.mod-cta').click();
    await window.there('.notice button', 300_000);
    await window.rest(3000);
  });
  console.log(`  ${await page.locator('.notice').last().innerText()}`);
  await row('a note written in, its mentions looked for', async () => {
    await window.bench.open('Letters/Letter 9000.md', 'source');
    const editor = window.host.codeEditorOf('Letters/Letter 9000.md');
    for (const letter of ' Then Person 7 wrote again.') {
      const from = editor.state.doc.length;
      editor.dispatch({ changes: { from, insert: letter }, userEvent: 'input.type' });
      await window.rest(50);
    }
    await window.rest(5000);
  });
  await row('tags proposed for it', async () => {
    window.bench.run(window.plugin, 'propose-tags');
    await window.there('.corpus-tags, .notice', 60_000);
    document
      .querySelector('.corpus-tags')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await row('all links and citations checked', async () => {
    window.bench.run(window.plugin, 'check-citations');
    await window.there('.corpus-check', 180_000);
    await window.rest(500);
  });
  for (const error of errors) console.log(`error in the page: ${error}`);

  /** Does something in the page and says how long the interface was held up meanwhile, and by whom. */
  async function row(what, act, given) {
    let took = 0;
    const tasks = await tracedTasks(bench.browser, page, async () => {
      const begun = performance.now();
      await page.evaluate(act, given);
      took = performance.now() - begun;
    });
    const most = (key) => Math.max(0, ...tasks.map((task) => task[key])).toFixed(0);
    if (tasks.some(({ all }) => all > 50)) missed++;
    const said = KEYS.map((key) => most(key).padStart(11));
    console.log(
      `${what.padEnd(46)}${said.join('')}${`${(took / 1000).toFixed(1)} s`.padStart(10)}`,
    );
  }
} finally {
  await bench.close();
}
process.exitCode = missed > 0 ? 1 : 0;

/**
 * Runs in the page: the vault's files answer in a task of their own, as a disk does, and not within the one that asks. By
 * the messages of one channel: a channel for each answer leaves tens of thousands of ports for the browser to collect,
 * 30 to 40 ms at once that no app spends.
 */
function answerLater() {
  const { adapter } = window.plugin.app.vault;
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()();
  for (const name of ['read', 'readBinary', 'write', 'writeBinary', 'append', 'rename', 'remove']) {
    const answer = adapter[name].bind(adapter);
    adapter[name] = async (...given) => {
      await new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      });
      return answer(...given);
    };
  }
}

/** Runs in the page: what the steps wait with. */
function giveWaits() {
  window.rest = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
  window.there = async (selector, patience) => {
    const until = performance.now() + patience;
    while (!document.querySelector(selector)) {
      if (performance.now() > until) throw new Error(`There is no ${selector}.`);
      await window.rest(20);
    }
  };
}

function makeVault() {
  const files = {};
  for (let at = 0; at < PEOPLE; at++) {
    files[`People/Person ${at}.md`] =
      `---\naliases: [P. ${at}th]\nkind: person\n---\nKeeper of the records of ${1800 + at}.\n`;
  }
  for (let at = 0; at < NOTES - PEOPLE; at++) {
    const [one, other] = [`Person ${(at * 7) % PEOPLE}`, `Person ${(at * 13 + 5) % PEOPLE}`];
    files[`Letters/Letter ${at}.md`] =
      `---\npublished: ${1850 + (at % 120)}-03-04\ntags: [corpus/document]\n---\n# Letter ${at}\n\nThe accounts were kept by [[${one}]] and signed by ${other} in the spring. ^p1\n\nNobody at the harbour had seen ${one} since, and ${other} did not answer. ^p2\n`;
  }
  return files;
}
