import type { Element } from 'hast';

/** A heading is set this much larger than the text, where no style says that it is one. */
const LARGER = 1.1;
const LONGEST_HEADING = 160;
/** Half points: what a file means that sets no size (Microsoft, RTF specification 1.9.1, `\\fs`). */
export const DEFAULT_SIZE = 24;

/** Letters of a paragraph by how they are set. */
interface Setting {
  letters: number;
  bold: number;
  smallest: number;
}

/** Finds headings by their type, as programs write them that know no styles: whole paragraphs, bold and larger. */
export class SizeHeadings {
  private readonly lettersBySize = new Map<number, number>();
  private readonly candidates: { readonly node: Element; readonly size: number }[] = [];
  private setting: Setting = { letters: 0, bold: 0, smallest: Infinity };

  /** Counts words of the paragraph that is open. @param size Half points. */
  count(text: string, size: number, bold: boolean): void {
    const letters = text.trim().length;
    if (letters === 0) return;
    this.setting.letters += letters;
    if (bold) this.setting.bold += letters;
    else this.lettersBySize.set(size, (this.lettersBySize.get(size) ?? 0) + letters);
    this.setting.smallest = Math.min(this.setting.smallest, size);
  }

  /** Ends the paragraph, which became `node`, or nothing that may be a heading. */
  end(node: Element | null): void {
    const { letters, bold, smallest } = this.setting;
    this.setting = { letters: 0, bold: 0, smallest: Infinity };
    if (node === null || letters === 0 || letters > LONGEST_HEADING || bold < letters) return;
    this.candidates.push({ node, size: smallest });
  }

  /** Makes headings of the paragraphs that are larger than the text: the largest are of the first level. */
  settle(): void {
    const usual = [...this.lettersBySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? DEFAULT_SIZE;
    const larger = this.candidates.filter(({ size }) => size >= usual * LARGER);
    const sizes = [...new Set(larger.map(({ size }) => size))].sort((a, b) => b - a);
    for (const { node, size } of larger) {
      node.tagName = `h${Math.min(6, sizes.indexOf(size) + 1)}`;
      node.children = node.children.flatMap((child) =>
        child.type === 'element' && child.tagName === 'strong' ? child.children : [child],
      );
    }
  }
}
