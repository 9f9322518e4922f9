import fc from 'fast-check';

import { PNG, zipOfFiles } from '../read/import-files';

/** A container of documents, and what its maker knows to be in it. */
export interface Container {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Documents, whatever becomes of them. */
  readonly items: number;
  /** Those with words in them that nothing is wrong with. */
  readonly texts: number;
}

const WORDS = 'gate quay tide wall boat board storm winter harbour dues'.split(' ');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text that no other is the same as: its number is in it, and words that follow from it. */
function textOf(number: number): string {
  const pick = (step: number): string => WORDS[(number * 7 + step * 3) % WORDS.length] ?? '';
  const sentence = (from: number): string =>
    `The ${pick(from)} of day ${number} and the ${pick(from + 1)} were seen by ${pick(from + 2)} men ${number + from}.`;
  return [0, 1, 2].map(sentence).join(' ');
}

/** A run of items, each with words (`full`), without (`empty`), or broken. */
type Item = 'full' | 'empty' | 'broken';
const item = fc.constantFrom<Item>('full', 'full', 'empty', 'broken');

/** How a container of a kind is made of items. */
type Make = (items: readonly Item[], from: number) => Container;

function made(
  name: string,
  content: string | Uint8Array,
  items: readonly Item[],
  more = 0,
): Container {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const texts = items.filter((one) => one === 'full').length;
  return { name, bytes, items: items.length + more, texts };
}

const feed: Make = (items, from) =>
  made(
    'feed.xml',
    `<rss version="2.0"><channel><title>F</title>${items
      .map((one, at) =>
        one === 'full'
          ? `<item><title>T${from + at}</title><description>${textOf(from + at)}</description></item>`
          : '<item/>',
      ) // prettier-ignore
      .join('')}</channel></rss>`,
    items,
  );

const jsonFeed: Make = (items, from) =>
  made(
    'feed.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F',
      items: items.map((one, at) => (one === 'full' ? { id: at, title: `T${from + at}`, content_text: textOf(from + at) } : one === 'empty' ? {} : 7)), // prettier-ignore
    }),
    items,
  );

const mbox: Make = (items, from) =>
  made(
    'mail.mbox',
    items
      .map(
        (one, at) =>
          `From a@b.c Wed Apr 10 23:00:05 2019\nFrom: a@b.c\nSubject: ${one === 'full' ? `T${from + at}` : ''}\nDate: Wed, 10 Apr 2019 23:00:05 +0200\nMessage-ID: <${from + at}@b.c>\n\n${one === 'full' ? textOf(from + at) : ''}\n\n`,
      ) // prettier-ignore
      .join(''),
    items,
  );

const csv: Make = (items, from) =>
  made(
    'rows.csv',
    `Title,Text\n${[...items, 'full']
      .map((one, at) =>
        one === 'full' ? `T${from + at},"${textOf(from + at)}"` : `T${from + at},`,
      )
      .join('\n')}\n`,
    [...items, 'full'],
  );

const jsonLines: Make = (items, from) =>
  made(
    'rows.jsonl',
    `${(['full', 'full', ...items] as const)
      .map((one, at) =>
        one === 'broken'
          ? '[7]'
          : JSON.stringify({
              title: `T${from + at}`,
              text: one === 'full' ? textOf(from + at) : '',
            }),
      ) // prettier-ignore
      .join('\n')}\n`,
    ['full', 'full', ...items],
  );

const enex: Make = (items, from) =>
  made(
    'notes.enex',
    `<?xml version="1.0"?><en-export>${items
      .map((one, at) =>
        one === 'full'
          ? `<note><title>T${from + at}</title><content><![CDATA[<en-note><div>${escape(textOf(from + at))}</div></en-note>]]></content></note>`
          : one === 'empty'
            ? '<note></note>'
            : `<note><title></title><content><![CDATA[<!DOCTYPE x [<!ENTITY a "b">]><en-note>x</en-note>]]></content></note>`,
      ) // prettier-ignore
      .join('')}</en-export>`,
    items,
  );

const opml: Make = (items, from) =>
  made(
    'feeds.opml',
    `<opml version="2.0"><body><outline text="A${from}" xmlUrl="https://a.example/${from}"/>${items.map((_, at) => `<outline text="B${at}" xmlUrl="https://b.example/${at}"/>`).join('')}</body></opml>`,
    ['full'],
  );

