/** `Note#Heading` as its path and its subpath. */
export function splitTarget(written: string): { target: string; subpath: string } {
  const hash = written.indexOf('#');
  if (hash < 0) return { target: written.trim(), subpath: '' };
  return { target: written.slice(0, hash).trim(), subpath: written.slice(hash).trimEnd() };
}
