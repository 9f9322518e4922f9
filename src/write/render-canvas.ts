import type { VaultPath } from '../model/note';

/** A document that mentions an entity, as a map shows it. */
export interface MappedNote {
  readonly path: VaultPath;
  /** The first paragraph with a mention, or null. */
  readonly paragraph: string | null;
  readonly year: string;
}

interface CanvasNode extends Record<string, unknown> {
  readonly id: string;
}

/** Nodes of a map at most: more are a crowd. */
export const MAPPED = 60;

const WIDTH = 360;
const HEIGHT = 220;
const GAP = 40;
/** Documents in one row of a year. */
const ROW = 4;

/**
 * A JSON Canvas with an entity above and its documents below, in groups by year. Ids are made from paths, so that
 * what its reader has moved, sized, coloured or named stays so when it is made again; nodes and edges of the reader's own
 * stay too.
 *
 * In the form of https://jsoncanvas.org/spec/1.0/.
 *
 * @param existing the canvas as it is, or null
 * @throws NoCanvasError
 */
export function renderCanvas(
  entity: VaultPath,
  notes: readonly MappedNote[],
  existing: string | null,
): string {
  const old = parseCanvas(existing);
  const known = new Map(old.nodes.map((node) => [node.id, node]));
  const fresh: CanvasNode[] = [
    {
      id: idOf('entity', entity),
      type: 'file',
      file: entity,
      x: 0,
      y: -HEIGHT - 2 * GAP,
      width: WIDTH,
      height: HEIGHT,
    },
  ];
  const edges: CanvasNode[] = [];
  let y = GAP;
  for (const year of [...new Set(notes.map((note) => note.year))]) {
    const own = notes.filter((note) => note.year === year);
    const rows = Math.ceil(own.length / ROW);
    const columns = Math.min(ROW, own.length);
    fresh.push({
      id: idOf('year', year),
      type: 'group',
      label: year,
      x: -GAP,
      y: y - GAP,
      width: columns * (WIDTH + GAP) + GAP,
      height: rows * (HEIGHT + GAP) + GAP,
    });
    own.forEach(({ path, paragraph }, at) => {
      const id = idOf('note', path);
      fresh.push({
        id,
        type: 'file',
        file: path,
        ...(paragraph === null ? {} : { subpath: `#^${paragraph}` }),
        x: (at % ROW) * (WIDTH + GAP),
        y: y + Math.floor(at / ROW) * (HEIGHT + GAP),
        width: WIDTH,
        height: HEIGHT,
      });
      edges.push({ id: idOf('edge', path), fromNode: idOf('entity', entity), toNode: id });
    });
    y += rows * (HEIGHT + GAP) + 3 * GAP;
  }
  const drawn = new Map(old.edges.map((edge) => [edge.id, edge]));
  const nodes = fresh.map((node) => ({ ...node, ...looksOf(known.get(node.id)) }));
  const made = new Set([...fresh, ...edges].map(({ id }) => id));
  const kept = new Set(old.nodes.filter(({ id }) => !isOurs(id)).map(({ id }) => id));
  const present = new Set([...nodes.map(({ id }) => id), ...kept]);
  const ownEdges = old.edges.filter(
    ({ id, fromNode, toNode }) =>
      !made.has(id) && !isOurs(id) && present.has(String(fromNode)) && present.has(String(toNode)),
  );
  const all = {
    ...old.further,
    nodes: [...nodes, ...old.nodes.filter(({ id }) => kept.has(id))],
    edges: [...edges.map((edge) => ({ ...drawn.get(edge.id), ...edge })), ...ownEdges],
  };
  return `${JSON.stringify(all, null, '\t')}\n`;
}

/** All of a node but what it shows: where it is, how large, its colour, a group's name. */
function looksOf(node: CanvasNode | undefined): Record<string, unknown> {
  if (node === undefined) return {};
  const shows = new Set(['id', 'type', 'file', 'subpath']);
  return Object.fromEntries(Object.entries(node).filter(([key]) => !shows.has(key)));
}

function isOurs(id: string): boolean {
  return id.startsWith('corpus-');
}

/** A name for a node that is the same whenever it is made: FNV-1a over UTF-16 units, twice for 64 bits. */
function idOf(kind: string, name: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (let at = 0; at < name.length; at++) {
      value = Math.imul(value ^ name.charCodeAt(at), 0x01000193) >>> 0;
    }
    return value.toString(16).padStart(8, '0');
  };
  return `corpus-${kind}-${hash(0x811c9dc5)}${hash(0x1234567)}`;
}

/** Thrown when what stands where a map is to be drawn is no canvas. */
export class NoCanvasError extends Error {
  override readonly name = 'NoCanvasError';

  constructor() {
    super('What stands in its place is no JSON Canvas, and stays as it is.');
  }
}

interface ParsedCanvas {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasNode[];
  /** What others have put beside these. */
  readonly further: Readonly<Record<string, unknown>>;
}

/** @throws NoCanvasError */
function parseCanvas(json: string | null): ParsedCanvas {
  if (json === null || json.trim() === '') return { nodes: [], edges: [], further: {} };
  let canvas: unknown;
  try {
    canvas = JSON.parse(json);
  } catch {
    throw new NoCanvasError();
  }
  if (typeof canvas !== 'object' || canvas === null || Array.isArray(canvas))
    throw new NoCanvasError();
  const { nodes = [], edges = [], ...further } = canvas as Record<string, unknown>;
  if (!isNodeList(nodes) || !isNodeList(edges)) throw new NoCanvasError();
  return { nodes, edges, further };
}

function isNodeList(value: unknown): value is CanvasNode[] {
  return (
    Array.isArray(value) &&
    value.every((node) => typeof (node as CanvasNode | null)?.id === 'string')
  );
}
