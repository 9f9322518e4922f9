import { regionOf } from '../language/region-names';

/** A title or name as it is compared: compatible characters, case and spaces are put aside. */
export function foldTitle(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What the names of one thing have in common: as `foldTitle`, and a country is one thing in every language. */
export function thingKey(name: string): string {
  const region = regionOf(name);
  return region === null ? foldTitle(name) : `\u0000${region}`;
}
