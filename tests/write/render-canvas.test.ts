import { describe, expect, it } from 'vitest';

import { NoCanvasError, renderCanvas } from '../../src/write/render-canvas';

interface Canvas {
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly Record<string, unknown>[];
  readonly [other: string]: unknown;
}

const HUB = 'Hubs/Jan.md';
const NOTES = [
  { path: 'A.md', paragraph: 'p3', year: '1921' },
  { path: 'B.md', paragraph: null, year: '1921' },
  { path: 'C.md', paragraph: 'p1', year: 'Undated' },
];
const read = (json: string): Canvas => JSON.parse(json) as Canvas;

describe('a map', () => {
  it('is a JSON Canvas: every node has its place, every edge joins two nodes', () => {
    const { nodes, edges } = read(renderCanvas(HUB, NOTES, null));
    for (const node of nodes) {
      expect(['file', 'group']).toContain(node['type']);
      for (const key of ['x', 'y', 'width', 'height'])
        expect(Number.isInteger(node[key])).toBe(true);
    }
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const edge of edges) {
      expect(ids).toContain(edge['fromNode']);
      expect(ids).toContain(edge['toNode']);
    }
    expect(nodes.find(({ file }) => file === 'A.md')).toMatchObject({ subpath: '#^p3' });
    expect(nodes.find(({ file }) => file === 'B.md')).not.toHaveProperty('subpath');
  });

  it('is the same when nothing has changed', () => {
    const first = renderCanvas(HUB, NOTES, null);
    expect(renderCanvas(HUB, NOTES, first)).toBe(first);
  });

  it('keeps what its reader has done to it', () => {
    const canvas = read(renderCanvas(HUB, NOTES, null));
    const changed = {
      metadata: { version: '1.0' },
      nodes: [
        ...canvas.nodes.map((node) => {
          if (node['file'] === 'A.md') return { ...node, x: 999, color: '4' };
          return node['label'] === '1921' ? { ...node, label: 'The quarrel' } : node;
        }),
        { id: 'mine', type: 'text', text: 'Mine', x: 0, y: 0, width: 9, height: 9 },
      ],
      edges: [
        ...canvas.edges.map((edge, at) => (at === 0 ? { ...edge, label: 'wrote' } : edge)),
        { id: 'own', fromNode: 'mine', toNode: canvas.nodes[0]?.['id'] },
      ],
    };
    const again = read(renderCanvas(HUB, NOTES, JSON.stringify(changed)));
    expect(again['metadata']).toEqual({ version: '1.0' });
    expect(again.nodes.find(({ file }) => file === 'A.md')).toMatchObject({ x: 999, color: '4' });
    expect(again.nodes.some(({ label }) => label === 'The quarrel')).toBe(true);
    expect(again.nodes.some(({ id }) => id === 'mine')).toBe(true);
    expect(again.edges.find(({ id }) => id === changed.edges[0]?.['id'])).toMatchObject({
      label: 'wrote',
    });
    expect(again.edges.some(({ id }) => id === 'own')).toBe(true);
  });

  it('is not drawn over what is no canvas', () => {
    for (const text of ['# Notes', '[]', '{"nodes": 3}', '{"nodes": [{"type": "text"}]}'])
      expect(() => renderCanvas(HUB, NOTES, text)).toThrow(NoCanvasError);
    expect(() => renderCanvas(HUB, NOTES, ' \n')).not.toThrow();
  });
});
