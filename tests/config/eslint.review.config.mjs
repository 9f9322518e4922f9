import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';

/** What the community directory's scan runs: the recommended set, and the paths that scan skips, with what is made here. */
export default defineConfig([
  globalIgnores([
    'main.js',
    'dist/',
    'tests/',
    'docs/',
    'bench/',
    'demo-vault/',
    '.artifacts/',
    '**/*.{mjs,cjs,mts,cts}',
  ]),
  ...obsidianmd.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: new URL('../..', import.meta.url).pathname,
      },
    },
  },
]);
