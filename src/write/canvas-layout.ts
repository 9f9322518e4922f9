import type { CanvasPart } from './parse-canvas';

/** A rectangle on a canvas, in pixels; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const CARD = { width: 360, height: 220 } as const;
const GAP = 40;
/** Between the frames of two years. */
const BETWEEN = 3 * GAP;
/** Cards in one row of a year that is drawn for the first time. */
const ROW = 4;

/** Where the card of the entity goes: above all years. */
export const ENTITY_BOX: Box = { x: 0, y: -CARD.height - 2 * GAP, ...CARD };

/**
 * Finds places for cards and the frames of years: below what is there, and never on a card that stands where its reader
 * has put it.
 */
export class CanvasLayout {
  /** Cards of all kinds: the frames around them are no obstacles. */
  private readonly cards: Box[];
  /** Where the next year's frame begins. */
  private top: number;

  /** @param standing what is on the canvas already and stays */
  constructor(standing: readonly CanvasPart[]) {
    this.cards = standing.filter(({ type }) => type !== 'group').flatMap(boxOf);
    const below = standing.flatMap(boxOf).map((box) => box.y + box.height);
    this.top = Math.max(0, ...below.map((bottom) => bottom + BETWEEN - GAP));
  }

  /** The frame of a year of so many cards, and their places in it, below all others. */
  newYear(count: number): { readonly frame: Box; readonly cards: readonly Box[] } {
    const columns = Math.min(ROW, count);
    const frame = {
      x: -GAP,
      y: this.top,
      width: columns * (CARD.width + GAP) + GAP,
      height: Math.ceil(count / ROW) * (CARD.height + GAP) + GAP,
    };
    const cards = Array.from({ length: count }, (_, at) =>
      cardAt(frame, Math.floor(at / ROW), at % ROW),
    );
    this.cards.push(...cards);
    this.top += frame.height + BETWEEN - GAP;
    return { frame, cards };
  }

  /** Free places for more cards in the rows of a frame that is there; it grows to the right where it is full. */
  furtherCards(frame: Box, count: number): { readonly frame: Box; readonly cards: readonly Box[] } {
    const rows = Math.max(1, Math.floor((frame.height - GAP) / (CARD.height + GAP)));
    const cards: Box[] = [];
    for (let place = 0; cards.length < count; place++) {
      const card = cardAt(frame, place % rows, Math.floor(place / rows));
      if (this.cards.some((other) => overlap(card, other))) continue;
      cards.push(card);
      this.cards.push(card);
    }
    const right = Math.max(...cards.map((card) => card.x + card.width + GAP));
    return { frame: { ...frame, width: Math.max(frame.width, right - frame.x) }, cards };
  }
}

/** The box of a node; none where its numbers are not numbers. */
export function boxOf({ x, y, width, height }: CanvasPart): Box[] {
  return isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height)
    ? [{ x, y, width, height }]
    : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function cardAt(frame: Box, row: number, column: number): Box {
  return {
    x: frame.x + GAP + column * (CARD.width + GAP),
    y: frame.y + GAP + row * (CARD.height + GAP),
    ...CARD,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
