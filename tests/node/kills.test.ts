import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

const bench = fileURLToPath(new URL('../../bench/kills.mjs', import.meta.url));

/** The small form of `node bench/kills.mjs 500`. */
it('a killed process leaves no torn note, and the next run puts all in order', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [bench, '25', '7']);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ kills: 25, failed: 0 });
}, 180_000);
