import type { IndexedParagraph } from './indexed-note';
import { Interner } from './interner';

/**
 * The block ids of notes, in document order.
 *
 * Nearly all notes have `p1` to `pN`, or no ids at all: those are kept as a number alone, whatever the
 * vault's size. A list of other ids is kept once.
 */
export class ParagraphIds {
  private readonly shapes: Interner;

  constructor(shapes: readonly string[] = []) {
    this.shapes = new Interner(shapes);
  }

  /** What `new ParagraphIds` makes the same table from. */
  get all(): readonly string[] {
    return this.shapes.all;
  }

  /** The number of the list of these paragraphs' ids. */
  number(paragraphs: readonly IndexedParagraph[]): number {
    return this.shapes.number(shapeOf(paragraphs));
  }

  /** How many paragraphs the list stands for, those without an id included. */
  count(number: number): number {
    const shape = this.shapes.string(number);
    const mark = shape[0];
    return mark === 'n' || mark === 'p' ? Number(shape.slice(1)) : shape.split(' ').length;
  }

  /** Each paragraph's id in order; null where it has none. */
  list(number: number): readonly (string | null)[] {
    const shape = this.shapes.string(number);
    const count = this.count(number);
    if (shape.startsWith('n')) return Array.from({ length: count }, () => null);
    if (shape.startsWith('p')) return Array.from({ length: count }, (_, at) => `p${at + 1}`);
    return shape.split(' ').map((id) => (id === '' || id === ':' ? null : id.replace(':', '')));
  }

  has(number: number, id: string): boolean {
    const shape = this.shapes.string(number);
    if (shape.startsWith('n')) return false;
    if (!shape.startsWith('p')) return this.list(number).includes(id);
    const digits = /^p([1-9]\d*)$/.exec(id)?.[1];
    return digits !== undefined && Number(digits) <= this.count(number);
  }
}

/** `n5`: five without ids; `p5`: `p1` to `p5`; `:a  b`: others, with a colon before and spaces between. */
function shapeOf(paragraphs: readonly IndexedParagraph[]): string {
  const { length } = paragraphs;
  const first = paragraphs[0]?.id ?? null;
  if (first === null && paragraphs.every(({ id }) => id === null)) return `n${length}`;
  if (first === 'p1' && paragraphs.every(({ id }, at) => id === `p${at + 1}`)) return `p${length}`;
  return `:${paragraphs.map(({ id }) => id ?? '').join(' ')}`;
}
