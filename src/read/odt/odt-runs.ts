import type { Element, ElementContent } from 'hast';

import { FOOTNOTE_TAG } from '../html/blocks/marked-elements';
import type { Run, RunFormat } from '../tree/inline-runs';
import { el } from '../tree/make-hast';
import type { XmlElement } from '../xml/xml-element';
import { childOf, xmlText } from '../xml/xml-query';
import type { OdtStyles } from './odt-styles';

/** What reading running text needs to know, and what it finds on the way. */
export interface OdtRunContext {
  readonly styles: OdtStyles;
  /** Notes and comments met, with their elements, by label. */
  readonly notes: Map<string, XmlElement>;
  /** Boxes of text that hang in the paragraph, which stand behind it. */
  readonly boxes: XmlElement[];
  /** Headings are bold by their style. */
  readonly plain: boolean;
  /** The formula in a `draw:object`; null where it is none. */
  readonly formula: (object: XmlElement) => Element | null;
  /** What stands for the picture of a `draw:image` as its source; the empty string where it has none. */
  readonly picture: (image: XmlElement) => string;
}

/** Blanks that one element may stand for. */
const MAX_BLANKS = 1000;

/** The runs below a paragraph or a piece of one. */
export function odtRuns(parent: XmlElement, format: RunFormat, context: OdtRunContext): Run[] {
  return parent.children.flatMap((child): Run[] =>
    typeof child === 'string'
      ? [{ text: child.replace(/[\t\r\n ]+/g, ' '), format }]
      : partOf(child, format, context),
  );
}

function partOf(part: XmlElement, format: RunFormat, context: OdtRunContext): Run[] {
  const { attributes } = part;
  switch (part.name) {
    case 'text:s': {
      const count = Math.min(MAX_BLANKS, Number(attributes.get('text:c') ?? 1) || 1);
      return [{ text: ' '.repeat(count), format }];
    }
    case 'text:tab':
      return [{ text: '\t', format }];
    case 'text:line-break':
      return [{ node: el('br'), format }];
    case 'text:span': {
      const own = context.styles.text(attributes.get('text:style-name') ?? '');
      return odtRuns(part, { ...format, ...formatIn(own.format, own.names, context) }, context);
    }
    case 'text:a': {
      const href = attributes.get('xlink:href') ?? '';
      return odtRuns(part, href === '' ? format : { ...format, href }, context);
    }
    case 'text:note':
    case 'office:annotation':
      return [noteMark(part, context)];
    case 'draw:frame':
    case 'draw:custom-shape':
      return frame(part, format, context);
    case 'text:ruby':
      return odtRuns(childOf(part, 'text:ruby-base') ?? part, format, context);
    case 'text:tracked-changes':
    case 'text:change':
    case 'office:annotation-end':
    case 'text:bookmark-ref':
      return part.name === 'text:bookmark-ref' ? odtRuns(part, format, context) : [];
    default:
      return odtRuns(part, format, context);
  }
}

function formatIn(format: RunFormat, names: readonly string[], context: OdtRunContext): RunFormat {
  const code = names.some((name) =>
    /^(?:source text|teletype|verbatim char|user entry)$/.test(name),
  );
  const { bold, italic, ...rest } = format;
  const weights = context.plain
    ? {}
    : { ...(bold === undefined ? {} : { bold }), ...(italic === undefined ? {} : { italic }) };
  return { ...rest, ...weights, ...(code ? { code } : {}) };
}

function noteMark(note: XmlElement, context: OdtRunContext): Run {
  const label = `note-${context.notes.size + 1}`;
  context.notes.set(label, note);
  return { node: el(FOOTNOTE_TAG, [], { label }), format: {} };
}

/** A box of text stands behind its paragraph, a formula in its place; of a picture, its description is kept. */
function frame(part: XmlElement, format: RunFormat, context: OdtRunContext): Run[] {
  const box = childOf(part, 'draw:text-box') ?? (childOf(part, 'text:p') === null ? null : part);
  if (box !== null) {
    context.boxes.push(box);
    return [];
  }
  const object = childOf(part, 'draw:object');
  const formula = object === null ? null : context.formula(object);
  if (formula !== null) return [{ node: formula, format: {} }];
  const described = xmlText(childOf(part, 'svg:desc') ?? childOf(part, 'svg:title')).trim();
  const drawn = childOf(part, 'draw:image');
  const src = drawn === null ? '' : context.picture(drawn);
  const image: ElementContent = el('img', [], { src, alt: described });
  return described === '' && src === '' ? [] : [{ node: image, format }];
}
