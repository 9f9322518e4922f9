import type { Citation } from '../../../index/citations';
import type { VaultPath } from '../../../model/note';
import { QuotationCheck, type QuotationDifference } from '../../../pipeline/quotation-check';
import type { Contexts } from '../list/contexts';

/** Citations looked at at once, before the view lists which quotations differ. */
const LOOKED_AT = 400;

/** Which citations of one note quote what is not there: read and checked once for each citing note. */
export class Quotations {
  private readonly contexts: Contexts;
  private readonly cited: VaultPath;
  private readonly checks = new Map<VaultPath, Promise<QuotationCheck | null>>();
  private readonly differing = new Set<string>();

  constructor(contexts: Contexts, cited: VaultPath) {
    this.contexts = contexts;
    this.cited = cited;
  }

  /** How what the citation at a place quotes differs from what it cites; null where it does not, or is no quotation. */
  async at(path: VaultPath, start: number): Promise<QuotationDifference | null> {
    const check = await this.checkOf(path);
    return check?.at(start) ?? null;
  }

  /** Whether a citation is known to differ. */
  differs({ from, start }: Citation): boolean {
    return this.differing.has(keyOf(from.path, start));
  }

  /** Looks at citations of paragraphs, and says how many differ. */
  async count(citations: readonly Citation[]): Promise<number> {
    const wanted = citations.filter(({ cited, from }) => cited !== null && from.kind !== 'canvas');
    for (const { from, start } of wanted.slice(0, LOOKED_AT)) {
      if ((await this.at(from.path, start)) !== null) this.differing.add(keyOf(from.path, start));
    }
    return this.differing.size;
  }

  private checkOf(path: VaultPath): Promise<QuotationCheck | null> {
    const known = this.checks.get(path);
    if (known !== undefined) return known;
    const check = Promise.all([this.contexts.text(path), this.contexts.text(this.cited)]).then(
      ([citing, cited]) =>
        citing === null || cited === null ? null : new QuotationCheck(citing, cited),
    );
    this.checks.set(path, check);
    return check;
  }
}

function keyOf(path: VaultPath, start: number): string {
  return `${path}\n${String(start)}`;
}
