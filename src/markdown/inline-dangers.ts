import type { Span, TextEdit } from '../model/span';
import type { InlineToken } from './inline-token';
import { isSafeAddress, schemeOf } from './link-address';

/** A danger in one line of text, with offsets in it. */
export interface InlineDanger extends Span {
  readonly what: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Mathematics that can lead somewhere, load something or change the page around it, or that is none to a
 * reader who knows no mathematics: a picture, code or a tag between two prices.
 */
export const activeMath =
  /\\(?:href|url|require|class|cssId|style|data|html|toggle|action|tip)|javascript:|:\/\/|www\.|!\[|`|~~~|<[!?]|<\/?[a-z][a-z0-9-]*\s?\/?>|<\/?(?:script|style|svg|iframe)\b|<[a-z][^<>=]*=[^<>]*>/i;

/** Tags that only change how text looks: they go, and their text stays. */
const presentation =
  /^<\/?(?:b|strong|i|em|u|s|del|ins|sub|sup|small|big|mark|kbd|span|font|center|div|p|br|hr|wbr|nobr)[\s/>]/i;

/** What a token could do, and how it is kept from it; null for one that is only read. */
export function tokenDanger(text: string, token: InlineToken): InlineDanger | null {
  if (namesField(text, token.start)) return danger('inline-field', token, [insert(token.start)]);
  switch (token.type) {
    case 'html':
      return htmlDanger(text, token);
    case 'template':
      return danger('template', token, [insert(token.start + 1)]);
    case 'comment':
      return danger('comment', token, [insert(token.start + 1), insert(token.end - 1)]);
    case 'code':
      return codeDanger(text, token);
    case 'math':
      return mathDanger(text, token);
    case 'footnote':
      return /[<`%]|::/.test(text.slice(token.start, token.end))
        ? danger('html', token, [insert(token.start)])
        : null;
    case 'autolink':
    case 'url':
      return addressDanger(text, token);
    case 'wikilink':
      return wikilinkDanger(text, token);
    case 'link':
    case 'image':
    case 'reference':
      return linkDanger(text, token);
    default:
      return null;
  }
}

/** Whether a bracket at `at` follows the name of a field: `INPUT[`. */
export function namesField(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x5b) return false;
  return /(?:INPUT|VIEW|BUTTON)$/.test(text.slice(Math.max(0, at - 6), at));
}

function htmlDanger(text: string, token: InlineToken): InlineDanger {
  const tag = text.slice(token.start, Math.min(token.end, token.start + 12));
  if (!presentation.test(tag) || text.slice(token.start, token.end).includes('\n')) {
    return danger('html', token, [insert(token.start)]);
  }
  const space = /^<\/?(?:br|hr|p|div)\b/i.test(tag) ? ' ' : '';
  return danger('html', token, [{ start: token.start, end: token.end, insert: space }]);
}

/** Every dollar is escaped: one that is left would find another. */
function mathDanger(text: string, token: InlineToken): InlineDanger | null {
  if (!activeMath.test(text.slice(token.start, token.end))) return null;
  const { start, end } = token.content ?? token;
  const edits: TextEdit[] = [];
  for (let at = token.start; at < start; at++) edits.push(insert(at));
  for (let at = end; at < token.end; at++) edits.push(insert(at));
  return danger('math', token, edits);
}

/** Code that plugins take for a query or a field becomes text that looks like it. */
function codeDanger(text: string, token: InlineToken): InlineDanger | null {
  const { content } = token;
  if (content === null) return null;
  const code = text.slice(content.start, content.end).trim();
  if (!runs(code)) return null;
  const edits: TextEdit[] = [];
  for (let at = token.start; at < content.start; at++) edits.push(insert(at));
  const first = text.slice(content.start, content.end).search(/\S/) + content.start;
  if (/[=$]/.test(text.charAt(first))) edits.push(insert(first));
  for (let at = content.end; at < token.end; at++) edits.push(insert(at));
  return danger('inline-query', token, edits);
}

