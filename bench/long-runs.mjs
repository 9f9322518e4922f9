// That no long run of one sign costs more than its length: a stranger may send a megabyte of anything.
//
//   npm run build && node bench/long-runs.mjs [kilobytes] [name of a run or a shape]
//
// Each run stands in each shape of a document once with so many kilobytes (64 unless told) and once with four times as
// many. Prints where the processor's time grows by more than six times and is more than half a second, or where a
// document takes more than ten seconds; and the sums of all.
import process from 'node:process';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

const RUNS = {
  spaces: ' ', tabs: '\t', breaks: '\n', zeros: '\0', brackets: '[', parentheses: '(', closing: ')', braces: '{',
  stops: '.', commas: ',', semicolons: ';', colons: ':', hyphens: '-', dashes: '–', slashes: '/', backslashes: '\\',
  quotes: '"', apostrophes: "'", stars: '*', underscores: '_', tildes: '~', equals: '=', hashes: '#', figures: '7',
  capitals: 'A', letters: 'x', angles: '<', greater: '>', ats: '@', bars: '|', dollars: '$', backticks: '`',
  ampersands: '&', percents: '%', carets: '^', exclamations: '!', accents: '\u0301', ideographs: '中',
  'no-break spaces': '\u00a0', 'bracket and letter': '[F', 'slash and space': '/ ', 'end of a bracket': ') .',
  'image and link': '![[', 'link opened': '[a](', 'colons and spaces': ': ', 'lines of spaces': ' \n',
  'figures and points': '1.', 'capitals and points': 'A.', 'capitals and spaces': 'A ', 'ats and points': 'a@b.',
  'tag opened': '<a ', 'comment opened': '<!--', 'bars and breaks': '|\n', 'bars and hyphens': '|-', 'quoted': '> ',
  'items': '- \n', 'commas and spaces': ', ', 'hyphens and letters': 'a-', 'words': 'word ', 'dates': 'May 1, ',
  'acronyms': '(AB) ', 'names': 'Ada Vale ', 'citations': '([[', 'addresses': 'https://', 'fields': 'a:: ',
}; // prettier-ignore

const SHAPES = {
  'paragraph.txt': (run) => `The title\n\nA first paragraph of words.\n\nSome words before ${run} and after.\n`,
  'title.txt': (run) => `The ${run} title\n\nA first paragraph of words.\n`,
  'note.md': (run) => `---\ntitle: Note\n---\n# Note\n\nSome words before ${run} and after.\n\n- an item ${run.slice(0, 999)}\n`,
  'property.md': (run) => `---\ntitle: "${run.slice(0, 60_000).replace(/["\\\n]/g, ' ')}"\n---\n# Note\n\nWords.\n`,
  'heading.md': (run) => `# Note ${run.replaceAll('\n', ' ')} end\n\nSome words in it.\n`,
  'page.html': (run) => `<!doctype html><title>Page</title><article><h1>Page</h1><p>Some words before ${run.replaceAll('<', '&lt;')} and after it, in a paragraph.</p></article>`,
  'raw.html': (run) => `<!doctype html><title>Page</title><body><p>Some words before ${run} and after it, in a paragraph.</p>`,
  'head.html': (run) => `<!doctype html><title>A ${run.replaceAll('<', '&lt;')} b</title><meta name="author" content="By ${run.replace(/["<]/g, '.')} x"><article><p>Some words in an article.</p></article>`,
  'mail.eml': (run) => `From: "A" <a@b.example>\nSubject: The subject\nDate: Mon, 6 Jan 2020 10:00:00 +0000\n\nSome words before ${run} and after.\n`,
  'table.csv': (run) => `title,text,author\nA row,"Some words ${run.replaceAll('"', '""')} and after","A ${run.replaceAll('"', "'")} b"\nB row,Other words,C\n`,
  'feed.xml': (run) => `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>T</title><author>x ${run.replace(/[<&\0]/g, '.')} y</author><description>Some words ${run.replace(/[<&\0]/g, '.')} end</description></item></channel></rss>`,
  'roam.json': (run) => JSON.stringify([{ title: 'Page', uid: 'abcdefghi', children: [{ string: `Some words ${run} end`, uid: 'bcdefghij', 'create-time': 1 }] }]),
  'logseq/pages/page.md': (run) => `- id:: 5f3e1c5a-0000-4000-8000-000000000000\n- Some words ${run} end\n- DONE more words\n`,
}; // prettier-ignore

