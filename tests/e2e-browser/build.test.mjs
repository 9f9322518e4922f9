import { describe, expect, it } from 'vitest';

import { build } from '../../esbuild.config.mjs';

describe('the build', () => {
  it('gives the same bytes again', async () => {
    const bytesOf = async () => {
      const results = await build({ production: true, write: false });
      return results.map(({ outputFiles }) => Buffer.from(outputFiles[0].contents));
    };
    const first = await bytesOf();
    const second = await bytesOf();
    expect(first.map((bytes, index) => bytes.equals(second[index]))).toEqual(first.map(() => true));
  });
});
