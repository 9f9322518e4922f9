import { parseXml, XmlRefusedError } from '../xml/parse-xml';
import type { XmlElement } from '../xml/xml-element';
import { childrenOf } from '../xml/xml-element';

/** Text units of one drawing: larger ones are pictures in disguise. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** Elements that draw. What is not among them could run, load or hold a page. */
const DRAWING: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath ' +
    'linearGradient radialGradient stop pattern clipPath mask marker filter view switch image style ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Where metadata of drawing programs stands: it is never drawn. */
const SVG_SPACE = 'http://www.w3.org/2000/svg';

/**
 * What in a drawing could do more than be drawn, for people; null where there is nothing.
 *
 * A drawing is kept as it is or not at all: what a program takes out of it might be what it shows.
 */
export function unsafeInSvg(text: string): string | null {
  if (text.length > MAX_LENGTH) return 'more than 4 MB';
  let parsed;
  try {
    parsed = parseXml(text);
  } catch (error) {
    if (error instanceof XmlRefusedError) return 'entities or endless nesting';
    throw error;
  }
  if (parsed.root === null || parsed.problem !== null) return 'damaged markup';
  return unsafeIn(parsed.root);
}

function unsafeIn(element: XmlElement): string | null {
  const isForeign = element.space !== SVG_SPACE && element.space !== '';
  if (!isForeign && !DRAWING.has(element.name)) return `<${element.name.slice(0, 40)}>`;
  if (isForeign && element.space === 'http://www.w3.org/1999/xhtml') return 'a page';
  for (const [name, value] of element.attributes) {
    const unsafe = unsafeAttribute(name, value);
    if (unsafe !== null) return unsafe;
  }
  if (element.name === 'style') {
    const css = element.children.filter((child) => typeof child === 'string').join('');
    if (loads(css)) return 'styles that load';
  }
  for (const child of childrenOf(element)) {
    const unsafe = unsafeIn(child);
    if (unsafe !== null) return unsafe;
  }
  return null;
}

function unsafeAttribute(name: string, value: string): string | null {
  if (/^(?:\w+:)?on/i.test(name)) return 'an event handler';
  const bare = value.replace(/[\p{Cc}\p{Z}]/gu, '');
  if (/^(?:\w+:)?(?:href|src)$/i.test(name)) {
    const isInside = bare === '' || bare.startsWith('#');
    if (!isInside && !/^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(bare)) return 'a link';
    return null;
  }
  if (/script:/i.test(bare) || loads(value)) return 'an attribute that loads';
  return null;
}

/** `url(#id)` leads to a part of the drawing itself; any other address is fetched. */
function loads(css: string): boolean {
  return /@import|expression\s*\(|url\((?!\s*(?:["']\s*)?#)|\\/i.test(css);
}