const roam: Make = (items, from) =>
  made(
    'graph.json',
    JSON.stringify([
      { title: `Head ${from}`, uid: 'h', children: [{ string: textOf(from + 500) }] },
      ...items.map((one, at) => (one === 'full' ? { title: `T${from + at}`, children: [{ string: textOf(from + at) }] } : one === 'empty' ? { title: `E${from + at}` } : null)), // prettier-ignore
    ]),
    ['full', ...items],
  );

const folderOf =
  (
    name: string,
    path: (at: number) => string,
    content: (number: number) => string,
    extra: Readonly<Record<string, string | Uint8Array>> = {},
  ): Make =>
  (items, from) => {
    const files = items.map((one, at) => {
      const whole = one === 'full' ? content(from + at) : '';
      const bytes = one === 'broken' ? Uint8Array.of(0, 1, 2, 0, 3, 0, 0, 9) : utf8(whole);
      return [path(from + at), bytes] as const;
    });
    const all = { ...Object.fromEntries(files), ...extra };
    return made(name, zipOfFiles(all), items, Object.keys(all).length - files.length);
  };

const id = (number: number): string => number.toString(16).padStart(32, '0');

const zip = folderOf('files.zip', (at) => `folder/file ${at}.txt`, textOf, {
  '.hidden': 'x',
  'folder/picture.png': PNG,
});
const notion = folderOf(
  'notion.zip',
  (at) => `Page ${at} ${id(at)}.md`,
  (number) => `# Page ${number}\n\nStatus: Open\nKind: ${number}\n\n${textOf(number)}\n`,
  {
    [`Base ${id(9)}.csv`]: 'Name,Status\nPage 1,Open\n',
    [`Base ${id(9)}_all.csv`]: 'Name,Status\nPage 1,Open\nPage 2,Done\n',
  },
);
const logseq = folderOf(
  'graph.zip',
  (at) => `pages/Page ${at}.md`,
  (number) => `- ${textOf(number)}\n  collapsed:: true\n`,
  { 'logseq/config.edn': '{}', 'assets/x.png': PNG },
);
const keep = folderOf(
  'takeout.zip',
  (at) => `Takeout/Keep/Note ${at}.json`,
  (number) => JSON.stringify({ isTrashed: false, isPinned: false, textContent: textOf(number), title: `T${number}`, userEditedTimestampUsec: 1 }), // prettier-ignore
  { 'Takeout/Keep/Labels.txt': 'Sea\n' },
);
const vaultZip = folderOf('vault.zip', (at) => `notes/Note ${at}.md`, (n) => `# N${n}\n\n${textOf(n)}\n`); // prettier-ignore

const KINDS = { feed, jsonFeed, mbox, csv, jsonLines, enex, opml, roam, zip, notion, logseq, keep, vaultZip } as const; // prettier-ignore

const single = fc
  .record({
    kind: fc.constantFrom(...Object.values(KINDS)),
    items: fc.array(item, { minLength: 1, maxLength: 7 }),
    from: fc.constantFrom(1_000, 3_000, 5_000),
  })
  .map(({ kind, items, from }) => kind(items, from));

/** A container of any kind, or an archive of several. */
export const randomContainer: fc.Arbitrary<Container> = fc.oneof(
  { weight: 3, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.record({
          kind: fc.constantFrom(...Object.values(KINDS)),
          items: fc.array(item, { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map(archiveOf),
  },
);

function archiveOf(
  parts: readonly { readonly kind: Make; readonly items: readonly Item[] }[],
): Container {
  const made_ = parts.map(({ kind, items }, at) => kind(items, 10_000 * (at + 1)));
  const files = Object.fromEntries(
    made_.map(({ name, bytes }, at) => [`part ${at}/${name}`, bytes]),
  );
  return {
    name: 'all.zip',
    bytes: zipOfFiles(files),
    items: made_.reduce((sum, { items }) => sum + items, 0),
    texts: made_.reduce((sum, { texts }) => sum + texts, 0),
  };
}

/** The list of a source's documents is a note of ours, and none of the source. */
export function isIndexNote(text: string): boolean {
  return /\n {2}- corpus\/index\n/.test(text);
}
