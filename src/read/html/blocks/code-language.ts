import type { Element } from 'hast';

import { attribute, classesOf, elementsOf } from '../element';

/** Languages that a fence may name: highlighted by Obsidian, run by no plugin known. */
const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'abap apl asm asm6502 awk bash basic batch bibtex c clojure cmake cobol coffeescript cpp cs csharp css csv d dart diff ' +
    'docker dockerfile elixir elm erlang fish fortran fsharp gherkin glsl go graphql groovy haskell hcl html http ini ' +
    'java javascript js json json5 jsonc jsx julia kotlin latex less lisp lua makefile markdown matlab md nginx nim nix ' +
    'objectivec ocaml pascal perl php plaintext postgresql powershell prolog properties protobuf ps1 py python r racket rb regex ' +
    'rs ruby rust sas sass scala scheme scss sh shell smalltalk solidity sql stata svelte swift tcl terraform tex toml ' +
    'ts tsx txt typescript vb verilog vhdl vim vue wasm xml yaml yml zig zsh'
  ).split(' '),
);

/** Classes by which highlighters name a language: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`. */
const LANGUAGE_CLASS =
  /^(?:language|lang|highlight-source|highlight-text|sourceCode|brush)[-:]?(.+)$/u;

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
  const known = named.find((name) => PLAIN_LANGUAGES.has(name));
  if (known !== undefined) return { language: known, refused: null };
  const [refused] = named;
  const isPlain = refused === undefined || /^(?:none|plain|text|auto|nohighlight)/u.test(refused);
  return isPlain ? { language: null, refused: null } : { language: 'text', refused };
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
