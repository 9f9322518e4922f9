import { describe, expect, it } from 'vitest';

import { readAnswer } from '../../../src/summarize/written/read-answer';

const one = (text: string, paragraphs: unknown = [3]): string =>
  JSON.stringify({ sentences: [{ text, paragraphs }] });

describe('readAnswer', () => {
  it.each([
    ['as it was asked for', one('The pier holds.')],
    [
      'in a fence',
      `Here you are:\n\n\`\`\`json\n${one('The pier holds.')}\n\`\`\`\nAnything else?`,
    ],
    ['in prose with braces', `I {think} it is [this]: ${one('The pier holds.')} {`],
    ['after thinking', `<think>${one('Not this.')}</think>${one('The pier holds.')}`],
    ['as a bare list', '[{"sentence":"The pier holds.","citations":"¶3"}]'],
    ['with another name', '{"sentences":[{"text":"The pier holds.","cites":["p3"]}]}'],
  ])('finds sentences %s', (_, answer) => {
    expect(readAnswer(answer)).toEqual([{ text: 'The pier holds.', numbers: [3] }]);
  });

  it.each([
    '',
    'I cannot help with that.',
    '{"sentences":',
    '{"summary":"x"}',
    '[1,2]',
    'null',
    '{'.repeat(1e5),
  ])('finds none in %.40j', (answer) => {
    expect(readAnswer(answer)).toBeNull();
  });

  it.each([
    ['The pier holds (3).', 'The pier holds.'],
    ['The pier holds [¶3, p4–6].', 'The pier holds.'],
    ['The pier holds (paragraphs 3 – 5)', 'The pier holds'],
    ['The pier (3) holds.', 'The pier (3) holds.'],
    [
      `The pier holds (1${', 2'.repeat(200)} and more.`,
      `The pier holds (1${', 2'.repeat(200)} and more.`,
    ],
  ])('takes the numbers behind %.40j from it, and ends with a list that does not', (text, said) => {
    expect(readAnswer(one(text))?.[0]?.text).toBe(said);
  });

  it('reads paragraphs however they are written, and none that are none', () => {
    const numbers = (paragraphs: unknown) => readAnswer(one('A.', paragraphs))?.[0]?.numbers;
    expect(numbers(['3–5', '^p9', 12])).toEqual([3, 4, 5, 9, 12]);
    expect(numbers('7, 8')).toEqual([7, 8]);
    expect(numbers([1.5, null, {}, '1-99999', [4]])).toEqual([1, 99999]);
    expect(numbers(null)).toEqual([]);
  });

  it.each([
    ['**The** pier [holds](https://evil.example/?q=1).', 'The pier holds.'],
    ['The pier holds [[Secret#^p1|well]] ![[Diary]].', 'The pier holds well Diary.'],
    ['The pier holds (3).', 'The pier holds.'],
    ['The pier holds. [¶3, 4]', 'The pier holds.'],
    ['The pier (1923) holds.', 'The pier (1923) holds.'],
    ['See https://evil.example/x and www.evil.example.', 'See evil.example/x and evil.example.'],
    ['The\u202e pier\u200b \u{e0041}holds.\u0000', 'The pier holds.'],
    ['<img src=x onerror=alert(1)>The pier holds.', 'The pier holds.'],
  ])('makes %j plain', (text, plain) => {
    expect(readAnswer(one(text))?.[0]?.text).toBe(plain);
  });

  it('reads a gigantic answer in bounds', () => {
    const many = JSON.stringify({
      sentences: Array.from({ length: 5000 }, () => ({ text: 'x'.repeat(5000), paragraphs: [1] })),
    });
    const read = readAnswer(many) ?? [];
    expect(read).toHaveLength(80);
    expect(read[0]?.text.length).toBe(1500);
  });
});
