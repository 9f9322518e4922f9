import { describe, expect, it } from 'vitest';

import { renderIndex } from '../../src/write/render-index';

describe('renderIndex', () => {
  it('nests entries below the headings of the source’s contents, of which some have a note', () => {
    const entry = (link: string, ...place: readonly string[]) => ({
      link: `[[${link}]]`,
      place,
      authors: [],
      published: null,
    });
    const text = renderIndex({
      title: 'The Gauge',
      source: 'gauge.epub',
      sourceHash: 'sha256-0',
      entries: [
        entry('Preface', 'Preface'),
        entry('Low water', 'Ebb [[x]]', 'Low water'),
        entry('Slack water', 'Ebb [[x]]', 'Slack water'),
        entry('Flood', 'Flood'),
        entry('High water (2)', 'Flood', 'High water'),
        entry('Spring', 'Flood', 'High water', 'Spring'),
      ],
    });
    expect(text.slice(text.indexOf('\n- ') + 1)).toBe(
      [
        '- [[Preface]]',
        '- Ebb \\[\\[x]]',
        '  - [[Low water]]',
        '  - [[Slack water]]',
        '- [[Flood]]',
        '  - [[High water (2)]]',
        '    - [[Spring]]',
        '',
      ].join('\n'),
    );
  });
});
