import { describe, expect, it, vi } from 'vitest';

import { emptyStateOf } from '../../../../src/obsidian/views/cited-by/empty-state';

describe('an empty list of citations', () => {
  it.each(['no paragraphs', 'not cited'] as const)(
    'offers to write a summary of a note with %s',
    (empty) => {
      const summarize = vi.fn();
      const offers = { clear: vi.fn(), summarize };
      const { action } = emptyStateOf({ empty }, 0, offers) ?? {};
      expect(action?.label).toBe('Write a summary');
      action?.run();
      expect(summarize).toHaveBeenCalledOnce();
      expect(emptyStateOf({ empty }, 0, { clear: vi.fn() })).not.toHaveProperty('action');
    },
  );

  it('offers to show what the filters hide', () => {
    const clear = vi.fn();
    const { text, action } = emptyStateOf({ empty: 'filtered' }, 3, { clear }) ?? {};
    expect(text).toContain('3');
    action?.run();
    expect(clear).toHaveBeenCalledOnce();
  });
});
