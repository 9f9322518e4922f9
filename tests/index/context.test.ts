import { describe, expect, it } from 'vitest';

import { contextLine, contextOf } from '../../src/index/context';

function around(text: string, words: string): ReturnType<typeof contextOf> {
  const start = text.indexOf(words);
  return contextOf(text, { start, end: start + words.length }, 'en');
}

describe('contextOf', () => {
  it('gives the whole sentence as plain text, and the mention apart', () => {
    const text =
      '# A\n\nIt rained. Then **[[Jan van Dam|Van Dam]] of *Delft*** signed it. He left. ^p3\n';
    expect(around(text, '[[Jan van Dam|Van Dam]]')).toEqual({
      before: 'Then ',
      match: 'Van Dam',
      after: ' of Delft signed it.',
    });
  });

  it.each([
    ['- one [[X]] here\n- another item', '[[X]]', 'one X here'],
    ['> Quoted text about\n> the [[X]] of old. ^p4', '[[X]]', 'Quoted text about the X of old.'],
    ['> [!abstract] The deck\n> names [[X]].', '[[X]]', 'The deck names X.'],
    ['> [!note]- [[X]] again', '[[X]]', 'X again'],
    ['## On [[X]]\nThe text below.', '[[X]]', 'On X'],
    [
      'A line\nbroken before [[X]]\nand after.\n\nAnother.',
      '[[X]]',
      'A line broken before X and after.',
    ],
    ['---\nauthors: "[[X]]"\n---\nText.', '[[X]]', 'authors: "X"'],
    ['The end cites ([[Y#^p3|3]]). ^p9', '[[Y#^p3|3]]', 'The end cites (3).'],
    ['من كتاب [[X]] القديم.', '[[X]]', 'من كتاب X القديم.'],
    ['家族 👩‍👩‍👧 と [[X]] の話。次の文。', '[[X]]', '家族 👩‍👩‍👧 と X の話。'],
    ['It asks who counts ([[Who counts？ Who pays#^p1|1]]) and [[X]] answers. No more.', '[[X]]', 'It asks who counts (1) and X answers.'], // prettier-ignore
    ['See [a map](<maps/Who pays? A map.png>) by [[X]]. No more.', '[[X]]', 'See a map by X.'],
    ['A \ue000 and [[X]] \ue001.', '[[X]]', 'A and X .'],
  ])('reads %j', (text, words, line) => {
    const context = around(text, words);
    expect(context && contextLine(context)).toBe(line);
    expect(context?.match).toBe(words === '[[X]]' ? 'X' : '3');
  });

  it('gives nothing of a span that is no longer there', () => {
    expect(contextOf('short', { start: 3, end: 9 }, 'en')).toBeNull();
    expect(contextOf('short', { start: 3, end: 3 }, 'en')).toBeNull();
  });

  it('takes linear time in a text without ends', () => {
    const text = `${'word '.repeat(200_000)}[[X]]${' word'.repeat(200_000)}`;
    const start = performance.now();
    expect(around(text, '[[X]]')?.match).toBe('X');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
