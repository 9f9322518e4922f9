import { Buffer } from 'node:buffer';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { ByteReader, ByteWriter, fromBase64, toBase64 } from '../../src/index/saved-bytes';

it('writes base64 that others read, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64').replace(/=+$/, ''));
      expect(fromBase64(`x${text}`, 1)).toEqual(bytes);
    }),
  );
});

it('reads back the numbers that it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), fc.array(fc.integer()), (numbers, signed) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.number(number);
      for (const number of signed) writer.signed(number);
      const reader = new ByteReader(writer.written());
      expect(numbers.map(() => reader.number())).toEqual(numbers);
      expect(signed.map(() => reader.signed())).toEqual(signed);
      expect(() => reader.number()).toThrow(RangeError);
    }),
  );
});
