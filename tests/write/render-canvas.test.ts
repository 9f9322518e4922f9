import { describe, expect, it } from 'vitest';

import { NoCanvasError } from '../../src/write/parse-canvas';
import { renderCanvas, type DrawnCanvas } from '../../src/write/render-canvas';

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
const draw = (notes = NOTES, known?: DrawnCanvas): Canvas =>
  read(renderCanvas(HUB, notes, known).text);

describe('a map', () => {
  it('is a JSON Canvas: every node has its place, every edge joins two nodes', () => {
    const { nodes, edges } = draw();
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
    const first = renderCanvas(HUB, NOTES);
    expect(renderCanvas(HUB, NOTES, first)).toEqual(first);
  });

  it('keeps what its reader has done to it', () => {
    const canvas = draw();
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
    const again = draw(NOTES, { text: JSON.stringify(changed), drawn: [] });
    expect(again['metadata']).toEqual({ version: '1.0' });
    expect(again.nodes.find(({ file }) => file === 'A.md')).toMatchObject({ x: 999, color: '4' });
    expect(again.nodes.some(({ label }) => label === 'The quarrel')).toBe(true);
    expect(again.nodes.some(({ id }) => id === 'mine')).toBe(true);
    expect(again.edges.find(({ id }) => id === changed.edges[0]?.['id'])).toMatchObject({
      label: 'wrote',
    });
    expect(again.edges.some(({ id }) => id === 'own')).toBe(true);
  });

  it('leaves off what its reader took off it, and says so the next time too', () => {
    const first = renderCanvas(HUB, NOTES);
    const { nodes, edges } = read(first.text);
    const gone = nodes.find(({ file }) => file === 'B.md')?.['id'];
    const text = JSON.stringify({
      nodes: nodes.filter(({ id }) => id !== gone),
      edges: edges.filter(({ toNode }) => toNode !== gone),
    });
    const second = renderCanvas(HUB, NOTES, { text, drawn: first.drawn });
    const third = draw(NOTES, second);
    expect(third.nodes.map(({ file, label }) => file ?? label)).toEqual(
      nodes.filter(({ id }) => id !== gone).map(({ file, label }) => file ?? label),
    );
    expect(third.edges.some(({ toNode }) => toNode === gone)).toBe(false);
    // A note that the map had dropped by itself comes back.
    const without = renderCanvas(HUB, NOTES.slice(0, 1), first);
    expect(draw(NOTES, without).nodes.some(({ file }) => file === 'C.md')).toBe(true);
  });

  it('puts new cards where no card stands, within the frame of their year', () => {
    const first = renderCanvas(HUB, NOTES);
    const more = Array.from({ length: 9 }, (_, at) => ({
      path: `0${at}.md`,
      paragraph: null,
      year: at < 7 ? '1921' : '1920',
    }));
    const { nodes } = draw([...more, ...NOTES], first);
    const box = (node: Record<string, unknown>): [number, number, number, number] => {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(node[key]));
      return [x ?? 0, y ?? 0, (x ?? 0) + (width ?? 0), (y ?? 0) + (height ?? 0)];
    };
    const meet = (a: Record<string, unknown>, b: Record<string, unknown>): boolean => {
      const [left, top, right, bottom] = box(a);
      const [x, y, end, low] = box(b);
      return left < end && x < right && top < low && y < bottom;
    };
    for (const type of ['file', 'group']) {
      const alike = nodes.filter((node) => node['type'] === type);
      for (const [at, one] of alike.entries())
        for (const other of alike.slice(at + 1)) expect(meet(one, other)).toBe(false);
    }
    const frame = nodes.find(({ label }) => label === '1921') ?? {};
    const inside = nodes.filter((node) => node['type'] === 'file' && meet(node, frame));
    expect(inside).toHaveLength(9);
    expect(inside.every((node) => box(node)[2] <= box(frame)[2])).toBe(true);
    const before = read(first.text).nodes.filter(({ type }) => type === 'file');
    for (const node of before)
      expect(nodes.find(({ id }) => id === node['id'])).toMatchObject({
        x: node['x'],
        y: node['y'],
      });
  });

  it('is not drawn over what is no canvas', () => {
    for (const text of ['# Notes', '[]', '{"nodes": 3}', '{"nodes": [{"type": "text"}]}'])
      expect(() => renderCanvas(HUB, NOTES, { text, drawn: [] })).toThrow(NoCanvasError);
    expect(() => renderCanvas(HUB, NOTES, { text: ' \n', drawn: [] })).not.toThrow();
  });
});
