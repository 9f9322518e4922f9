import type { Element, ElementContent } from 'hast';

import { FOOTNOTE_TAG, FORMULA_TAG } from '../html/blocks/marked-elements';
import type { Run, RunFormat } from '../tree/inline-runs';
import { el, txt } from '../tree/make-hast';
import { isCodeStyle } from '../tree/style-names';
import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, descendantsOf, xmlText } from '../xml/xml-query';
import { latexOfOmml } from './omml';
import type { DocxStyles } from './styles';
import { isOn, valueOf } from './styles';

/** What reading runs needs to know, and what it finds on the way. */
export interface RunContext {
  readonly styles: DocxStyles;
  /** Addresses of links by relationship id. */
  readonly links: ReadonlyMap<string, string>;
  /** Names of the parts that hold pictures, by relationship id. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Labels of the notes that exist. */
  readonly notes: ReadonlySet<string>;
  /** Boxes of text that hang in the paragraph, which stand behind it. */
  readonly boxes: XmlElement[];
  /** Runs of headings are bold by their style. */
  readonly plain: boolean;
  readonly fields: FieldState[];
}

/** A field that is open: its instruction comes before its result, and may reach over paragraphs. */
export interface FieldState {
  instruction: string;
  inResult: boolean;
}

/** Content of which the text is not a part: deletions, moves away, drawings' fallbacks. */
const SKIPPED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'mc:Fallback', 'w:object']); // prettier-ignore

/** The runs of a paragraph, changes that were tracked accepted. */
export function runsOf(paragraph: XmlElement, context: RunContext): Run[] {
  return walk(paragraph, {}, context);
}

function walk(parent: XmlElement, format: RunFormat, context: RunContext): Run[] {
  return childrenOf(parent).flatMap((child): Run[] => {
    if (SKIPPED.has(child.name)) return [];
    switch (child.name) {
      case 'w:r':
        return runOf(child, format, context);
      case 'w:hyperlink':
        return walk(child, { ...format, ...linkOf(child, context) }, context);
      case 'w:fldSimple':
        return walk(
          child,
          { ...format, ...linkOfField(child.attributes.get('w:instr') ?? '') },
          context,
        );
      case 'm:oMath':
        return [formula(child, false)];
      case 'm:oMathPara':
        return childrenOf(child, 'm:oMath').map((math) => formula(math, true));
      default:
        return walk(child, format, context);
    }
  });
}

function runOf(run: XmlElement, outer: RunFormat, context: RunContext): Run[] {
  const properties = childOf(run, 'w:rPr');
  if (isOn(properties, 'w:vanish') === true) return [];
  const format = { ...outer, ...formatOf(properties, context), ...linkOfFields(context, outer) };
  return childrenOf(run).flatMap((child) => partOf(child, format, context));
}

function partOf(part: XmlElement, format: RunFormat, context: RunContext): Run[] {
  const text = (value: string): Run[] => [{ text: value, format }];
  const isHidden = context.fields.some((field) => !field.inResult);
  if (part.name === 'w:fldChar') return fieldMark(part, context);
  if (part.name === 'w:instrText') return instruction(part, context);
  if (isHidden || SKIPPED.has(part.name)) return [];
  switch (part.name) {
    case 'w:t':
      return text(xmlText(part));
    case 'w:tab':
      return text('\t');
    case 'w:br':
      return part.attributes.get('w:type') === undefined ||
        part.attributes.get('w:type') === 'textWrapping'
        ? [{ node: el('br'), format }]
        : [];
    case 'w:cr':
      return [{ node: el('br'), format }];
    case 'w:noBreakHyphen':
      return text('\u2011');
    case 'w:sym':
      return text(symbolOf(part));
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'w:commentReference':
      return noteMark(part, context);
    case 'w:drawing':
    case 'w:pict':
    case 'mc:AlternateContent':
      return drawing(part, format, context);
    default:
      return [];
  }
}

