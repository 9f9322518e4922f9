import { discoverEntities } from '../../../src/link/entities/discover-entities';
import type { DiscoveredEntity } from '../../../src/model/entity';

/** What is found in notes of these texts, in a vault without others. */
export const discover = (texts: readonly string[]): readonly DiscoveredEntity[] =>
  discoverEntities(
    texts.map((text, i) => ({ path: `${i}.md`, text })),
    [],
  );

export const names = (texts: readonly string[]): readonly string[] =>
  discover(texts)
    .map(({ name }) => name)
    .sort();

/** Notes on many products, in which nobody is named. */
export const PRODUCTS: readonly string[] = Array.from(
  { length: 40 },
  (_, i) => `We run Vendor${'abcdefghij'[i % 10]} Thing${'klmnopqrst'[i % 7]}ix here.`,
);
