import type { RequestUrlParam } from 'obsidian';
import type { Plugin } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import CorpusPlugin from '../../main';
import manifest from '../../manifest.json';
import { Bench } from '../host/bench';
import { answerRequests, type HostAnswer } from '../host/request-url';

const KEY = 'canary-52d0-key';
const SOURCE = `---
title: Plan
private: property-canary
---
The quay is to be widened by twelve metres. ^p1

Dues will rise by a tenth for ships that smoke. ^p2
`;
const SETTINGS = {
  model: true,
  modelProvider: 'openai',
  modelName: 'some-model',
  modelSecret: 'my-key',
  modelPrices: '3/15',
};
const SENTENCES = [
  { text: 'The quay is to be widened by twelve metres.', paragraphs: [1] },
  { text: 'Dues will rise by a tenth for 90 ships that smoke.', paragraphs: [2] },
  { text: 'Nobody said so.', paragraphs: [] },
];

let bench: Bench;
let plugin: Plugin;
let sent: RequestUrlParam[];

beforeEach(async () => {
  sent = [];
  bench = await new Bench({ files: { 'Plan.md': SOURCE } }).ready();
  bench.app.secretStorage.setSecret('my-key', KEY);
});

afterEach(() => {
  answerRequests(null);
  bench.close();
});

const answering = (answer: HostAnswer | Promise<HostAnswer>): void => {
  answerRequests((request) => {
    sent.push(request);
    return answer;
  });
};

const whole = (sentences: object): HostAnswer => ({
  status: 200,
  text: JSON.stringify({
    choices: [{ message: { content: JSON.stringify({ sentences }) }, finish_reason: 'stop' }],
  }),
});

async function summarise(settings: object = SETTINGS): Promise<void> {
  plugin = await bench.load(CorpusPlugin, manifest, settings);
  await bench.open('Plan.md');
  expect(bench.run(plugin, 'summarize-note')).toBe(true);
}

const dialog = (): HTMLElement | null => document.querySelector<HTMLElement>('.corpus-model');
const press = async (text: string): Promise<void> => {
  const button = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('.corpus-model button')].find(
      (one) => one.textContent === text,
    );
  await expect.poll(button, { timeout: 20_000 }).toBeDefined();
  button()?.click();
};
const notice = async (): Promise<string> => {
  await expect.poll(() => document.querySelector('.notice'), { timeout: 20_000 }).not.toBeNull();
  return document.querySelector('.notice')?.textContent ?? '';
};
const SUMMARY = 'Corpus/Summaries/Summary of Plan.md';

describe('a summary by a model in the app', () => {
  it('is sent after leave, checked, written, and opened', async () => {
    answering(whole(SENTENCES));
    await summarise();
    await expect
      .poll(() => dialog()?.textContent, { timeout: 20_000 })
      .toContain('Send text to api.openai.com?');
    expect(dialog()?.textContent).toMatch(/2 paragraphs of “Plan”.*1 request.*at most about/);
    expect(sent).toEqual([]);
    await press('Send');
    expect(await notice()).toContain('1 sentence found in the cited text, 1 to check, 1 left out');
    const text = await bench.read(SUMMARY);
    expect(text).toContain('model: openai:some-model');
    expect(text).toContain('twelve metres ([[Plan#^p1|1]]).');
    expect(text).toContain('that smoke ([[Plan#^p2|2]] ⚠).');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe('https://api.openai.com/v1/chat/completions');
    expect(sent[0]?.headers?.['authorization']).toBe(`Bearer ${KEY}`);
    expect(sent[0]?.body).not.toMatch(/canary/);
    expect(dialog()).toBeNull();
  });

  it('sends and writes nothing without leave', async () => {
    answering(whole(SENTENCES));
    await summarise();
    await press('Do not send');
    expect(await notice()).toContain('Nothing was sent');
    expect(sent).toEqual([]);
    await expect(bench.read(SUMMARY)).rejects.toThrow();
  });

  it('is cancelled while an answer is awaited', async () => {
    answering(new Promise<HostAnswer>(() => undefined));
    await summarise();
    await press('Send');
    await press('Cancel');
    expect(await notice()).toContain('Cancelled.');
    expect(dialog()).toBeNull();
    await expect(bench.read(SUMMARY)).rejects.toThrow();
  });

  it('says what failed without the key, which is in no setting either', async () => {
    answering({ status: 401, text: JSON.stringify({ error: { message: `bad ${KEY}` } }) });
    await summarise();
    await press('Send');
    const words = await notice();
    expect(words).toMatch(/No summary was written: openai \(api\.openai\.com\) answered 401/);
    expect(words + JSON.stringify(await plugin.loadData())).not.toContain('canary');
  });

  it('asks a model on this machine without a question', async () => {
    answering({
      status: 200,
      text: JSON.stringify({
        message: { content: JSON.stringify({ sentences: SENTENCES }) },
        done: true,
      }),
    });
    await summarise({ model: true, modelProvider: 'ollama', modelName: 'small:1b' });
    expect(await notice()).toContain('Summary written: 1 sentence found');
    expect(sent[0]?.url).toBe('http://127.0.0.1:11434/api/chat');
  });

  it.each([
    [{ ...SETTINGS, modelName: '' }, 'No model is named in the settings'],
    [{ ...SETTINGS, modelSecret: 'gone' }, 'The secret “gone” is not in the app’s secret storage'],
    [{ ...SETTINGS, modelSecret: '' }, 'needs a key'],
  ])('says what its settings lack', async (settings, reason) => {
    await summarise(settings);
    expect(await notice()).toContain(reason);
    expect(dialog()).toBeNull();
  });

  it('is not asked for where the setting is off', async () => {
    await summarise({ ...SETTINGS, model: false });
    expect(await notice()).toContain('Summary written.');
    expect(sent).toEqual([]);
    expect(await bench.read(SUMMARY)).toContain('method: extractive');
  });
});
