import type { List, Nodes, Table } from 'mdast';

/** What a drawing asks for that it cannot do itself. */
export interface DrawHooks {
  /** A fenced block; whether somebody else draws it. */
  readonly code: (language: string, source: string, into: HTMLElement) => boolean;
}

/** Draws one node of Markdown with the elements and classes of the app's reading view. */
export function drawNode(into: HTMLElement, node: Nodes, hooks: DrawHooks): void {
  const inside = (el: HTMLElement): void => {
    if ('children' in node) for (const child of node.children) drawNode(el, child, hooks);
  };
  switch (node.type) {
    case 'text':
      drawText(into, node.value);
      return;
    case 'heading':
      inside(into.createEl(`h${String(node.depth)}` as 'h1', { attr: { dir: 'auto' } }));
      return;
    case 'paragraph':
      inside(into.createEl('p', { attr: { dir: 'auto' } }));
      return;
    case 'emphasis':
      inside(into.createEl('em'));
      return;
    case 'strong':
      inside(into.createEl('strong'));
      return;
    case 'delete':
      inside(into.createEl('del'));
      return;
    case 'inlineCode':
      into.createEl('code', { text: node.value });
      return;
    case 'code':
      if (!hooks.code(node.lang ?? '', node.value, into)) {
        into.createEl('pre').createEl('code', { text: node.value });
      }
      return;
    case 'break':
      into.createEl('br');
      return;
    case 'thematicBreak':
      into.createEl('hr');
      return;
    case 'list':
      drawList(into, node, hooks);
      return;
    case 'table':
      drawTable(into, node, hooks);
      return;
    case 'blockquote':
      drawQuote(into, node, hooks);
      return;
    case 'link':
      inside(
        into.createEl('a', {
          cls: /^[a-z]+:/i.test(node.url) ? 'external-link' : 'internal-link',
          href: node.url,
        }),
      );
      return;
    case 'html':
      into.appendText(node.value);
      return;
    default:
      inside(into);
  }
}

function drawList(into: HTMLElement, list: List, hooks: DrawHooks): void {
  const el = into.createEl(list.ordered === true ? 'ol' : 'ul');
  for (const item of list.children) {
    const row = el.createEl('li');
    for (const child of item.children) {
      if (child.type === 'paragraph' && list.spread !== true) {
        for (const inline of child.children) drawNode(row, inline, hooks);
      } else drawNode(row, child, hooks);
    }
  }
}

function drawTable(into: HTMLElement, table: Table, hooks: DrawHooks): void {
  const el = into.createEl('table');
  table.children.forEach((row, number) => {
    const tr = el.createEl('tr');
    for (const cell of row.children) {
      const td = tr.createEl(number === 0 ? 'th' : 'td');
      for (const child of cell.children) drawNode(td, child, hooks);
    }
  });
}

function drawQuote(
  into: HTMLElement,
  node: Nodes & { type: 'blockquote' },
  hooks: DrawHooks,
): void {
  const [first, ...rest] = node.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  const callout =
    opening?.type === 'text' ? /^\[!([\w-]+)\][+-]?[ \t]*(.*)/.exec(opening.value) : null;
  if (!callout || opening?.type !== 'text' || first?.type !== 'paragraph') {
    const el = into.createEl('blockquote');
    for (const child of node.children) drawNode(el, child, hooks);
    return;
  }
  const type = (callout[1] ?? 'note').toLowerCase();
  const el = into.createDiv({ cls: 'callout', attr: { 'data-callout': type } });
  el.createDiv({ cls: 'callout-title' }).createDiv({
    cls: 'callout-title-inner',
    text:
      callout[2] === '' ? `${type.charAt(0).toUpperCase()}${type.slice(1)}` : (callout[2] ?? ''),
  });
  const content = el.createDiv('callout-content');
  const left = opening.value.slice(callout[0].length).trimStart();
  const children = [{ ...opening, value: left }, ...first.children.slice(1)];
  drawNode(content, { ...first, children }, hooks);
  for (const child of rest) drawNode(content, child, hooks);
}

const INLINE =
  /(!?\[\[[^\]\n]+\]\])|(==[^=\n]+==)|(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)|( \^[\w-]+(?=\s*$))/gmu;

/** Wikilinks, embeds, highlights and tags; a block id is not shown. */
function drawText(into: HTMLElement, text: string): void {
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    into.appendText(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [all, link, highlight, tag] = match;
    if (link !== undefined) drawWikilink(into, link);
    else if (highlight !== undefined) into.createEl('mark', { text: all.slice(2, -2) });
    else if (tag !== undefined) into.createEl('a', { cls: 'tag', text: all, href: all });
  }
  into.appendText(text.slice(from));
}

function drawWikilink(into: HTMLElement, source: string): void {
  const embed = source.startsWith('!');
  const inner = source.slice(embed ? 3 : 2, -2).replace(/\\\|/, '|');
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const shown = bar === -1 ? inner.replace(/^#/, '').replaceAll('#', ' > ') : inner.slice(bar + 1);
  if (embed) into.createSpan({ cls: 'internal-embed', text: shown, attr: { src: target } });
  else {
    into.createEl('a', {
      cls: 'internal-link',
      text: shown,
      href: target,
      attr: { 'data-href': target },
    });
  }
}
