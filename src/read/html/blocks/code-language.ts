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

/** The language that a page's code names, where it is one that a fence may have; else null. */
export function codeLanguage(pre: Element): string | null {
  for (const element of [pre, ...elementsOf(pre)]) {
    const named = [
      attribute(element, 'dataLang'),
      attribute(element, 'dataLanguage'),
      ...languagesOf(element),
    ];
    for (const name of named) {
      const language = name.toLowerCase();
      if (PLAIN_LANGUAGES.has(language)) return language;
    }
  }
  return null;
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