/** `= query`, `$= script`, `INPUT[…]`, `button-name`, `dice: 2d6`, `js …`, `{run-…}`. */
function runs(code: string): boolean {
  return /^(?:\$?=|(?:INPUT|VIEW|BUTTON)\[|button-|\{run|(?:dice|dice-\w+|qadd|query|dv|dvjs|meta-bind-\w+|js-engine|run-\w+):)/i.test(
    code,
  );
}

function addressDanger(text: string, token: InlineToken): InlineDanger | null {
  if (token.target !== null) {
    const address = text.slice(token.target.start, token.target.end);
    const safe = schemeOf(address) === null || isSafeAddress(address);
    // Nothing can be escaped between `<` and `>`.
    if (safe) return address.includes('%%') ? danger('link', token, [insert(token.start)]) : null;
    return danger('link', token, [insert(token.start), insert(text.indexOf(':', token.start))]);
  }
  const address = text.slice(token.start, token.end);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1];
  const foreign = scheme !== undefined && !/^(?:https?|ftp)$/i.test(scheme);
  const edits = foreign ? [insert(token.start + scheme.length + 1)] : [];
  const all = edits.concat(hiddenMarks(text, token.start, token.end));
  return all.length === 0 ? null : danger('link', token, all);
}

/** An embed becomes a link; a link that hides something else, where nothing can be escaped, becomes text. */
function wikilinkDanger(text: string, token: InlineToken): InlineDanger | null {
  const bracket = token.start + (token.embed ? 1 : 0);
  const inside = text.slice(bracket + 2, token.end - 2);
  if (/%%|<[a-z/!?%]|(?:INPUT|VIEW|BUTTON)\[/i.test(inside)) {
    return danger('link', token, [insert(bracket), insert(bracket + 1)]);
  }
  return token.embed ? danger('embed', token, [remove(token.start, bracket)]) : null;
}

function linkDanger(text: string, token: InlineToken): InlineDanger | null {
  const { content, target } = token;
  if (content === null || target === null) return null;
  const address = text.slice(target.start, target.end);
  if (token.type !== 'reference' && !isSafeAddress(address)) {
    const scheme = /script:/i.exec(address);
    const colon =
      scheme === null ? [] : [insert(target.start + scheme.index + scheme[0].length - 1)];
    return danger('link', token, [insert(content.start - 1), insert(content.end), ...colon]);
  }
  const edits = hiddenMarks(text, content.end + 2, token.end, target.start - 1);
  if (token.embed && isBadge(text, token)) {
    // A link in a link's label is none, and `[[label][name]]` would be a wikilink: the label stays, the picture's address is defined below.
    edits.splice(
      0,
      edits.length,
      remove(token.start, content.start),
      remove(content.end, token.end),
    );
    if (content.start === content.end) edits.push({ ...content, insert: 'image' });
  } else if (token.embed) {
    edits.push(remove(token.start, token.start + 1));
    if (content.start === content.end) edits.push({ ...content, insert: 'image' });
  }
  if (edits.length === 0) return null;
  return danger(token.embed ? 'image' : 'link', token, edits);
}

/** A picture by the name of its address that is all of a link's label: `[![label][name]][target]`. */
function isBadge(text: string, { type, start, end }: InlineToken): boolean {
  return (
    type === 'reference' &&
    text.charAt(start - 1) === '[' &&
    /^\][[(]/.test(text.slice(end, end + 2))
  );
}

/** Tags, comments, embeds and fields in an address or a title, where a backslash keeps the meaning; but not at `except`. */
function hiddenMarks(text: string, start: number, end: number, except = -1): TextEdit[] {
  // A bare address cannot have a backslash between its colons.
  const double = except < 0 ? 0x25 : 0x3a;
  const edits: TextEdit[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if ((unit === 0x25 || unit === double) && text.charCodeAt(at - 1) === unit && at > start)
      edits.push(insert(at));
    else if (
      unit === 0x5b &&
      /(?:\[|INPUT|VIEW|BUTTON)$/.test(text.slice(Math.max(start, at - 6), at))
    ) {
      edits.push(insert(at));
    } else if (unit === 0x3c && at !== except && /[a-z/!?]/i.test(text.charAt(at + 1))) {
      edits.push(insert(at));
    }
  }
  return edits;
}

function danger(what: string, { start, end }: Span, edits: readonly TextEdit[]): InlineDanger {
  return { what, start, end, edits };
}

function insert(at: number): TextEdit {
  return { start: at, end: at, insert: '\\' };
}

function remove(start: number, end: number): TextEdit {
  return { start, end, insert: '' };
}
