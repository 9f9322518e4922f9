import { describe, expect, it } from 'vitest';

import { stemOf } from '../../src/language/stem';
import { STOP_WORD_LANGUAGES, stopWords } from '../../src/language/stop-words';
import { foldWord, wordsOf } from '../../src/language/words';

describe('wordsOf', () => {
  it('finds runs of letters, marks and digits with their places', () => {
    const text = 'L’Europe, the U.S. — 3,5 % (co-op) हिन्दी';
    const words = wordsOf(text);
    expect(words.map((word) => word.text)).toEqual([
      'L',
      'Europe',
      'the',
      'U',
      'S',
      '3',
      '5',
      'co',
      'op',
      'हिन्दी',
    ]);
    for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word);
  });

  it('takes each character of Chinese and Japanese for a word, and keeps other scripts in them whole', () => {
    const text = '使用Obsidian软件2024年、データ';
    const words = wordsOf(text);
    expect(words.map((word) => word.text)).toEqual([
      '使',
      '用',
      'Obsidian',
      '软',
      '件',
      '2024',
      '年',
      'デー',
      'タ',
    ]);
    for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word);
  });
});

describe('foldWord', () => {
  it.each([
    ['Été', 'été'],
    ['e\u0301te\u0301', 'été'],
    ['ﬁnance', 'finance'],
    ['co\u00adoperate', 'cooperate'],
    ['Ｘ１', 'x1'],
    ['d’Arc', "d'arc"],
  ])('%s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('stemOf', () => {
  it.each([
    ['en', 'organised', 'organising'],
    ['es', 'trabajadores', 'trabajador'],
    ['de', 'häuser', 'haus'],
    ['fr', 'nationales', 'national'],
    ['pt-BR', 'organizações', 'organização'],
  ])('%s: %s and %s meet', (language, one, other) => {
    expect(stemOf(one, language)).toBe(stemOf(other, language));
  });

  it('leaves words of other languages, numbers and monsters alone', () => {
    expect(stemOf('zdania', 'pl')).toBe('zdania');
    expect(stemOf('1990s', 'en')).toBe('1990s');
    expect(stemOf('s'.repeat(10_000), 'en')).toHaveLength(10_000);
  });
});

describe('stopWords', () => {
  it.each(STOP_WORD_LANGUAGES)('has articles and conjunctions of %s, folded', (language) => {
    const words = stopWords(language);
    expect(words.size).toBeGreaterThan(100);
    for (const word of words) expect(foldWord(word)).toBe(word);
  });

  it('knows contractions as they are cut', () => {
    for (const part of ['don', 't', 'they', 're']) expect(stopWords('en-GB')).toContain(part);
    expect(stopWords('fr')).toContain('l');
  });

  it('is empty where there is no list', () => {
    expect(stopWords('tlh').size).toBe(0);
  });
});