function formatOf(properties: XmlElement | null, context: RunContext): RunFormat {
  const style = context.styles.get(valueOf(properties, 'w:rStyle') ?? '');
  const chain = [properties, ...(style?.run ?? [])];
  const on = (name: string): boolean =>
    chain.map((each) => isOn(each, name)).find((value) => value !== null) === true;
  const raised = valueOf(properties, 'w:vertAlign');
  return {
    ...(on('w:b') && !context.plain ? { bold: true } : {}),
    ...(on('w:i') && !context.plain ? { italic: true } : {}),
    ...(on('w:strike') || on('w:dstrike') ? { strike: true } : {}),
    ...(isCodeStyle(style?.name ?? '') ? { code: true } : {}),
    ...(raised === 'superscript' ? { raised: 'sup' } : raised === 'subscript' ? { raised: 'sub' } : {}), // prettier-ignore
  };
}

function linkOf(link: XmlElement, context: RunContext): RunFormat {
  const href = context.links.get(link.attributes.get('r:id') ?? '');
  return href === undefined ? {} : { href };
}

/** `HYPERLINK "https://…" \o "a hint"`; links within the document have `\l` and no address. */
function linkOfField(instruction: string): RunFormat {
  const href = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(instruction)?.[1];
  return href === undefined ? {} : { href };
}

function linkOfFields(context: RunContext, outer: RunFormat): RunFormat {
  if (outer.href !== undefined) return {};
  for (const field of context.fields) {
    const link = linkOfField(field.instruction);
    if (field.inResult && link.href !== undefined) return link;
  }
  return {};
}

function fieldMark(mark: XmlElement, context: RunContext): Run[] {
  const type = mark.attributes.get('w:fldCharType');
  const last = context.fields.at(-1);
  if (type === 'begin') context.fields.push({ instruction: '', inResult: false });
  else if (type === 'separate' && last !== undefined) last.inResult = true;
  else if (type === 'end') context.fields.pop();
  return [];
}

function instruction(part: XmlElement, context: RunContext): Run[] {
  const last = context.fields.at(-1);
  if (last !== undefined && last.instruction.length < 4000) last.instruction += xmlText(part);
  return [];
}

/** Symbol fonts put their signs into the private use area, where no other font has them. */
function symbolOf(part: XmlElement): string {
  const code = Number.parseInt(part.attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code < 0xf900)) return '';
  return String.fromCodePoint(Math.min(code, 0x10ffff));
}

function noteMark(part: XmlElement, context: RunContext): Run[] {
  const sort = part.name.slice('w:'.length, -'Reference'.length);
  const label = `${sort}-${part.attributes.get('w:id') ?? ''}`;
  if (!context.notes.has(label)) return [];
  return [{ node: el(FOOTNOTE_TAG, [], { label }), format: {} }];
}

/** A picture's description, and the boxes of text in a drawing. */
function drawing(part: XmlElement, format: RunFormat, context: RunContext): Run[] {
  const shown = part.name === 'mc:AlternateContent' ? childOf(part, 'mc:Choice') : part;
  const boxes = [...descendantsOf(shown, 'w:txbxContent')];
  context.boxes.push(...boxes);
  if (boxes.length > 0) return [];
  const described = [...descendantsOf(shown, 'wp:docPr')][0]?.attributes.get('descr') ?? '';
  const sources = picturesIn(shown, context);
  if (sources.length === 0 && described === '') return [];
  // Of a group of pictures the description is one for all.
  return (sources.length === 0 ? [''] : sources).map((src, at) => ({
    node: el('img', [], { src, alt: at === 0 ? described : '' }),
    format,
  }));
}

/** The parts that a drawing shows, in DrawingML and in the VML before it. */
function picturesIn(shown: XmlElement | null, context: RunContext): string[] {
  const ids = [
    ...[...descendantsOf(shown, 'a:blip')].map(({ attributes }) => attributes.get('r:embed')),
    ...[...descendantsOf(shown, 'v:imagedata')].map(({ attributes }) => attributes.get('r:id')),
  ];
  return ids.flatMap((id) => (id === undefined ? [] : (context.pictures.get(id) ?? [])));
}

function formula(math: XmlElement, block: boolean): Run {
  const children: ElementContent[] = [txt(latexOfOmml(math))];
  const node: Element = el(FORMULA_TAG, children, block ? { display: 'block' } : {});
  return { node, format: {} };
}
