/**
 * Measures what linking costs the interface in a browser: `npm run build && node bench/view-links.mjs [notes]`.
 *
 * In a vault of 10,000 notes, mentions are looked for, reviewed and linked in the built plugin, and typed beside, while
 * no task of the main thread may take 50 ms. Times are of the machine that it runs on and whatever else runs there.
 */
import { launch } from '../tests/e2e-browser/browser.mjs';

const NOTES = Number(process.argv[2] ?? 10_000);
const PEOPLE = 400;

const browser = await launch();
let missed = 0;

try {
  const { page, errors } = await browser.open({
    files: makeVault(),
    data: { mentions: 'all', underlines: true },
    width: 1200,
    height: 900,
  });
  await page.evaluate(answerLater);
  await page.evaluate(watchTasks);
  const tasks = await page.evaluate(() => window.during(() => undefined, 1500));
  row('at rest, before', tasks);
  row(
    'mentions looked for, and the first listed',
    await page.evaluate(() =>
      window.during(async () => {
        window.bench.run(window.plugin, 'review-links');
        await window.there('.corpus-review .corpus-row.mod-mention', 180_000);
      }),
    ),
  );
  console.log(`  ${await page.locator('.corpus-review [role=status]').innerText()}`);
  row(
    'scrolled through',
    await page.evaluate(() =>
      window.during(async () => {
        const list = document.querySelector('.corpus-review .corpus-tree');
        for (let step = 0; step < 120; step++) {
          list.scrollTop += 500;
          await new Promise(requestAnimationFrame);
        }
        list.scrollTop = 0;
      }),
    ),
  );
  row('grouped by note, and back', await press('By note', 'By target'));
  row(
    'filtered',
    await page.evaluate(() =>
      window.during(async () => {
        const field = document.querySelector('.corpus-review .corpus-filter');
        for (const text of ['P', 'Pe', 'Person 1', '']) {
          field.value = text;
          field.dispatchEvent(new Event('input'));
          await window.rest(400);
        }
      }),
    ),
  );
  row(
    'ten decided by key',
    await page.evaluate(() =>
      window.during(async () => {
        document.querySelector('.corpus-review .corpus-row.mod-mention').focus();
        for (let time = 0; time < 10; time++) {
          const { activeElement } = document;
          activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
          await window.rest(60);
          document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
          );
        }
      }),
    ),
  );
  row(
    'linked, as one batch',
    await page.evaluate(() =>
      window.during(async () => {
        document.querySelector('.corpus-review .corpus-footer button').click();
        await window.there('.corpus-confirm button.mod-cta', 30_000);
        document.querySelector('.corpus-confirm button.mod-cta').click();
        await window.there('.notice button', 300_000);
        await window.rest(3000);
      }),
    ),
  );
  console.log(`  ${await page.locator('.notice').last().innerText()}`);
  row(
    'a note written in, its mentions looked for',
    await page.evaluate(() =>
      window.during(async () => {
        await window.bench.open('Letters/Letter 9000.md', 'source');
        const editor = window.host.codeEditorOf('Letters/Letter 9000.md');
        for (const letter of ' Then Person 7 wrote again.') {
          const from = editor.state.doc.length;
          editor.dispatch({ changes: { from, insert: letter }, userEvent: 'input.type' });
          await window.rest(50);
        }
        await window.rest(5000);
      }),
    ),
  );
  for (const error of errors) console.log(`error in the page: ${error}`);

  function press(...names) {
    return page.evaluate(
      (texts) =>
        window.during(async () => {
          for (const text of texts) {
            const buttons = [...document.querySelectorAll('.corpus-review button')];
            buttons.find(({ textContent }) => textContent === text).click();
            await window.rest(400);
          }
        }),
      names,
    );
  }
} finally {
  await browser.close();
}
process.exitCode = missed > 0 ? 1 : 0;

/** A line of what was measured: the longest task, how many took 50 ms or more, and how long all of it took. */
function row(what, { longest, many, took }) {
  if (longest > 50) missed++;
  const said =
    longest === 0 ? 'none over 50 ms' : `longest ${longest.toFixed(0)} ms, ${many} over 50`;
  console.log(`${what.padEnd(46)} ${said.padEnd(30)} ${(took / 1000).toFixed(1)} s in all`);
}

/** Runs in the page: the vault's files answer in a task of their own, as a disk does, and not within the one that asks. */
function answerLater() {
  const { adapter } = window.plugin.app.vault;
  for (const name of ['read', 'readBinary', 'write', 'writeBinary', 'append', 'rename', 'remove']) {
    const answer = adapter[name].bind(adapter);
    adapter[name] = async (...given) => {
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      port1.close();
      return answer(...given);
    };
  }
}

/** Runs in the page. */
function watchTasks() {
  window.rest = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
  window.there = async (selector, patience) => {
    const until = performance.now() + patience;
    while (!document.querySelector(selector)) {
      if (performance.now() > until) throw new Error(`There is no ${selector}.`);
      await window.rest(20);
    }
  };
  window.during = async (act, after = 300) => {
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ entryTypes: ['longtask'] });
    const begun = performance.now();
    await act();
    const took = performance.now() - begun;
    await window.rest(after);
    observer.disconnect();
    const durations = tasks.map(({ duration }) => duration);
    return { longest: Math.max(0, ...durations), many: durations.length, took };
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
