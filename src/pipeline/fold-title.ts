/** A title or name as it is compared: compatible characters, case and spaces are put aside. */
export function foldTitle(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
