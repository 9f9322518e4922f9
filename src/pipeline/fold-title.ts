import { regionOf } from '../language/region-names';

/** A title or name as it is compared: compatible characters, case and spaces are put aside. */
export function foldTitle(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** As `foldTitle`, of a name: a country is one thing in every language that its names are known in. */
export function foldName(name: string): string {
  const region = regionOf(name);
  return region === null ? foldTitle(name) : `\u0000${region}`;
}
