import fc from 'fast-check';

import type { Change, Plan } from '../../src/model/plan';
import type { TextEdit } from '../../src/model/span';
import { hashOf } from '../../src/vault/hash';

/** Few paths, so that plans meet what is there: two differ in case alone, and folders nest. */
export const PATHS = [
  'a.md',
  'b.md',
  'F/c.md',
  'F/C.md',
  'F/g/d.md',
  'F/g/h/e.md',
  'New/x.md',
  'New/y/z.md',
];

/** Texts with what is easily lost: line ends of every kind, a byte order mark, characters of two units. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\uFEFF', '🜚', 'é', '[[x]]', '---\n', ' ', '\t'),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

export const anyNotes: fc.Arbitrary<Readonly<Record<string, string>>> = fc.dictionary(
  fc.constantFrom(...PATHS.slice(0, 6)),
  anyText,
);

/** A change before it is known what the vault holds. Places are fractions of a text's length. */
export interface ChangeRecipe {
  readonly type: Change['type'];
  readonly path: string;
  readonly text: string;
  readonly places: readonly (readonly [number, number])[];
  /** The plan was made for another text than the one that is there. */
  readonly stale: boolean;
}

export const anyRecipe: fc.Arbitrary<ChangeRecipe> = fc.record({
  type: fc.constantFrom<Change['type']>('create', 'edit', 'replace', 'remove', 'add-file'),
  path: fc.constantFrom(...PATHS),
  text: anyText,
  places: fc.array(fc.tuple(fraction(), fraction()), { maxLength: 3 }),
  stale: fc.nat({ max: 4 }).map((value) => value === 0),
});

/** Where a recipe's change goes: files that are no notes stand beside them. */
export function pathOf({ type, path }: ChangeRecipe): string {
  return type === 'add-file' ? path.replace(/\.md$/, '.png') : path;
}

/** Bytes that are no text of any encoding, so that nobody reads them as one. */
export function bytesFor(text: string): Uint8Array {
  return new Uint8Array([0x89, 0xff, ...new TextEncoder().encode(text)]);
}

function fraction(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true });
}

/** The plan that the recipes come to on a vault of these notes. */
export function planFor(
  notes: ReadonlyMap<string, string>,
  recipes: readonly ChangeRecipe[],
): Plan {
  const changes = recipes.map((recipe): Change => {
    const { type, path, text } = recipe;
    const current = notes.get(path) ?? '';
    const before = hashOf(recipe.stale ? `${current} as it was` : current);
    if (type === 'create') return { type, path, text };
    if (type === 'add-file') return { type, path: pathOf(recipe), bytes: bytesFor(text) };
    if (type === 'replace') return { type, path, before, text };
    if (type === 'remove') return { type, path, before };
    return { type, path, before, edits: editsFor(current, recipe) };
  });
  return { command: 'test', label: 'Random', changes };
}

/** Edits that do not overlap. They may cut a character in two, which is to be refused. */
export function editsFor(text: string, { places, text: insert }: ChangeRecipe): TextEdit[] {
  const cuts = places
    .flat()
    .map((place) => Math.round(place * text.length))
    .sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    edits.push({ start: cuts[index] ?? 0, end: cuts[index + 1] ?? 0, insert });
  }
  return edits;
}
