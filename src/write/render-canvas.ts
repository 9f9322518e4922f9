import type { VaultPath } from '../model/note';
import { boxOf, CanvasLayout, ENTITY_BOX, type Box } from './canvas-layout';
import { parseCanvas, type CanvasPart } from './parse-canvas';

/** A document that mentions an entity, as a map shows it. */
export interface MappedNote {
  readonly path: VaultPath;
  /** The first paragraph with a mention, or null. */
  readonly paragraph: string | null;
  readonly year: string;
}

/** The map as it stands, and what it was drawn with. */
export interface DrawnCanvas {
  /** The JSON, or null where there is none. */
  readonly text: string | null;
  /** The ids that the last drawing gave (`RenderedCanvas.drawn`). Those that are no more, its reader took away. */
  readonly drawn: readonly string[];
}

/** A map to be written. */
export interface RenderedCanvas {
  readonly text: string;
  /** The ids of all nodes and edges of ours, those that its reader has taken away included. */
  readonly drawn: readonly string[];
}

/** Nodes of a map at most: more are a crowd. */
export const MAPPED = 60;

const NOT_DRAWN: DrawnCanvas = { text: null, drawn: [] };

/**
 * A JSON Canvas with an entity above and its documents below, in groups by year. Ids are made from paths, so that
 * what its reader has moved, sized, coloured, named or taken away stays so when it is made again; nodes and edges of
 * the reader's own stay too.
 *
 * In the form of https://jsoncanvas.org/spec/1.0/.
 *
 * @throws NoCanvasError
 */
export function renderCanvas(
  entity: VaultPath,
  notes: readonly MappedNote[],
  { text, drawn }: DrawnCanvas = NOT_DRAWN,
): RenderedCanvas {
  const old = parseCanvas(text);
  const there = new Set([...old.nodes, ...old.edges].map(({ id }) => id));
  const taken = new Set(text === null ? [] : drawn.filter((id) => !there.has(id)));
  const entityId = idOf('entity', entity);
  const noteIds = notes.map(({ path }) => idOf('note', path));
  const yearIds = notes.map(({ year }) => idOf('year', year));
  const edges = notes.map(({ path }, at): CanvasPart => ({
    id: idOf('edge', path),
    fromNode: entityId,
    toNode: noteIds[at],
  }));
  const made = new Set([entityId, ...noteIds, ...yearIds]);
  const standing = old.nodes.filter((node) => isReaders(node) || made.has(node.id));
  const known = new Map(standing.map((node) => [node.id, node]));
  const own = [
    fileNode(entityId, entity, ENTITY_BOX, known),
    ...yearNodes(notes, known, taken, new CanvasLayout(standing)),
  ];
  const nodes = [...own.filter(({ id }) => !taken.has(id)), ...standing.filter(isReaders)];
  const present = new Set(nodes.map(({ id }) => id));
  const joins = ({ fromNode, toNode }: CanvasPart): boolean =>
    present.has(String(fromNode)) && present.has(String(toNode));
  const looks = new Map(old.edges.map((edge) => [edge.id, edge]));
  const all = {
    ...old.further,
    nodes,
    edges: [
      ...edges
        .filter((edge) => joins(edge) && !taken.has(edge.id))
        .map((edge) => ({ ...looks.get(edge.id), ...edge })),
      ...old.edges.filter((edge) => isReaders(edge) && joins(edge)),
    ],
  };
  const ids = new Set([...made, ...edges.map(({ id }) => id)]);
  // What could not be drawn, as an edge without its card, was not taken away by anyone.
  const shown = new Set([...present, ...all.edges.map(({ id }) => id)]);
  return {
    text: `${JSON.stringify(all, null, '\t')}\n`,
    drawn: [...ids].filter((id) => shown.has(id) || taken.has(id)),
  };
}

/** The frames of the years, each with the cards of its notes behind it; those of cards taken away are left out. */
function yearNodes(
  notes: readonly MappedNote[],
  known: ReadonlyMap<string, CanvasPart>,
  taken: ReadonlySet<string>,
  layout: CanvasLayout,
): CanvasPart[] {
  const nodes: CanvasPart[] = [];
  for (const year of new Set(notes.map((note) => note.year))) {
    const own = notes.filter((note) => note.year === year);
    const isNew = ({ path }: MappedNote): boolean =>
      !known.has(idOf('note', path)) && !taken.has(idOf('note', path));
    const group = idOf('year', year);
    const before = known.get(group);
    const [standing] = before === undefined ? [] : boxOf(before);
    const count = own.filter(isNew).length;
    // Of a year whose cards stand elsewhere there is no frame to draw.
    const places =
      count === 0
        ? null
        : standing === undefined
          ? layout.newYear(count)
          : layout.furtherCards(standing, count);
    const frame = places?.frame ?? standing;
    if (frame !== undefined && !taken.has(group))
      nodes.push({ id: group, type: 'group', label: year, ...looksOf(before), ...frame });
    let next = 0;
    for (const note of own) {
      const id = idOf('note', note.path);
      if (taken.has(id)) continue;
      const place = isNew(note) ? places?.cards[next++] : ENTITY_BOX;
      if (place !== undefined) nodes.push(fileNode(id, note.path, place, known, note.paragraph));
    }
  }
  return nodes;
}

/** A card of a note; where it stands already its reader has placed it, and may have coloured it. */
function fileNode(
  id: string,
  file: VaultPath,
  box: Box,
  known: ReadonlyMap<string, CanvasPart>,
  paragraph: string | null = null,
): CanvasPart {
  const subpath = paragraph === null ? {} : { subpath: `#^${paragraph}` };
  return { id, type: 'file', file, ...subpath, ...box, ...looksOf(known.get(id)) };
}

/** All of a node but what it shows: where it is, how large, its colour, a group's name. */
function looksOf(node: CanvasPart | undefined): Record<string, unknown> {
  if (node === undefined) return {};
  const shows = new Set(['id', 'type', 'file', 'subpath']);
  return Object.fromEntries(Object.entries(node).filter(([key]) => !shows.has(key)));
}

function isReaders({ id }: CanvasPart): boolean {
  return !id.startsWith('corpus-');
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