const OPTIONS = { split: 'auto', tags: 'live', trust: false, dayFirst: null };

async function measure(name, text) {
  const { DEFAULT_IMPORT_OPTIONS, MemoryVault, importSources, inProcessEngine, planSummaries } =
    await import('../dist/index.js');
  const times = {};
  const timed = async (stage, work) => {
    const before = process.cpuUsage();
    let result = null;
    try {
      result = await work();
    } catch (error) {
      times.refused = `${stage}: ${String(error.message).slice(0, 80)}`;
    }
    const { user, system } = process.cpuUsage(before);
    times[stage] = (user + system) / 1e6;
    return result;
  };
  const source = { name, bytes: new TextEncoder().encode(text) };
  const read = await timed('read', () => inProcessEngine.readDocuments(source, OPTIONS));
  if (read === null) return times;
  const vault = new MemoryVault();
  await vault.create('Ada Vale.md', '# Ada Vale\n\nA keeper of lights.\n');
  const result = await timed('import', () =>
    importSources(vault, inProcessEngine, [source], DEFAULT_IMPORT_OPTIONS, {
      now: () => new Date(),
    }),
  );
  if (result?.created.length > 0)
    await timed('summarize', () =>
      planSummaries(vault, inProcessEngine, [result.created.at(-1)], { folder: 'Corpus' }),
    );
  return times;
}

if (!isMainThread) {
  parentPort.on('message', async ({ shape, unit, units }) => {
    const run = unit.repeat(Math.ceil(units / unit.length));
    parentPort.postMessage(await measure(shape, SHAPES[shape](run)));
  });
}

/** What a document may take before it counts as one that never ends, in milliseconds. */
const LIMIT = 30_000;

let thread = null;

/** On a thread of its own, so that a document that never ends is ended. */
function inThread(data) {
  thread ??= new Worker(new URL(import.meta.url)).setMaxListeners(0);
  const worker = thread;
  return new Promise((resolve) => {
    const done = (times) => {
      clearTimeout(clock);
      worker.off('message', done);
      resolve(times);
    };
    const ended = (times) => {
      thread = null;
      void worker.terminate();
      done(times);
    };
    const clock = setTimeout(() => ended({ endless: LIMIT / 1000 }), LIMIT);
    worker.once('message', done);
    worker.once('error', (error) => ended({ refused: `crashed: ${error.message}` }));
    worker.postMessage(data);
  });
}

if (isMainThread) {
  const units = 1000 * Number(process.argv[2] ?? 64);
  const only = process.argv[3] ?? '';
  const sums = { documents: 0, seconds: 0, steep: 0 };
  for (const [name, unit] of Object.entries(RUNS))
    for (const shape of Object.keys(SHAPES)) {
      if (only !== '' && only !== name && only !== shape) continue;
      const once = await inThread({ shape, unit, units });
      const four = await inThread({ shape, unit, units: units * 4 });
      sums.documents += 2;
      for (const stage of ['read', 'import', 'summarize', 'endless']) {
        const [before = 0, after = 0] = [once[stage], four[stage]];
        sums.seconds += before + after;
        const steep = after > 0.5 && after > 6 * Math.max(before, 0.02);
        if (!steep && after <= 10) continue;
        sums.steep += 1;
        console.log(
          `${name} in ${shape}, ${stage}: ${before.toFixed(2)} s, four times as long ${after.toFixed(2)} s`,
        );
      }
      if (process.env.VERBOSE && (once.refused || four.refused))
        console.log(name, shape, once.refused, four.refused);
    }
  console.log(JSON.stringify(sums));
  process.exit(0);
}
