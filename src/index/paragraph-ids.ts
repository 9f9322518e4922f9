import type { IndexedParagraph } from './indexed-note';
import { Interner } from './interner';

/**
 * The block ids of notes, in document order.
 *
 * Nearly all notes have `p1` to `pN`, or no ids at all: those are kept as a number alone, whatever the
 * vault's size. A list of other ids is kept once.
 */
export class ParagraphIds {
  /** `n5`: five without ids; `p5`: `p1` to `p5`; `:a  b`: others, with a colon before and spaces between. */
  private readonly shapes: Interner;
  /** The numbers of the two common shapes, by how many paragraphs. */
  private readonly numbered: number[] = [];
  private readonly without: number[] = [];

  constructor(shapes: readonly string[] = []) {
    this.shapes = new Interner(shapes);
  }

  /** What `new ParagraphIds` makes the same table from. */
  get all(): readonly string[] {
    return this.shapes.all;
  }

  /** The number of the list of these paragraphs' ids. */
  number(paragraphs: readonly IndexedParagraph[]): number {
    const { length } = paragraphs;
    if (paragraphs.every(({ id }) => id === null)) {
      return (this.without[length] ??= this.shapes.number(`n${length}`));
    }
    if (paragraphs.every(({ id }, at) => id === numberedId(at + 1))) {
      return (this.numbered[length] ??= this.shapes.number(`p${length}`));
    }
    return this.shapes.number(`:${paragraphs.map(({ id }) => id ?? '').join(' ')}`);
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

/** `p1`, `p2` ... by their numbers: comparing strings that are there is quicker than making or reading them. */
const NUMBERED: string[] = [];

function numberedId(number: number): string {
  return (NUMBERED[number] ??= `p${number}`);
}
