/**
 * A small archive, written for the tests and pictures of the views: letters, minutes and cuttings about the accounts of
 * a harbour, with 41 mentions of one man in 17 notes.
 */

const NAMES = {
  D: '[[Jan van Dam]]',
  V: '[[Jan van Dam|Van Dam]]',
  I: '[[Jan van Dam|V.D.]]',
  R: '[[Rotterdam]]',
  B: '[[Harbour Board|the board]]',
  S: '[[Anna Smit]]',
  M: '[[Maas Shipping Company|the Maas Company]]',
};

const DOCUMENTS = [
  [
    'Report on the quays',
    '1915-06',
    ['P. Kok'],
    'report',
    [
      '@V, then a clerk of the works, measured the east quay at @R and found it two feet short.',
      'He asked @B for a second measurement. It was refused.',
      'The figures of @I were used all the same, without his name.',
      'A note in pencil says that @V kept the first drawing.',
    ],
  ],
  [
    'Letter from the east quay',
    '1916-02-11',
    ['Anna Smit'],
    'letter',
    [
      'You ask after @D. He is at @R still, and counts ships.',
      'The winter was hard on the piles, and harder on the men.',
      'I have told @V that he should write to @B himself.',
    ],
  ],
  [
    'Minutes of the winter meeting',
    '1917-12-03',
    ['Harbour Board'],
    'minutes',
    [
      'Present were seven members. @S kept the minutes.',
      'A letter of @D was read. It was laid aside.',
      'The rent of @M was put off until the spring, against the word of @V.',
    ],
  ],
  [
    'Who owns the cranes?',
    '1919-04-20',
    ['Press'],
    'cutting',
    [
      'Nobody at @R could tell our reporter who owns the two cranes.',
      '@M says that they are hired, and @V says from whom.',
      'It is the first time that @V has spoken to a newspaper.',
      'The board was asked for its books. @I had them at home.',
    ],
  ],
  [
    'Letter on the cranes',
    '1919-05-02',
    ['Anna Smit'],
    'letter',
    [
      'The cutting that you sent is right in all but one thing.',
      '@V did not take the books home: I did, and @V knew of it.',
      'There are two sets. @I has written in one of them only.',
      'Burn this, as @V would say.',
    ],
  ],
  [
    'Second report on the quays',
    '1919',
    ['P. Kok'],
    'report',
    [
      'The east quay has sunk by an inch since it was measured by @V.',
      'Nothing follows from that for the rent.',
    ],
  ],
  [
    'A member resigns',
    '1920-01-15',
    ['Press'],
    'cutting',
    [
      'A member of @B has left it, and gives the accounts as his reason.',
      'He names @D as the only man who answered his questions.',
      'Asked for his own view, @V said that figures have none.',
    ],
  ],
  [
    'Letter to the Board',
    '1921-03-04',
    ['Anna Smit'],
    'letter',
    [
      'The minister wrote to @B about the accounts of the past two years, and has had no answer.',
      'Three times the clerk was sent to ask. Three times he was told to wait.',
      'I kept the accounts in @R, where @V signed the second page and no other.',
      'The first page was signed by nobody. It says that @M paid in full.',
      'Since the winter I have had no wages, and I do not write for that.',
      'What was paid was paid in December, in notes, and counted twice.',
      'If the board wants to know who counted, it may ask me.',
      'A copy of this goes to the minister, and one to the paper.',
      'On the third page @I objected, and his objection was cut out with a knife.',
      'I have the piece. It reads: “These sums were never received.”',
      'The knife was mine; the hand was not.',
      'Ask @D. He will tell you more than I may.',
    ],
  ],
  [
    'Answer to Anna Smit',
    '1921-03-19',
    ['Harbour Board'],
    'letter',
    [
      'The board has read your letter, and thanks you for your service.',
      'It knows of no third page. @V has been asked, and remembers none.',
      'You will return the books to @R within the week, by way of @D.',
    ],
  ],
  [
    'The page that was cut',
    'c. 1922',
    ['Press'],
    'cutting',
    [
      'A page was cut from the books of the harbour, and the cut is clean.',
      'Our paper has seen the piece, and the hand on it is that of @V.',
      '@M has nothing to say, and says it at length. Nor has @D.',
    ],
  ],
  [
    'Notebook of a clerk',
    '1919–1923',
    ['Jan van Dam'],
    'notebook',
    [
      'Counted: forty ships. Paid for: thirty-one.',
      'Told S. that the sums will be found when we are dead. So I sign: @V.',
    ],
  ],
  [
    'Hearing in The Hague',
    '1923-09-28',
    ['Court of Audit'],
    'minutes',
    [
      '@V was sworn, and asked for a chair.',
      'Did he sign the second page? @V: I did.',
      'Did he sign the first? @V: Nobody did.',
      'Who cut the third? @V looked at the president, and asked for water.',
      'The hearing was put off. @S was not called.',
    ],
  ],
  [
    'After the hearing',
    '1923-10-01',
    ['Press'],
    'cutting',
    [
      'It took an hour to say nothing. @V did it standing.',
      'Whoever saw @S on the stairs knew who had cut the page.',
      'At @R the cranes were moved the same night. @D was seen there, and @I again on Sunday.',
    ],
  ],
  [
    'Letter to a friend',
    '1926',
    ['Anna Smit'],
    'letter',
    [
      'They have given @V a pension and a clock.',
      'He came to see me. We did not speak of it. @V wound the clock.',
    ],
  ],
  [
    'The harbour in fifty years',
    '1930-07-14',
    ['P. Kok'],
    'report',
    ['In the chapter on the war years @D has one line.', 'It says that @V counted ships.'],
  ],
  [
    'On keeping two books',
    '1928-03',
    ['M. Tullius'],
    'work',
    [
      'That two books are kept by those who have two masters is older than @R.',
      'A later hand has written beside it: “as @D did, and @V before the court, and @I after it”.',
    ],
  ],
  [
    'Loose leaf',
    null,
    [],
    'notebook',
    ['Forty, less nine. Ask @V.', 'The rest is torn, but for a name: @D.'],
  ],
];

