import { describe, expect, it } from 'vitest';

import type { Block } from '../../src/model/block';
import { structureSource } from '../../src/structure/structure-source';

const block = (kind: Block['kind'], text: string): Block => ({ kind, text, markdown: text });
const titleOf = (source: string, ...blocks: readonly Block[]): string | undefined =>
  structureSource(
    source,
    'sha256-0',
    { format: 'docx', documents: [{ blocks, metadata: {} }], warnings: [], neutralised: [] },
    { today: '2026-01-01' },
  )[0]?.title;

describe('a title that the source does not give', () => {
  it('is made of words, and of the file’s name where the text has none', () => {
    const formula = block('math', '\\oint F');
    expect(titleOf('notes/old_quay.docx', formula, block('paragraph', 'The quay.'))).toBe(
      'The quay',
    );
    expect(titleOf('notes/old_quay.docx', formula)).toBe('old quay');
    expect(titleOf('https://example.org/a.docx', formula)).toBe('Untitled');
    expect(titleOf('0042.docx', formula)).toBe('Untitled');
  });
});
