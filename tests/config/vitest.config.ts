import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: {
    // `.ts` first: `import '../main'` must not find a built main.js.
    extensions: ['.ts', '.mts', '.mjs', '.js', '.json'],
    alias: { obsidian: `${root}tests/host/obsidian.ts` },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/host/**', 'tests/obsidian/**', 'tests/e2e/**'],
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
    ],
  },
});
