import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from 'obsidian-test-mocks/obsidian';

import CorpusPlugin from '../../../main';
import manifest from '../../../manifest.json';
import { isPublicHost } from '../../../src/obsidian/import/public-host';
import { Bench } from '../../host/bench';
import { answerRequests } from '../../host/request-url';
import { PNG } from '../../read/import-files';

let bench: Bench;
let plugin: Plugin;
const asked: string[] = [];

const PAGE = `<html><head><title>The gate</title></head><body><article><h1>The gate</h1>
<p>The gate held all night, says the keeper, who had stood beside it since the evening before the storm came in.</p>
<figure><img src="/gate.png" alt="The gate"><figcaption>The gate in the morning</figcaption></figure>
<p>In the morning the water stood a hand below the mark of the year in which the wall was built by the town.</p>
</article></body></html>`;

beforeEach(async () => {
  asked.length = 0;
  answerRequests(({ url }) => {
    asked.push(url);
    if (url.endsWith('.png')) return { status: 200, text: '', bytes: PNG };
    if (url.endsWith('/gone')) return { status: 404, text: '' };
    return { status: 200, text: PAGE, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  });
  bench = await new Bench().ready();
  plugin = await bench.load(CorpusPlugin, manifest);
  bench.run(plugin, 'import-files');
});

afterEach(() => {
  answerRequests(null);
  bench.close();
});

function el(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`.corpus-import ${selector}`);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}
function write(text: string): void {
  (el('textarea') as HTMLTextAreaElement).value = text;
}
const button = (text: string): HTMLButtonElement => {
  const all = [...document.querySelectorAll<HTMLButtonElement>('.corpus-import button')];
  const found = all.find((one) => one.textContent === text);
  if (found === undefined) throw new Error(`no button “${text}”`);
  return found;
};
const counts = (): (string | null)[] =>
  [...document.querySelectorAll('.corpus-source-count')].map(({ textContent }) => textContent);

function fetchAddresses(text: string): void {
  button('Web addresses…').click();
  write(text);
  button('Fetch').click();
}

async function importAll(): Promise<string> {
  await expect
    .poll(() => document.querySelector('.corpus-footer button.mod-cta:enabled') !== null)
    .toBe(true);
  el('.corpus-footer button.mod-cta').click();
  await expect.poll(() => document.querySelector('.corpus-result') !== null).toBe(true);
  const note = bench.app.vault.getFiles().find(({ path }) => path.includes('Documents/'));
  return bench.read(note?.path ?? '');
}

describe('web addresses in the import dialog', () => {
  it('are fetched one after the other; one that cannot be had fails alone', async () => {
    fetchAddresses('https://gate.example/one\nhttp://gate.example/two\n  https://gate.example/gone\nhttps://192.168.0.1/x'); // prettier-ignore
    await expect.poll(() => counts().length).toBe(4);
    expect(counts()).toEqual(['1 document', 'Cannot be read', 'Cannot be read', 'Cannot be read']);
    const problems = [...document.querySelectorAll('.corpus-problem')].map((one) => one.textContent); // prettier-ignore
    expect(problems).toEqual([
      'only https is fetched, not http',
      'the server answered 404',
      '“192.168.0.1” is not a public address',
    ]);
    expect(asked).toEqual(['https://gate.example/one', 'https://gate.example/gone']);
    const note = await importAll();
    expect(note).toContain('source: https://gate.example/one\n');
    expect(note).toContain('The gate held all night');
    // Pictures stay links until they are asked for.
    expect(note).toContain('(https://gate.example/gate.png)');
    expect(asked).toHaveLength(2);
  });

  it('are taken for addresses where they are pasted alone', async () => {
    button('Paste text…').click();
    write(' https://gate.example/one ');
    button('Add text').click();
    await expect.poll(counts).toEqual(['1 document']);
    expect(asked).toEqual(['https://gate.example/one']);
  });

  it('have their pictures fetched and saved where the box is ticked', async () => {
    fetchAddresses('https://gate.example/one');
    await expect.poll(counts).toEqual(['1 document']);
    const label = [...document.querySelectorAll('.corpus-box')].find(({ textContent }) =>
      textContent.includes('Fetch pictures'),
    );
    const box = label?.querySelector('input');
    expect(box?.checked).toBe(false);
    box?.click();
    const note = await importAll();
    expect(note).toMatch(/!\[\[[^\]]*gate[^\]]*\.png\|?[^\]]*\]\]/);
    expect(asked).toContain('https://gate.example/gate.png');
    expect(bench.app.vault.getFiles().map(({ extension }) => extension)).toContain('png');
  });
});

describe('isPublicHost', () => {
  it.each([
    ['example.org', true],
    ['8.8.8.8', true],
    ['172.32.0.1', true],
    ['100.128.0.1', true],
    ['localhost', false],
    ['printer', false],
    ['nas.local', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['198.19.0.1', false],
    ['224.0.0.1', false],
    ['0.0.0.0', false],
    ['[::1]', false],
  ])('%s: %s', (host, isPublic) => {
    expect(isPublicHost(host)).toBe(isPublic);
    // Every form of an IPv4 address is one with dots in a URL.
    if (host === '127.0.0.1') expect(isPublicHost(new URL('https://2130706433/').hostname)).toBe(false); // prettier-ignore
  });
});
