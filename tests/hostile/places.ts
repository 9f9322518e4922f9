export type Format = 'txt' | 'md' | 'html';

/** One payload in every place that a document has, as sources by name. `mark` tells the documents from others. */
export function everyPlace(
  payload: string,
  mark: string,
  formats: readonly Format[] = ['txt', 'md', 'html'],
): Record<string, string> {
  const line = payload.replace(/\s+/g, ' ').trim();
  const name = line.replace(/\//g, '∕').slice(0, 80);
  const write = { txt: plainText, md: markdown, html: page };
  return Object.fromEntries(
    formats.map((format) => [`${mark} ${name}.${format}`, write[format](payload, line, mark)]),
  );
}

/** The words that stand around a payload, and must be in the note whatever becomes of the payload. */
export function wordsAround(mark: string, format: Format): string[] {
  const before = [`kestrel${mark}`, `heron${mark}`];
  return format === 'txt' ? [...before, `osprey${mark}`, `plover${mark}`] : before;
}

function plainText(payload: string, line: string, mark: string): string {
  return `${line} text${mark}
By ${line}

The first paragraph of kestrel${mark} stands above everything that is foreign in this text.

${payload}

In the middle of heron${mark} there is ${line} and then osprey${mark} in one sentence.

- ${line}
- a second item with ${line} in it

The last paragraph ends the text with plover${mark} and nothing else.
`;
}

function markdown(payload: string, line: string, mark: string): string {
  const quoted = JSON.stringify(line);
  const cell = line.replace(/\|/g, '\\|');
  return `---
title: ${JSON.stringify(`${line} note${mark}`)}
author: ${quoted}
aliases: [${quoted}]
tags: [${quoted}]
rating: ${quoted}
---
# A heading with ${line}

The first paragraph of kestrel${mark} stands above everything that is foreign in this note.

In the middle of heron${mark} there is ${line} and a note.[^1]

A [${line}](https://example.org/a) label, a [target](${line}), a [wrapped one](<${line}>) and a title
[shown](https://example.org/b "${line}").

![${line}](https://example.org/c.png) ![alt](${line})

| a | b |
|---|---|
| ${cell} | <${cell}> |

- ${line}

> ${line}

\`${line}\`

[ref]: ${line}

[^1]: ${line}

${payload}
`;
}

function page(payload: string, _line: string, mark: string): string {
  const attribute = payload.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const text = payload.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html><html><head><title>${text} page${mark}</title>
<meta name="author" content="${attribute}"><meta name="description" content="${attribute}">
<meta property="og:site_name" content="${attribute}"><meta name="keywords" content="${attribute}">
</head><body><article><h1>${text} page${mark}</h1>
<p>The first paragraph of kestrel${mark} stands above everything that is foreign in this page, and it is long enough to be one.</p>
<p>In the middle of heron${mark} there is ${text} shown as text, and <a href="${attribute}" title="${attribute}">a link</a> to it, with some more words.</p>
<p><img src="${attribute}" alt="${attribute}"></p>
<table><tr><th>${text}</th><th>b</th></tr><tr><td>${text}</td><td>c</td></tr></table>
<p title="${attribute}">Then it stands in the page as it is: ${payload}</p>
<p>The last paragraph ends the page.</p></article></body></html>
`;
}
