import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { sourcesFrom } from '../../../src/node/file-sources.mjs';
import { importSources } from '../../../src/pipeline/import-sources';
import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS } from '../../../src/pipeline/options';
import { MemoryVault } from '../../../src/vault/memory-vault';
import { epubOf } from '../../read/epub/epub-of';
import { bodyOf, importBytes, importFiles, PNG, problemsOf } from '../../read/import-files';
import { clock, snapshot } from '../memory';

const say = (what: string): string =>
  `<p>${what} stood by the wall all night, and the men of the town came out to see what had become of it in the morning.</p>`;

describe('a book', () => {
  const book = epubOf({
    metadata:
      '<dc:title>The Wall</dc:title><dc:creator>Ada Byrne</dc:creator><dc:language>en</dc:language>',
    chapters: {
      'one.xhtml': `<h1>The gate</h1>${say('The gate')}<p>It is told in <a href="two.xhtml#keeper">the keeper’s words</a>, after <a href="two.xhtml">the tide</a>, below <a href="#mark">the mark</a><a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p><h2 id="mark">The mark</h2>${say('The mark')}<p><img src="../pictures/gate.png" alt="The gate"/></p>`,
      'two.xhtml': `<h1>The tide</h1>${say('The tide')}<p id="keeper">The keeper said that he had seen <a href="one.xhtml#mark">the mark</a> go under, and <a href="gone.xhtml">more</a>.</p>`,
      'three.xhtml': `<h1>The wall</h1>${say('The wall')}`,
      'notes.xhtml': `<aside epub:type="footnote" id="n1"><p>So the book of the gate has it. <a href="one.xhtml">↩</a></p></aside>`,
    },
    nav: '<ol><li><span>Part one</span><ol><li><a href="text/one.xhtml">The gate</a><ol><li><a href="text/one.xhtml#mark">The mark</a></li></ol></li><li><a href="text/two.xhtml">The tide</a></li></ol></li><li><a href="text/three.xhtml">The wall</a></li></ol>',
    extra: { 'OEBPS/pictures/gate.png': PNG },
  });
  it('has links between its chapters, to their parts and paragraphs, and notes from another file', async () => {
    const { notes, vault } = await importBytes('wall.epub', book);
    const gate = bodyOf(notes['The gate.md']);
    expect(gate).toMatch(/It is told in \[\[The tide#\^p2\|the keeper’s words\]\], after \[\[The tide#\^p1\|the tide\]\], below \[\[#The mark\|the mark\]\]\[\^1\]\./); // prettier-ignore
    expect(gate).toMatch(/\[\^1\]: So the book of the gate has it\./);
    const tide = bodyOf(notes['The tide.md']);
    expect(tide).toContain('[[The gate#The mark|the mark]] go under, and more.');
    expect(await problemsOf(vault)).toEqual([]);
  });

  it('has its contents in order, nested as they are, in its index note', async () => {
    const { notes } = await importBytes('wall.epub', book);
    const index = bodyOf(notes['The Wall.md'] ?? notes['wall.md']);
    const places = ['[[The gate', '[[The tide', '[[The wall'].map((link) => index.indexOf(link));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('shows its pictures', async () => {
    const { notes, result } = await importBytes('wall.epub', book);
    expect(result.attachments).toBe(1);
    expect(bodyOf(notes['The gate.md'])).toMatch(/!\[\[gate\.png(?:\|The gate)?\]\]/);
  });
});

describe('links of a feed', () => {
  it('are resolved against the item’s own address, and lead to the notes of other items', async () => {
    const { notes } = await importFiles({
      'feed.xml': `<rss version="2.0"><channel><title>Gate news</title><link>https://gate.example/</link>
        <item><title>The gate held</title><link>https://gate.example/2024/held</link><description><![CDATA[${say('The gate')}<p>See <a href="../2024/tide">the tide</a>, <a href="/about">who we are</a> and <a href="javascript:a()">this</a>.</p>]]></description></item>
        <item><title>The tide rose</title><link>https://gate.example/2024/tide</link><description><![CDATA[${say('The tide')}]]></description></item>
      </channel></rss>`,
    });
    const held = bodyOf(notes['The gate held.md']);
    expect(held).toContain(
      'See [[The tide rose|the tide]], [who we are](https://gate.example/about) and this.',
    );
  });
});

describe('a folder', () => {
  it('keeps its structure, and fragments of links between its files', async () => {
    const root = await mkdtemp(join(tmpdir(), 'corpus-links-'));
    const files = {
      'plan/harbour.md':
        '# Harbour\n\nSee [the gate](../gate.html#mark), [[tide#The mark]] and [it](tide.md#^low).\n',
      'plan/deep/tide.md':
        '# Tide\n\n## The mark\n\nThe tide rose.\n\n- The low mark ^low\n- The high mark\n',
      'gate.html': `<html><head><title>The gate</title></head><body><article><h1>The gate</h1>${say('The gate')}${say('The keeper')}<h2 id="mark">The mark of the gate</h2>${say('The mark')}</article></body></html>`,
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const vault = new MemoryVault();
    await importSources(
      vault,
      inProcessEngine,
      sourcesFrom([root]),
      { ...DEFAULT_IMPORT_OPTIONS, hubs: false, link: false },
      { now: clock() },
    );
    await rm(root, { recursive: true });
    const texts = await snapshot(vault);
    const paths = Object.keys(texts).map((path) => path.replace('Corpus/Documents/', ''));
    expect(paths.sort()).toEqual(['The gate.md', 'plan/Harbour.md', 'plan/deep/Tide.md']);
    const harbour = Object.entries(texts).find(([path]) => path.endsWith('Harbour.md'))?.[1];
    expect(bodyOf(harbour)).toBe(
      'See [[The gate#The mark of the gate|the gate]], [[Tide#The mark|tide]] and [[Tide#^low|it]]. ^p1',
    );
    expect(await problemsOf(vault)).toEqual([]);
  });
});
