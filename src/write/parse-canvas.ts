/** A node or an edge of a JSON Canvas, with whatever others have put into it. */
export interface CanvasPart extends Record<string, unknown> {
  readonly id: string;
}

/** A JSON Canvas as it is read. */
export interface ParsedCanvas {
  readonly nodes: readonly CanvasPart[];
  readonly edges: readonly CanvasPart[];
  /** What others have put beside these. */
  readonly further: Readonly<Record<string, unknown>>;
}

/** Thrown when what stands where a map is to be drawn is no canvas. */
export class NoCanvasError extends Error {
  override readonly name = 'NoCanvasError';

  constructor() {
    super('What stands in its place is no JSON Canvas, and stays as it is.');
  }
}

/**
 * Reads a JSON Canvas. An empty file is one without nodes, as the app makes it.
 *
 * @throws NoCanvasError
 */
export function parseCanvas(json: string | null): ParsedCanvas {
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
  if (!isPartList(nodes) || !isPartList(edges)) throw new NoCanvasError();
  return { nodes, edges, further };
}

function isPartList(value: unknown): value is CanvasPart[] {
  return (
    Array.isArray(value) &&
    value.every((part) => typeof (part as CanvasPart | null)?.id === 'string')
  );
}