const note = ([title, date, authors, kind, paragraphs]) => {
  const properties = [
    `title: ${JSON.stringify(title)}`,
    ...(date === null ? [] : [`published: ${JSON.stringify(date)}`]),
    `authors: ${JSON.stringify(authors)}`,
    `kind: ${kind}`,
    'language: en',
    `tags: ${JSON.stringify(['corpus/document', kind, 'harbour'])}`,
  ];
  const text = paragraphs.map(
    (words, at) => `${words.replace(/@([A-Z])/g, (_, name) => NAMES[name])} ^p${at + 1}`,
  );
  return `---\n${properties.join('\n')}\n---\n# ${title}\n\n${text.join('\n\n')}\n`;
};

const hub = (kind, aliases, words) =>
  `---\naliases: ${JSON.stringify(aliases)}\nkind: ${kind}\ntags: [corpus/hub, corpus/${kind}]\n---\n${words}\n\n\`\`\`corpus-backlinks\nof: this\n\`\`\`\n`;

const LETTER = (paragraph, shown = String(paragraph)) =>
  `[[Letter to the Board#^p${paragraph}|${shown}]]`;

export const ARCHIVE = {
  ...Object.fromEntries(
    DOCUMENTS.map((document) => [`Documents/${document[0].replace('?', '')}.md`, note(document)]),
  ),
  'Hubs/People/Jan van Dam.md': hub(
    'person',
    ['Van Dam', 'V.D.', 'J. van Dam'],
    '# Jan van Dam\n\n> Van Dam, then a clerk of the works, measured the east quay.',
  ),
  'Hubs/People/Anna Smit.md': hub('person', ['A. Smit'], '# Anna Smit'),
  'Hubs/Places/Rotterdam.md': hub('place', [], '# Rotterdam'),
  'Hubs/Organisations/Harbour Board.md': hub('organisation', ['the board'], '# Harbour Board'),
  'Hubs/Organisations/Maas Shipping Company.md': hub(
    'organisation',
    ['the Maas Company'],
    '# Maas Shipping Company',
  ),
  'Summaries/Summary of Letter to the Board.md': `---\nsummary_of: "[[Letter to the Board]]"\nmethod: extractive\ntags: [corpus/summary]\n---\n\`SOURCE:\` [[Letter to the Board]]\n\n# 1. The accounts\n\nThe minister wrote to the board about the accounts of the past two years, and has had no answer (${LETTER(1)}). I kept the accounts in Rotterdam, where Van Dam signed the second page and no other (${LETTER(3)}).\n\n> What was paid was paid in December, in notes, and counted twice. (${LETTER(6)})\n\n# 9. The third page\n\nOn the third page V.D. objected, and his objection was cut out with a knife (${LETTER(9)}). The knife was mine; the hand was not (${LETTER(11)}).\n`,
  'Summaries/Rotterdam accounts.md': `---\ntags: [corpus/summary]\n---\nThe board never answered the minister (${LETTER(1)}), and the wages stopped (${LETTER(5)}). Of the books two sets were kept ([[Letter on the cranes#^p3|3]]); the letter says that “where Van Dam signed the first page and no other” (${LETTER(3)}).\n`,
  'Notes/Reading list.md': `Begin with [[Letter to the Board]], then the hearing. The piece that was cut is quoted in ${LETTER(10, '¶10')}.\n`,
  'Notes/Open questions.md': `- Who signed the first page? See ${LETTER(4, '¶4')}.\n- Who cut the third? ${LETTER(9, '¶9')} and ${LETTER(11, '¶11')}.\n- What became of the piece that reads “These sums were never received”? ${LETTER(71, '¶71')}\n`,
  'Notes/Unread.md':
    'The minutes name Van Dam twice, and J. van Dam once more in the margin. V.D. is not the Verein Deutscher, as I first thought.\n\n`Van Dam` in code, https://example.org/Van%20Dam and [[Rotterdam|the town of Van Dam]] are none of them open.\n',
  'Board.canvas': JSON.stringify({
    nodes: [
      {
        id: 'a',
        type: 'file',
        file: 'Documents/Letter to the Board.md',
        subpath: '#^p9',
        x: 0,
        y: 0,
        width: 400,
        height: 300,
      },
      {
        id: 'b',
        type: 'text',
        text: 'See [[Letter to the Board#^p1]] first.',
        x: 500,
        y: 0,
        width: 300,
        height: 120,
      },
    ],
    edges: [],
  }),
};

export const LETTER_PATH = 'Documents/Letter to the Board.md';
export const HUB_PATH = 'Hubs/People/Jan van Dam.md';
