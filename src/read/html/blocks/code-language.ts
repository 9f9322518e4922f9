import type { Element } from 'hast';

import { plainLanguages } from '../../../markdown/fence-languages';
import { attribute, classesOf, elementsOf } from '../element';

/** Classes by which highlighters name a language: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`. */
const LANGUAGE_CLASS =
  /^(?:language|lang|highlight-source|highlight-text|highlight|sourceCode|brush)[-:]?(.+)$/u;

/** What a fence is to say of its code. */
export interface CodeLanguage {
  /** `text` where the page names a language that a fence may not have, null where it names none. */
  readonly language: string | null;
  /** The name that was refused, or null. */
  readonly refused: string | null;
}

/** The language that a page's code names, where it is one that a fence may have. */
export function codeLanguage(pre: Element): CodeLanguage {
  const names = [pre, ...elementsOf(pre)].flatMap((element) => [
    attribute(element, 'dataLang'),
    attribute(element, 'dataLanguage'),
    ...languagesOf(element),
  ]);
  const named = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const known = named.find((name) => plainLanguages.has(name));
  if (known !== undefined) return { language: known, refused: null };
  const [refused] = named;
  const isPlain = refused === undefined || /^(?:none|plain|text|auto|nohighlight)/u.test(refused);
  return isPlain ? { language: null, refused: null } : { language: 'text', refused };
}

/** The language that an element around code names, where a fence may have it: `<div class="highlight-python">`. */
export function languageAround(element: Element): string | null {
  const names = [
    attribute(element, 'dataLang'),
    attribute(element, 'dataLanguage'),
    ...languagesOf(element),
  ];
  return names.map((name) => name.toLowerCase()).find((name) => plainLanguages.has(name)) ?? null;
}

function languagesOf(element: Element): string[] {
  const classes = classesOf(element);
  return classes.flatMap((name, index) => {
    if (name === 'sourceCode' || name === 'brush:')
      return [(classes[index + 1] ?? '').replace(/;$/u, '')];
    const found = LANGUAGE_CLASS.exec(name)?.[1];
    return found === undefined ? [] : [found.replace(/;$/u, '')];
  });
}
