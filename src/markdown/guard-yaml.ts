/** Past these a text is not handed to the YAML library, which is slow or aborts on hostile input. */
const limits = { units: 65_536, keys: 2_000, depth: 32 } as const;

/**
 * Why a text is not safe to parse as YAML, in words for people, or null where it is.
 *
 * One linear pass that may overestimate (it does not know quotation marks or block scalars). Measured
 * on yaml 2.9.1: a thousand nested `- ` abort the process, 400 nested `? ` take 14 s.
 */
export function yamlDanger(yaml: string): string | null {
  if (yaml.length > limits.units)
    return `the properties are longer than ${limits.units} characters`;
  let keys = 0;
  let flow = 0;
  let indents: number[] = [];
  for (const line of yaml.split('\n')) {
    const lead = readLead(line);
    if (lead.complexKey) return 'a list or map stands where a key should';
    indents = indents.filter((indent) => indent < (lead.columns[0] ?? 0));
    indents.push(...lead.columns);
    let run = 0;
    for (let at = 0; at < line.length; at++) {
      const unit = line.charAt(at);
      if (unit === '-' || unit === '?') run++;
      else if (unit !== ' ') run = 0;
      if (unit === '[' || unit === '{') flow++;
      else if ((unit === ']' || unit === '}') && flow > 0) flow--;
      else if (unit === ':' && (flow > 0 || /^\s?$/.test(line.charAt(at + 1)))) keys++;
      else if (unit === ',' && flow > 0) keys++;
      const nested = indents.length + flow > limits.depth;
      if (nested || (run > limits.depth && line.charAt(at - 1) === ' ')) {
        return `the properties are nested deeper than ${limits.depth}`;
      }
    }
    if (keys > limits.keys) return `there are more than ${limits.keys} properties`;
  }
  return null;
}

/** The columns at which collections may begin on a line: `  - - key` has them at 2, 4 and 6. */
function readLead(line: string): { columns: number[]; complexKey: boolean } {
  const columns: number[] = [];
  let at = 0;
  for (;;) {
    while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at++;
    const unit = line.charAt(at);
    if (unit === '' || unit === '\r' || unit === '#') break;
    if (columns.length <= limits.depth) columns.push(at);
    const indicator = /^\s?$/.test(line.charAt(at + 1));
    if (unit === '?' && indicator) return { columns, complexKey: true };
    if (unit !== '-' || !indicator) break;
    at++;
  }
  return { columns, complexKey: false };
}
