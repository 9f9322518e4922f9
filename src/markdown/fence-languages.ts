/**
 * Languages of code blocks that nothing runs: they are coloured and no more. Whatever is not among them
 * may belong to a plugin, and becomes `text`.
 */
export const plainLanguages: ReadonlySet<string> = new Set(
  (
    'text txt plain plaintext none md markdown html xml svg css scss sass less json json5 jsonc yaml yml ' +
    'toml ini csv tsv diff patch sh bash zsh fish shell console powershell ps1 bat cmd c h cpp cxx hpp ' +
    'c++ cs csharp c# objc objective-c go rust rs swift kotlin kt java scala groovy dart js javascript ' +
    'jsx mjs cjs ts typescript tsx vue svelte php ruby rb perl pl python py r julia jl matlab octave lua ' +
    'tex latex bibtex haskell hs elm ocaml ml fsharp f# clojure clj lisp scheme racket erlang elixir ex ' +
    'prolog fortran cobol pascal delphi ada basic vb vbnet vba asm nasm llvm wasm sql graphql regex ' +
    'http nginx apache dockerfile docker makefile make cmake gradle properties protobuf proto solidity ' +
    'verilog vhdl zig nim crystal awk sed vim viml log git gitignore abnf bnf ebnf'
  ).split(' '),
);

/**
 * What may stand after a fence for its code to stay a text: the language where it is a plain one,
 * without attributes; otherwise `text`. A drawing by mermaid may stay as long as nothing in it can be clicked.
 */
export function plainInfo(info: string, code: string): string {
  const language = /^[^\s{]*/.exec(info)?.[0] ?? '';
  if (info === '') return '';
  if (plainLanguages.has(language.toLowerCase())) return language;
  const drawing = language.toLowerCase() === 'mermaid' && info === language;
  return drawing && !/\b(?:click|href|callback|call)\b|%%|<|javascript/i.test(code)
    ? language
    : 'text';
}
