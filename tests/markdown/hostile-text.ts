import fc from 'fast-check';

const pieces = [
  ...Array.from('*_`~=[]()<>!#$%^&|:\\-+"\'.{}@/ab1 \n\t'),
  '\n\n',
  '    ',
  '[[',
  ']]',
  '![[',
  '](',
  '%%',
  '<%',
  '%>',
  '::',
  '$$',
  '```',
  '~~~',
  '---',
  '> ',
  '- ',
  '1. ',
  '# ',
  '#tag',
  ' ^id',
  '[^1]',
  '^[',
  '<b>',
  '<!--',
  '-->',
  '<img src=x onerror=y>',
  'javascript:',
  'https://x.org/a',
  'obsidian://x',
  'file:///x',
  'a@b.org',
  'www.x.org',
  '&amp;',
  '&#106;',
  'INPUT[',
  '`= x`',
  '`$= x`',
  '|-|',
  'key:: ',
  'word',
  'é',
  '„',
  ' ',
  '😀',
];

/** Texts made of everything that means something in Markdown, in Obsidian or to a plugin of it. */
export const hostileText = textOf(pieces);

/** The same without bare addresses, in which GFM takes a backslash for itself. */
export const hostileProse = textOf(
  pieces.filter((piece) => !/[@:/w.]/.test(piece) || piece === '::' || piece === 'key:: '),
);

function textOf(parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((chosen) => chosen.join(''));
}
