import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** Expressions that may try a run of signs from each of its places, by file, with what bounds the text they see. */
const BOUNDED: Readonly<Record<string, string>> = {
  'index/context.ts': 'an extract of a note, cut before',
  'index/date-span.ts': 'a date of 80 characters at most',
  'link/acronyms.ts': '200 characters before a bracket',
  'link/duplicates/person-names.ts': 'names of 200 characters at most',
  'link/duplicates/plural-names.ts': 'names of 200 characters at most',
  'link/entities/introduction.ts': '120 characters before a name',
  'link/entities/surroundings.ts': '60 characters before a name',
  'link/longer-names.ts': '60 characters before a mention',
  'link/mention-context.ts': 'the characters beside a mention, cut before',
  'link/opening-verbs.ts': '24 characters before a word',
  'link/shown-form.ts': 'four characters at the end of a form',
  'link/surface-forms.ts': 'titles of 200 characters at most',
  'markdown/escape-line.ts': '24 characters before a colon',
  'obsidian/views/block/block-options.ts': 'the lines of a block that the user writes',
  'pipeline/batch/attachment-names.ts': 'names of 300 characters at most',
  'pipeline/citation-fixes/nearest-paragraphs.ts': 'an excerpt, cut before',
  'pipeline/hubs/redirect-links.ts': 'one link of a note',
  'pipeline/opening-names.ts': 'the opening of a note, cut before',
  'read/html/article/furniture-phrases.ts': 'lines of 180 characters at most',
  'read/html/metadata/clean-authors.ts': 'bylines of 2,000 characters at most',
  'read/html/metadata/find-title.ts': 'titles, their blanks single',
  'read/pdf/extract-pdf.ts': 'the message of an error',
  'structure/page-furniture.ts': 'lines of 300 characters at most',
  'structure/read-byline.ts': 'a line whose blanks are single',
  'structure/recognise-event.ts': 'lines of 110 characters at most',
  'summarize/derive-heading.ts': 'a heading, cut before',
  'write/document-labels.ts': 'the first words of a title',
  'write/written-summary.ts': 'an opening, cut before',
};

/** What the analysis says of the expressions in a file. */
function findingsIn(file: string): string[] {
  const messages = new Linter().verify(readFileSync(SOURCES + file, 'utf8'), {
    files: ['**/*.ts', '**/*.mts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { regexp },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignoreSticky: false }],
    },
  }, file); // prettier-ignore
  return messages
    .filter(({ ruleId }) => ruleId?.startsWith('regexp/') ?? true)
    .map(({ line, message }) => `${file}:${line} ${message.slice(0, 200)}`);
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.m?ts$/.test(file),
);

it('no expression on a text of any length takes more than its length', () => {
  const found = files.flatMap((file) => (file in BOUNDED ? [] : findingsIn(file)));
  expect(found).toEqual([]);
}, 120_000);

it('what is allowed is there', () => {
  const unneeded = Object.keys(BOUNDED).filter((file) => findingsIn(file).length === 0);
  expect(unneeded).toEqual([]);
}, 120_000);
