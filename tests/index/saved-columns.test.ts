import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ColumnReader, ColumnWriter } from '../../src/index/saved-columns';

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const column = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 300, max: 70_000 }), word),
  { maxLength: 60 },
);

describe('saved columns', () => {
  it('are read back as they were written, one after the other', () => {
    fc.assert(
      fc.property(
        column,
        fc.array(fc.double()),
        fc.array(fc.string({ unit: 'grapheme' })),
        column,
        (numbers, doubles, strings, more) => {
          const writer = new ColumnWriter();
          writer.numbers(numbers);
          writer.doubles(doubles);
          writer.strings(strings);
          writer.numbers(more);
          const reader = new ColumnReader(writer.written());
          expect([...reader.numbers()]).toEqual(numbers);
          expect([...reader.doubles()]).toEqual(doubles);
          expect(reader.strings()).toEqual(strings);
          expect([...reader.numbers()]).toEqual(more);
          expect(() => reader.numbers()).toThrow(RangeError);
        },
      ),
    );
  });

  it('take a byte a number where most numbers fit, whatever the few others are', () => {
    const numbers = Array.from({ length: 10_000 }, (_, at) =>
      at % 1000 === 0 ? at * 1e5 : at % 200,
    );
    const writer = new ColumnWriter();
    writer.numbers(numbers);
    expect(writer.written().length).toBeLessThan(10_200);
    expect([...new ColumnReader(writer.written()).numbers()]).toEqual(numbers);
  });

  it('are refused where a length cannot be', () => {
    const writer = new ColumnWriter();
    writer.numbers(Array.from({ length: 50 }, () => 7));
    const bytes = writer.written().slice();
    bytes.set([255, 255, 255, 255]);
    expect(() => new ColumnReader(bytes).numbers()).toThrow(RangeError);
  });
});
