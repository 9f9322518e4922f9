import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf, xmlText } from '../xml/xml-query';

/** Longer formulas are no formulas. */
const MAX_LATEX = 5_000;

/** Signs of sums and the like, by the character in `m:chr`. */
const OPERATORS: Readonly<Record<string, string>> = {
  '∑': '\\sum', '∏': '\\prod', '∐': '\\coprod', '∫': '\\int', '∬': '\\iint', '∭': '\\iiint', '∮': '\\oint',
  '⋃': '\\bigcup', '⋂': '\\bigcap', '⋁': '\\bigvee', '⋀': '\\bigwedge',
}; // prettier-ignore

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat', '\u0303': '\\tilde', '\u0304': '\\bar', '\u0305': '\\overline', '\u0307': '\\dot',
  '\u0308': '\\ddot', '\u030c': '\\check', '\u20d7': '\\vec', '→': '\\vec',
}; // prettier-ignore

const SYMBOLS: Readonly<Record<string, string>> = {
  α: '\\alpha', β: '\\beta', γ: '\\gamma', δ: '\\delta', ε: '\\varepsilon', ζ: '\\zeta', η: '\\eta', θ: '\\theta',
  ι: '\\iota', κ: '\\kappa', λ: '\\lambda', μ: '\\mu', ν: '\\nu', ξ: '\\xi', π: '\\pi', ρ: '\\rho', σ: '\\sigma',
  τ: '\\tau', υ: '\\upsilon', φ: '\\varphi', χ: '\\chi', ψ: '\\psi', ω: '\\omega', Γ: '\\Gamma', Δ: '\\Delta',
  Θ: '\\Theta', Λ: '\\Lambda', Ξ: '\\Xi', Π: '\\Pi', Σ: '\\Sigma', Φ: '\\Phi', Ψ: '\\Psi', Ω: '\\Omega',
  '×': '\\times', '÷': '\\div', '±': '\\pm', '∓': '\\mp', '⋅': '\\cdot', '·': '\\cdot', '≤': '\\leq', '≥': '\\geq',
  '≠': '\\neq', '≈': '\\approx', '≡': '\\equiv', '∞': '\\infty', '∂': '\\partial', '∇': '\\nabla', '∈': '\\in',
  '∉': '\\notin', '⊂': '\\subset', '⊆': '\\subseteq', '∪': '\\cup', '∩': '\\cap', '→': '\\to', '⇒': '\\Rightarrow',
  '⇔': '\\Leftrightarrow', '∀': '\\forall', '∃': '\\exists', '−': '-', '…': '\\dots', '⋯': '\\cdots',
}; // prettier-ignore

/** A formula of Office's mathematics (ECMA-376, part 1, 22.1) as LaTeX. What is not known keeps its letters. */
export function latexOfOmml(math: XmlElement): string {
  return latexOf(math).replace(/\s+/g, ' ').trim().slice(0, MAX_LATEX);
}

function latexOf(parent: XmlElement | null): string {
  return childrenOf(parent).map(partOf).join('');
}

/** The `m:val` of a property of an object. */
function setting(element: XmlElement, properties: string, name: string): string | null {
  const found = childOf(element, properties, name);
  return found === null ? null : (found.attributes.get('m:val') ?? '');
}

function partOf(element: XmlElement): string {
  const inner = (name: string): string => latexOf(childOf(element, name));
  switch (element.name) {
    case 'm:r':
      return letters(childrenOf(element, 'm:t').map(xmlText).join(''));
    case 'm:f':
      return setting(element, 'm:fPr', 'm:type') === 'noBar'
        ? `\\binom{${inner('m:num')}}{${inner('m:den')}}`
        : `\\frac{${inner('m:num')}}{${inner('m:den')}}`;
    case 'm:sSup':
      return `{${inner('m:e')}}^{${inner('m:sup')}}`;
    case 'm:sSub':
      return `{${inner('m:e')}}_{${inner('m:sub')}}`;
    case 'm:sSubSup':
      return `{${inner('m:e')}}_{${inner('m:sub')}}^{${inner('m:sup')}}`;
    case 'm:sPre':
      return `{}_{${inner('m:sub')}}^{${inner('m:sup')}}{${inner('m:e')}}`;
    case 'm:rad':
      return root(inner('m:deg'), inner('m:e'));
    case 'm:nary':
      return nary(element, inner);
    case 'm:d':
      return fenced(element);
    case 'm:func':
      return `${functionName(inner('m:fName'))}{${inner('m:e')}}`;
    case 'm:limLow':
      return `\\underset{${inner('m:lim')}}{${inner('m:e')}}`;
    case 'm:limUpp':
      return `\\overset{${inner('m:lim')}}{${inner('m:e')}}`;
    case 'm:acc':
      return `${ACCENTS[setting(element, 'm:accPr', 'm:chr') ?? '\u0302'] ?? '\\hat'}{${inner('m:e')}}`;
    case 'm:bar':
      return setting(element, 'm:barPr', 'm:pos') === 'top'
        ? `\\overline{${inner('m:e')}}`
        : `\\underline{${inner('m:e')}}`;
    case 'm:m':
      return `\\begin{matrix}${rows(childrenOf(element, 'm:mr'))}\\end{matrix}`;
    case 'm:eqArr':
      return `\\begin{aligned}${childrenOf(element, 'm:e').map(latexOf).join(' \\\\ ')}\\end{aligned}`;
    default:
      return element.name.endsWith('Pr') || element.name.startsWith('w:del')
        ? ''
        : latexOf(element);
  }
}

function root(degree: string, radicand: string): string {
  return degree === '' ? `\\sqrt{${radicand}}` : `\\sqrt[${degree}]{${radicand}}`;
}

function nary(element: XmlElement, inner: (name: string) => string): string {
  const sign = OPERATORS[setting(element, 'm:naryPr', 'm:chr') ?? '∫'] ?? '\\int';
  const [sub, sup] = [inner('m:sub'), inner('m:sup')];
  return `${sign}${sub === '' ? '' : `_{${sub}}`}${sup === '' ? '' : `^{${sup}}`}{${inner('m:e')}}`;
}

function fenced(element: XmlElement): string {
  const sign = (name: string, usual: string): string => {
    const set = setting(element, 'm:dPr', name) ?? usual;
    return set === '' ? '.' : set.replace(/[{}]/, '\\$&');
  };
  const parts = childrenOf(element, 'm:e').map(latexOf).join(setting(element, 'm:dPr', 'm:sepChr') ?? '|'); // prettier-ignore
  return `\\left${sign('m:begChr', '(')}${parts}\\right${sign('m:endChr', ')')}`;
}

function functionName(name: string): string {
  return /^(?:sin|cos|tan|cot|log|ln|exp|lim|max|min|det|sup|inf|arcsin|arccos|arctan)$/.test(name)
    ? `\\${name}`
    : name;
}

function rows(elements: readonly XmlElement[]): string {
  return elements.map((row) => childrenOf(row, 'm:e').map(latexOf).join(' & ')).join(' \\\\ ');
}

function letters(text: string): string {
  return Array.from(text, (character) => {
    const symbol = SYMBOLS[character];
    if (symbol !== undefined) return symbol.startsWith('\\') ? `${symbol} ` : symbol;
    return '\\{}$%&#_'.includes(character) ? (character === '\\' ? '\\backslash ' : `\\${character}`) : character; // prettier-ignore
  }).join('');
}
