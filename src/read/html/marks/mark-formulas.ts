import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { MathMLToLaTeX } from 'mathml-to-latex';

import { withoutEnd } from '../../../language/trim';
import { FORMULA_TAG } from '../blocks/marked-elements';
import { attribute, classesOf, findElement, isElement, textOf } from '../element';

/** Longer formulas are no formulas. */
const MAX_LATEX = 5_000;

/** What MathJax draws besides the source that it draws from. */
const DRAWN = /^(?:MathJax|mjx-chtml|MJX)/u;

/** Classes of pictures whose description is the formula: WordPress, Wikipedia, older MathJax. */
const PICTURED: ReadonlySet<string> = new Set([
  'latex',
  'tex',
  'math',
  'mwe-math-fallback-image-inline',
]);

/**
 * Puts a `FORMULA_TAG` element with LaTeX in place of each formula: MathML, KaTeX, MathJax 2 and 3,
 * Wikipedia's, and pictures described in LaTeX. Comes before hidden elements are dropped, since the source
 * of a formula usually is one.
 */
export function markFormulas(page: Root): Root {
  return { type: 'root', children: markChildren(page.children) };
}

function markChildren(children: readonly RootContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (!isElement(child)) return [child];
    const formula = formulaOf(child);
    if (formula !== null) return formula.latex === '' ? [] : [makeFormula(formula)];
    // A page that makes such names itself must not be taken for this pass.
    const tagName = child.tagName.startsWith('corpus:') ? 'span' : child.tagName;
    return [{ ...child, tagName, children: markChildren(child.children) }];
  });
}

interface Formula {
  /** Empty where the element only draws what another one says. */
  readonly latex: string;
  readonly block: boolean;
}

function formulaOf(element: Element): Formula | null {
  const classes = classesOf(element);
  if (element.tagName === 'math') return ofMathMl(element);
  if (classes.includes('katex-display') || classes.includes('mwe-math-element')) {
    return wrapped(element, classes.includes('katex-display'));
  }
  if (classes.includes('katex')) return wrapped(element, false);
  if (element.tagName === 'mjx-container')
    return wrapped(element, attribute(element, 'display') === 'true');
  if (element.tagName === 'script') return ofScript(element);
  if (element.tagName === 'img') return ofPicture(element, classes);
  return classes.some((name) => DRAWN.test(name)) ? { latex: '', block: false } : null;
}

/** An element that holds MathML among other renderings of it. */
function wrapped(element: Element, block: boolean): Formula | null {
  const math = findElement(element, (inner) => inner.tagName === 'math');
  if (math === null) return null;
  const formula = ofMathMl(math);
  return formula.latex === '' ? null : { latex: formula.latex, block: block || formula.block };
}

function ofMathMl(math: Element): Formula {
  const annotation = findElement(
    math,
    (inner) => inner.tagName === 'annotation' && attribute(inner, 'encoding').includes('tex'),
  );
  const declared =
    annotation === null
      ? attribute(math, 'altText') || attribute(math, 'alttext')
      : textOf(annotation);
  const latex = cleanLatex(declared === '' ? converted(math) : declared);
  return { latex, block: attribute(math, 'display') === 'block' };
}

function converted(math: Element): string {
  try {
    return MathMLToLaTeX.convert(toHtml(math, { closeSelfClosing: true }));
  } catch {
    return textOf(math); // Markup that the converter refuses still has its letters and figures.
  }
}

/** MathJax 2 keeps its source in scripts: `<script type="math/tex; mode=display">`. */
function ofScript(script: Element): Formula | null {
  const type = attribute(script, 'type');
  if (!type.startsWith('math/tex')) return null;
  return { latex: cleanLatex(textOf(script)), block: type.includes('display') };
}

function ofPicture(image: Element, classes: readonly string[]): Formula | null {
  const latex = attribute(image, 'alt');
  if (!classes.some((name) => PICTURED.has(name)) || !/[\\^_=+]/u.test(latex)) return null;
  return { latex: cleanLatex(latex), block: false };
}

/** LaTeX on one line, without the delimiters and the wrapper that some sites write around it. */
function cleanLatex(latex: string): string {
  const line = latex.slice(0, MAX_LATEX).replace(/\s+/gu, ' ').trim();
  const inner = /^\{\\(?:displaystyle|textstyle) (.*)\}$/u.exec(line)?.[1] ?? line;
  return withoutEnd(inner.replace(/^\$+|^\\[([]|\\[)\]]$/gu, ''), /\$/u).trim();
}

function makeFormula({ latex, block }: Formula): Element {
  return {
    type: 'element',
    tagName: FORMULA_TAG,
    properties: block ? { display: 'block' } : {},
    children: [{ type: 'text', value: latex }],
  };
}
