import type { NumberForm } from '../tree/number-labels';
import type { RunFormat } from '../tree/inline-runs';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf } from '../xml/xml-query';

/** What a style of an OpenDocument text says, with what it inherits. */
export interface OdtStyle {
  /** Display names of the style and those that it is based on, in lower case. */
  readonly names: readonly string[];
  readonly format: RunFormat;
  /** 1 to 6, of headings; null for body text. */
  readonly heading: number | null;
}

/** How one level of a list is counted. */
export interface OdtListLevel {
  /** Null for bullets. */
  readonly form: NumberForm | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows. */
  readonly shown: number;
}

export interface OdtStyles {
  readonly paragraph: (name: string) => OdtStyle;
  readonly text: (name: string) => OdtStyle;
  readonly level: (list: string, level: number) => OdtListLevel;
}

const BULLET: OdtListLevel = { form: null, prefix: '', suffix: '', start: 1, shown: 1 };
const PLAIN: OdtStyle = { names: [], format: {}, heading: null };
const MAX_CHAIN = 12;

const FORMS: Readonly<Record<string, NumberForm>> = {
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
  '': 'none',
};

/** The styles of a document, from `styles.xml` and the automatic ones of `content.xml`. */
export function odtStyles(roots: readonly (XmlElement | null)[]): OdtStyles {
  const byName = new Map<string, XmlElement>();
  const lists = new Map<string, ReadonlyMap<number, OdtListLevel>>();
  for (const root of roots) {
    for (const group of [
      childOf(root, 'office:styles'),
      childOf(root, 'office:automatic-styles'),
    ]) {
      for (const style of childrenOf(group, 'style:style')) byName.set(keyOf(style), style);
      for (const list of childrenOf(group, 'text:list-style')) {
        lists.set(list.attributes.get('style:name') ?? '', levelsOf(list));
      }
    }
  }
  const known = new Map<string, OdtStyle>();
  const find = (key: string): OdtStyle => {
    const found = known.get(key) ?? inherited(key, byName);
    known.set(key, found);
    return found;
  };
  return {
    paragraph: (name) => find(`paragraph ${name}`),
    text: (name) => find(`text ${name}`),
    level: (list, level) => lists.get(list)?.get(level) ?? BULLET,
  };
}

function keyOf(style: XmlElement): string {
  return `${style.attributes.get('style:family') ?? ''} ${style.attributes.get('style:name') ?? ''}`;
}

function inherited(key: string, byName: ReadonlyMap<string, XmlElement>): OdtStyle {
  const family = key.slice(0, key.indexOf(' '));
  const names: string[] = [];
  let format: RunFormat = {};
  let heading: number | null | undefined;
  let next = byName.get(key);
  for (let steps = 0; next !== undefined && steps < MAX_CHAIN; steps++) {
    const { attributes } = next;
    const name = attributes.get('style:display-name') ?? attributes.get('style:name') ?? '';
    names.push(name.replace(/_20_/g, ' ').toLowerCase());
    format = { ...formatOf(childOf(next, 'style:text-properties')), ...format };
    heading ??= levelOf(attributes.get('style:default-outline-level'));
    next = byName.get(`${family} ${attributes.get('style:parent-style-name') ?? ''}`);
  }
  return names.length === 0 ? { ...PLAIN, names: [nameIn(key)] } : { names, format, heading: heading ?? null }; // prettier-ignore
}

function nameIn(key: string): string {
  return key
    .slice(key.indexOf(' ') + 1)
    .replace(/_20_/g, ' ')
    .toLowerCase();
}

/** A heading's level, 1 to 6; null where the style says that it is none. */
export function levelOf(written: string | undefined): number | null | undefined {
  if (written === undefined) return undefined;
  const level = Number.parseInt(written, 10);
  return level >= 1 ? Math.min(6, level) : null;
}

/** Weights and slants of a style; what it sets back to normal is `false`, so that it counts over its parent's. */
function formatOf(properties: XmlElement | null): RunFormat {
  if (properties === null) return {};
  const value = (name: string): string | undefined => properties.attributes.get(name);
  const weight = value('fo:font-weight');
  const slant = value('fo:font-style');
  const line = value('style:text-line-through-style') ?? value('style:text-line-through-type');
  const position = value('style:text-position');
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' || slant === 'oblique' }),
    ...(line === undefined ? {} : { strike: line !== 'none' }),
    ...(position === undefined ? {} : raisedOf(position)),
  };
}

function raisedOf(position: string): RunFormat {
  if (/^(?:super|[1-9])/.test(position)) return { raised: 'sup' };
  return /^(?:sub|-)/.test(position) ? { raised: 'sub' } : {};
}

function levelsOf(list: XmlElement): ReadonlyMap<number, OdtListLevel> {
  return new Map(
    childrenOf(list).map(({ name, attributes }) => {
      const level = Number(attributes.get('text:level') ?? 1) - 1;
      if (name !== 'text:list-level-style-number') return [level, BULLET];
      return [
        level,
        {
          form: FORMS[attributes.get('style:num-format') ?? ''] ?? 'decimal',
          prefix: attributes.get('style:num-prefix') ?? '',
          suffix: attributes.get('style:num-suffix') ?? '',
          start: Number(attributes.get('text:start-value') ?? 1) || 0,
          shown: Number(attributes.get('text:display-levels') ?? 1) || 1,
        },
      ];
    }),
  );
}
