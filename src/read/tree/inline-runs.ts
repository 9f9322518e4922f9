import type { ElementContent } from 'hast';

import { el, txt } from './make-hast';

/** How a run of an office document's text looks, as far as it means something. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly raised?: 'sup' | 'sub';
  /** Where it links to. */
  readonly href?: string;
}

/** A piece of running text: text in one format, or a node such as a footnote's mark. */
export type Run =
  | { readonly text: string; readonly format: RunFormat }
  | { readonly node: ElementContent; readonly format: RunFormat };

/** The marks of running text, outermost first: a run that opens several opens them in this order. */
const MARKS: readonly (readonly [
  tagName: (format: RunFormat) => string | null,
  key: keyof RunFormat,
])[] = [
  [({ href }) => (href === undefined || href === '' ? null : 'a'), 'href'],
  [({ bold }) => (bold === true ? 'strong' : null), 'bold'],
  [({ italic }) => (italic === true ? 'em' : null), 'italic'],
  [({ strike }) => (strike === true ? 'del' : null), 'strike'],
  [({ raised }) => raised ?? null, 'raised'],
  [({ code }) => (code === true ? 'code' : null), 'code'],
];

/** Runs as elements: neighbours in one format share theirs, and blanks at a run's ends stand outside. */
export function inlineOf(runs: readonly Run[]): ElementContent[] {
  return nest(runs.flatMap(withBlanksOutside), 0);
}

function nest(runs: readonly Run[], level: number): ElementContent[] {
  const mark = MARKS[level];
  if (mark === undefined) return runs.map((run) => ('node' in run ? run.node : txt(run.text)));
  const [tagOf, key] = mark;
  const nodes: ElementContent[] = [];
  for (let from = 0; from < runs.length;) {
    const format = runs[from]?.format ?? {};
    let to = from + 1;
    while (to < runs.length && runs[to]?.format[key] === format[key]) to++;
    const inner = nest(runs.slice(from, to), level + 1);
    const tagName = tagOf(format);
    const properties = key === 'href' && format.href !== undefined ? { href: format.href } : {};
    nodes.push(...(tagName === null ? inner : [el(tagName, inner, properties)]));
    from = to;
  }
  return nodes;
}

/** Blanks have no weight, and a mark that ends in one is no mark in Markdown. */
function withBlanksOutside(run: Run, at: number, runs: readonly Run[]): Run[] {
  if ('node' in run || run.text === '') return 'node' in run ? [run] : [];
  const isSame = (other: Run | undefined): boolean =>
    other !== undefined && MARKS.every(([, key]) => other.format[key] === run.format[key]);
  const start = isSame(runs[at - 1]) ? 0 : run.text.length - run.text.trimStart().length;
  const end = isSame(runs[at + 1]) ? run.text.length : run.text.trimEnd().length;
  const plain: RunFormat = run.format.href === undefined ? {} : { href: run.format.href };
  const pieces: Run[] = [
    { text: run.text.slice(0, start), format: plain },
    { text: run.text.slice(start, Math.max(start, end)), format: run.format },
    { text: run.text.slice(Math.max(start, end)), format: plain },
  ];
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '');
}
