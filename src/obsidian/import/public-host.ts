/** The first bytes of IPv4's special-purpose blocks (RFC 6890) by how many bits count. */
const SPECIAL: readonly (readonly [address: number, bits: number])[] = [
  [ipv4(0, 0), 8],
  [ipv4(10, 0), 8],
  [ipv4(100, 64), 10],
  [ipv4(127, 0), 8],
  [ipv4(169, 254), 16],
  [ipv4(172, 16), 12],
  [ipv4(192, 0), 16],
  [ipv4(192, 168), 16],
  [ipv4(198, 18), 15],
  [ipv4(224, 0), 3],
];

function ipv4(first: number, second: number): number {
  return (first << 24) | (second << 16);
}

/**
 * Whether a URL's host may be asked: a name of the public internet, or an address of it. Names that mean an address of
 * the own network are not looked up here, but for those that always do.
 *
 * @param host as `URL.hostname` has it, which writes every form of an IPv4 address with dots.
 */
export function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return false;
  const name = host.toLowerCase().replace(/\.$/, '');
  const address = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name);
  if (address === null)
    return name.includes('.') && !/\.(?:localhost|local|internal|lan|home\.arpa)$/.test(name);
  const bits = ipv4(Number(address[1]), Number(address[2]));
  return !SPECIAL.some(([special, count]) => (bits ^ special) >>> (32 - count) === 0);
}
