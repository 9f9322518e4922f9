import { describe, expect, it } from 'vitest';

import type { Block } from '../../src/model/block';
import { takeCredits } from '../../src/structure/credits-below-title';

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({
  kind,
  text,
  markdown: text,
});
const dates = { dayFirst: null, thisYear: 2026 };
const take = (format: string, ...texts: readonly string[]) =>
  takeCredits(
    texts.map((text) => block(text)),
    format,
    ['Ida Marsh', 'Ben Okafor'],
    dates,
  );

describe('takeCredits', () => {
  it('takes authors that are known and a date alone off the beginning of an office document', () => {
    const found = take('docx', 'Ida Marsh', 'by Ben Okafor', '10 April 2019', 'It ebbed.');
    expect(found.blocks.map(({ text }) => text)).toEqual(['It ebbed.']);
    expect(found.published).toBe('10 April 2019');
    expect(found.removed).toHaveLength(3);
  });

  it('leaves names that are not known, dates in sentences, years and other formats as they are', () => {
    for (const line of ['Anna Holm', 'It ebbed on 10 April 2019', '1922'])
      expect(take('odt', line, 'It ebbed.').blocks).toHaveLength(2);
    expect(take('html', 'Ida Marsh', 'It ebbed.').blocks).toHaveLength(2);
    expect(take('docx', 'Ida Marsh', '10 April 2019').blocks).toHaveLength(2);
  });
});
