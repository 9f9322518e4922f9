import type { ListPlace } from '../tree/nest-lists';
import type { NumberForm } from '../tree/number-labels';
import { numberLabel } from '../tree/number-labels';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf } from '../xml/xml-query';
import { valueOf } from './styles';

interface Level {
  readonly start: number;
  /** Null for bullets. */
  readonly form: NumberForm | null;
  /** `%1.%2)`, each figure the number of a level from 1. */
  readonly text: string;
}

interface Numbering {
  /** The list that it counts in: several may share one. */
  readonly list: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly overrides: ReadonlyMap<number, number>;
}

const FORMS: Readonly<Record<string, NumberForm | null>> = {
  bullet: null,
  lowerLetter: 'letter',
  upperLetter: 'LETTER',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
  none: 'none',
};

const MAX_LEVEL = 8;

/** Counts a document's lists and numbered headings, paragraph by paragraph in their order. */
export class ListCounter {
  private readonly numberings: ReadonlyMap<string, Numbering>;
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** @param root the root of `numbering.xml`. */
  constructor(root: XmlElement | null) {
    this.numberings = numberingsOf(root);
  }

  /** Counts one paragraph with its `numPr`; null where it is in no list after all. */
  next(numbering: XmlElement | null): ListPlace | null {
    const id = valueOf(numbering, 'w:numId') ?? '0';
    const found = this.numberings.get(id);
    if (found === undefined) return null;
    const level = Math.min(MAX_LEVEL, Math.max(0, Number(valueOf(numbering, 'w:ilvl') ?? 0) || 0));
    const own = found.levels.get(level) ?? { start: 1, form: null, text: '' };
    const counts = this.countsOf(found, id);
    const start = found.overrides.get(level) ?? own.start;
    const value = (counts[level] ?? start - 1) + 1;
    counts[level] = value;
    counts.length = level + 1;
    if (own.form === null) {
      // A bullet that cannot be seen sets a further paragraph of the item above.
      const continues = own.text !== '' && own.text.trim() === '';
      return { level, number: null, label: '', list: found.list, continues };
    }
    const label = labelOf(found, counts, own);
    const plain = new RegExp(`^[([]?${value}[.)\\]:]?$`).test(label);
    return { level, number: plain ? value : null, label: plain ? '' : label, list: found.list };
  }

  private countsOf(numbering: Numbering, id: string): number[] {
    const known = this.counts.get(numbering.list);
    const restarts = numbering.overrides.size > 0 && !this.begun.has(id);
    this.begun.add(id);
    if (known !== undefined && !restarts) return known;
    const counts: number[] = [];
    this.counts.set(numbering.list, counts);
    return counts;
  }
}

function labelOf(numbering: Numbering, counts: readonly number[], own: Level): string {
  if (own.form === 'none') return '';
  return own.text
    .replace(/%([1-9])/g, (_, figure: string) => {
      const at = Number(figure) - 1;
      const level = numbering.levels.get(at);
      return numberLabel(counts[at] ?? level?.start ?? 1, level?.form ?? 'decimal');
    })
    .trim();
}

function numberingsOf(root: XmlElement | null): ReadonlyMap<string, Numbering> {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  for (const abstract of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(abstract.attributes.get('w:abstractNumId') ?? '', levelsOf(abstract));
  }
  const numberings = new Map<string, Numbering>();
  for (const num of childrenOf(root, 'w:num')) {
    const list = valueOf(num, 'w:abstractNumId') ?? '';
    const levels = new Map(abstracts.get(list) ?? []);
    const overrides = new Map<number, number>();
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = Number(override.attributes.get('w:ilvl') ?? 0);
      const own = childOf(override, 'w:lvl');
      if (own !== null) levels.set(at, levelOf(own));
      const start = valueOf(override, 'w:startOverride');
      if (start !== undefined) overrides.set(at, Number(start) || 0);
    }
    numberings.set(num.attributes.get('w:numId') ?? '', { list, levels, overrides });
  }
  return numberings;
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level) => [
      Number(level.attributes.get('w:ilvl') ?? 0),
      levelOf(level),
    ]),
  );
}

function levelOf(level: XmlElement): Level {
  const form = FORMS[valueOf(level, 'w:numFmt') ?? 'decimal'];
  return {
    start: Number(valueOf(level, 'w:start') ?? 1) || 0,
    form: form === undefined ? 'decimal' : form,
    text: valueOf(level, 'w:lvlText') ?? '',
  };
}
