import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: {
    // `.ts` first: `import '../main'` must not find a built main.js.
    extensions: ['.ts', '.mts', '.mjs', '.js', '.json'],
    alias: [
      { find: 'obsidian', replacement: `${root}tests/host/obsidian.ts` },
      // The worker's code is bundled to a string by the build alone; see tests/host/worker-in-process.ts.
      { find: /^inline-worker:.*$/, replacement: `${root}tests/host/worker-source.ts` },
    ],
  },
  test: {
    reporters: ['default', ['json', { outputFile: `${root}.artifacts/test-results.json` }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/host/**', 'tests/obsidian/**', 'tests/e2e/**', 'tests/e2e-browser/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'host',
          include: ['tests/{host,obsidian}/**/*.test.ts'],
          environment: 'jsdom',
          setupFiles: ['tests/host/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // The built plugin in Chromium.
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e-browser/**/*.test.mjs'],
          globalSetup: ['tests/e2e-browser/build-first.mjs'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
