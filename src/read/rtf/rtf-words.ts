/** Control words that stand for characters. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', emdash: '—', endash: '–', emspace: ' ', enspace: ' ', qmspace: ' ', bullet: '•', lquote: '‘', rquote: '’',
  ldblquote: '“', rdblquote: '”', '~': '\u00a0', _: '\u2011', zwj: '\u200d', zwnj: '\u200c',
}; // prettier-ignore

/** Groups whose content is no text of the document. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl filetbl listtable listoverridetable revtbl rsidtbl generator object objdata header headerl headerr ' +
    'headerf footer footerl footerr footerf themedata colorschememapping datastore latentstyles xmlnstbl ftnsep ftnsepc ' +
    'ftncn aftnsep aftnsepc aftncn nonshppict shpinst bkmkstart bkmkend nesttableprops nonesttables pnseclvl tc xe rxe ' +
    'template private1 panose falt mmathPr ud_ private atnid atntime atndate atnref atnparent formfield datafield'
  ).split(' '),
);

/** Groups marked as optional with `\*` that are read all the same. */
export const READ_STARRED: ReadonlySet<string> = new Set([
  'fldinst',
  'shppict',
  'atnauthor',
  'annotation',
  'footnote',
  'pn',
  'listtext',
  'ud',
]);

/** Control words that set what a run looks like; the number 0 takes it back. */
export const FORMATS: Readonly<Record<string, 'bold' | 'italic' | 'strike'>> = {
  b: 'bold',
  i: 'italic',
  strike: 'strike',
  striked: 'strike',
};
