import { escapeHtml, innerHtml, type WriteElement } from '../xml/html-of-xml';
import type { XmlElement } from '../xml/xml-element';
import { attributeOf, childrenOf } from '../xml/xml-element';

/** Stands before the MD5 of an attached file, as a picture's source. */
export const MEDIA = 'en-media:';

/** The HTML of a note in Evernote's dialect: tasks as a list of boxes, attached files as pictures by their MD5. */
export function htmlOfEnml(note: XmlElement): string {
  return innerHtml(withTaskLists(note), writeEnml);
}

const writeEnml: WriteElement = (element, inner) => {
  switch (element.name) {
    case 'en-todo':
      return box(element);
    case 'en-media':
      return media(element);
    case 'en-crypt':
      return '<em>[encrypted in Evernote]</em>';
    case 'en-note':
      return `<div>${inner()}</div>`;
    case TASKS:
      return `<ul>${inner()}</ul>`;
    case TASK:
      return `<li>${inner()}</li>`;
    case 'span':
    case 'font':
      return marked(element, inner);
    default:
      return codeBlock(element);
  }
};

function media(element: XmlElement): string {
  const hash = attributeOf(element, 'hash').toLowerCase();
  return `<img src="${MEDIA}${escapeHtml(hash)}" alt="${escapeAttribute(attributeOf(element, 'alt'))}">`;
}

function escapeAttribute(value: string): string {
  return escapeHtml(value).replace(/"/g, '&quot;');
}

function box(element: XmlElement): string {
  const checked = attributeOf(element, 'checked') === 'true' ? ' checked' : '';
  return `<input type="checkbox"${checked}>`;
}

/** Evernote marks code by a property in a style: each line of it is an element of its own. */
function codeBlock(element: XmlElement): string | undefined {
  if (!/-(?:en|evernote)-?codeblock\s*:\s*true/i.test(attributeOf(element, 'style')))
    return undefined;
  const lines = childrenOf(element).map((line) => plainLine(line));
  return `<pre><code>${escapeHtml(lines.join('\n'))}</code></pre>`;
}

function plainLine(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : plainLine(child)))
    .join('');
}

/** Older notes set running text by styles alone. */
const MARKS: readonly (readonly [tag: string, style: RegExp])[] = [
  ['strong', /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i],
  ['em', /(?:^|;)\s*font-style\s*:\s*italic/i],
  ['del', /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*line-through/i],
];

function marked(element: XmlElement, inner: () => string): string {
  const style = attributeOf(element, 'style');
  const tags = MARKS.filter(([, sets]) => sets.test(style)).map(([tag]) => tag);
  return tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, inner());
}

const TASKS = 'corpus-tasks';
const TASK = 'corpus-task';

/** Lines that begin with a box, one after the other, become the items of one list. */
function withTaskLists(element: XmlElement): XmlElement {
  const children: (XmlElement | string)[] = [];
  let items: XmlElement[] = [];
  const endList = (): void => {
    if (items.length > 0) children.push(made(TASKS, items));
    items = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') endList();
      if (items.length === 0) children.push(child);
      continue;
    }
    const task = taskOf(child);
    if (task === null) endList();
    if (task === null) children.push(withTaskLists(child));
    else items.push(task);
  }
  endList();
  return { ...element, children };
}

/** A line that begins with a box, which may stand within marks; null for any other. */
function taskOf(element: XmlElement): XmlElement | null {
  if (element.name !== 'div' && element.name !== 'p') return null;
  const cut = withoutBox(element);
  return cut === null ? null : made(TASK, [cut.box, ...cut.rest]);
}

/** Elements that a box may stand in, at their beginning. */
const AROUND_BOX: ReadonlySet<string> = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u']);

function withoutBox({ children }: XmlElement): {
  readonly box: XmlElement;
  readonly rest: readonly (XmlElement | string)[];
} | null {
  const at = children.findIndex((child) => typeof child !== 'string' || child.trim() !== '');
  const first = children[at];
  if (typeof first !== 'object') return null;
  const after = children.slice(at + 1);
  if (first.name === 'en-todo') return { box: first, rest: after };
  const inner = AROUND_BOX.has(first.name) ? withoutBox(first) : null;
  return inner && { box: inner.box, rest: [{ ...first, children: inner.rest }, ...after] };
}

function made(name: string, children: readonly (XmlElement | string)[]): XmlElement {
  return { name, space: '', attributes: new Map(), children, cut: false };
}
