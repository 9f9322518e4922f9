/**
 * Copies the pictures that the documentation shows from those that the browser tests took:
 * `npm run build && npx vitest run --config tests/config/vitest.config.ts --project browser && node bench/screenshots.mjs`.
 */
import { copyFile, mkdir } from 'node:fs/promises';

const from = new URL('../.artifacts/screenshots/', import.meta.url);
const to = new URL('../docs/images/', import.meta.url);

const CHOSEN = {
  'import-preview-light-900.png': 'import.png',
  'import-preview-dark-400.png': 'import-phone.png',
  'import-result-light.png': 'import-result.png',
  'review-light-900.png': 'link-review.png',
  'settings-light.png': 'settings.png',
};

await mkdir(to, { recursive: true });
for (const [taken, name] of Object.entries(CHOSEN)) {
  await copyFile(new URL(taken, from), new URL(name, to));
  console.log(`docs/images/${name}`);
}
