import type { Element, ElementContent, Root, RootContent } from 'hast';

import { CAPTION_WORDS } from '../article/furniture-words';
import { nameTokens } from '../article/name-tokens';
import { attribute, isElement } from '../element';
import { FIGURE_TAG } from '../blocks/marked-elements';

/** A caption is no longer than this; what is longer is an article's text with a picture in it. */
const MAX_CAPTION = 600;
/** What a figure may show besides its caption, in characters: a label such as `Enlarge`. */
const MAX_REST = 40;

/** Elements that make a figure more than a picture: they are content of their own. */
const CONTENT: ReadonlySet<string> = new Set([
  'pre',
  'table',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'math',
  'code',
]);

/**
 * Puts a `FIGURE_TAG` element in place of each picture that stands by itself, with its caption for content:
 * `figure` elements, other containers of a picture and a caption, pictures without text around them.
 */
export function markFigures(tree: Root): Root {
  const contents = new Map<Element, Content>();
  for (const child of tree.children) if (isElement(child)) gather(child, contents);
  return { type: 'root', children: markChildren(tree.children, contents) };
}

/** What an element holds of what figures are made of. */
interface Content {
  readonly image: Element | null;
  readonly caption: Element | null;
  /** Whether there is what is content of its own. */
  readonly isMore: boolean;
  /** Characters of text, blanks left out. */
  readonly text: number;
}

function gather(element: Element, contents: Map<Element, Content>): Content {
  let image = element.tagName === 'img' ? element : null;
  let caption: Element | null = null;
  let isMore = false;
  let text = 0;
  for (const child of element.children) {
    if (child.type === 'text') text += child.value.replace(/\s+/gu, '').length;
    if (!isElement(child)) continue;
    const inner = gather(child, contents);
    image ??= inner.image;
    caption ??= isCaption(child) ? child : inner.caption;
    isMore ||= inner.isMore || CONTENT.has(child.tagName);
    text += inner.text;
  }
  const content = { image, caption, isMore, text };
  contents.set(element, content);
  return content;
}

type Contents = ReadonlyMap<Element, Content>;

function markChildren(children: readonly RootContent[], contents: Contents): ElementContent[] {
  // A picture among words stands in their line, as a formula or a sign does.
  const inLine = children.some((child) => child.type === 'text' && child.value.trim() !== '');
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (!isElement(child) || (inLine && child.tagName === 'img')) return [child];
    const figure = figureOf(child, contents);
    return [figure ?? { ...child, children: markChildren(child.children, contents) }];
  });
}

function figureOf(element: Element, contents: Contents): Element | null {
  const content = contents.get(element);
  if (content === undefined || content.isMore || CONTENT.has(element.tagName)) return null;
  if (element.tagName === 'body' || element.tagName === 'html') return null;
  const { image, caption, text } = content;
  const isFigure = element.tagName === 'figure';
  if (image === null && !isFigure) return null;
  const captionText = caption === null ? 0 : (contents.get(caption)?.text ?? 0);
  const isPicture = isFigure
    ? text <= MAX_CAPTION
    : text - captionText <= MAX_REST && captionText <= MAX_CAPTION;
  if (!isPicture || (text > 0 && caption === null && !isFigure)) return null;
  return makeFigure(image, caption, isFigure ? element : null);
}

function isCaption(element: Element): boolean {
  return (
    element.tagName === 'figcaption' ||
    nameTokens(element).some((token) => CAPTION_WORDS.has(token))
  );
}

function makeFigure(
  image: Element | null,
  caption: Element | null,
  figure: Element | null,
): Element {
  const properties =
    image === null ? {} : { src: imageSource(image), alt: attribute(image, 'alt') };
  const shown = caption?.children ?? figure?.children ?? [];
  return { type: 'element', tagName: FIGURE_TAG, properties, children: withoutImages(shown) };
}

function withoutImages(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'img') return [];
    return [{ ...child, children: withoutImages(child.children) }];
  });
}

/** The picture's address; sites that load late keep it in another attribute. */
export function imageSource(image: Element): string {
  const candidates = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'src'].map((name) =>
    attribute(image, name),
  );
  const sets = ['dataSrcSet', 'dataSrcset', 'srcSet'].map(
    (name) => attribute(image, name).trim().split(/[\s,]/u)[0] ?? '',
  );
  const all = [...candidates, ...sets].filter((source) => source !== '');
  return all.find((source) => !source.startsWith('data:')) ?? all[0] ?? '';
}
