import { pendingAddress } from '../../markdown/pending-links';
import { toTag } from '../../markdown/tags';

/** Which outliner a text is written in: they differ in a few marks. */
export type OutlineDialect = 'roam' | 'logseq';

/** What means something else in an outliner than in the app, and code, which is left alone. */
const TOKEN =
  /```|`[^`\n]{1,2000}`|\{\{|\[[^[\]\n]{1,300}\]\(\(\([\w-]{3,64}\)\)\)|\[[^[\]\n]{1,300}\]\(\[\[[^[\]\n]{1,300}\]\]\)|\(\([\w-]{3,64}\)\)|#\[\[[^[\]\n]{1,200}\]\]|\^\^|__|\$\$|\{:[^{}\n]{0,200}\}/g;

/**
 * The text of an outliner's block in the app's dialect: references become links to what they refer to, and marks
 * those that the app has for the same. Every word stays.
 */
export function outlineText(text: string, dialect: OutlineDialect): string {
  const parts: string[] = [];
  let done = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const start = match.index;
    const end = endOf(text, start, match[0]);
    parts.push(text.slice(done, start), written(text.slice(start, end), dialect, start > 0));
    done = end;
    TOKEN.lastIndex = end;
  }
  return parts.join('') + text.slice(done);
}

function endOf(text: string, start: number, token: string): number {
  if (token === '```') {
    const close = text.indexOf('```', start + 3);
    return close < 0 ? text.length : close + 3;
  }
  return token === '{{' ? macroEnd(text, start) : start + token.length;
}

/** Macros may hold macros: `{{query: {and: [[A]] {not: [[B]]}}}}`. One that is never closed is two signs. */
function macroEnd(text: string, start: number): number {
  let depth = 0;
  const end = Math.min(text.length, start + 4_000);
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b) depth++;
    else if (unit === 0x7d && --depth === 0) return at + 1;
  }
  return start + 2;
}

function written(token: string, dialect: OutlineDialect, follows: boolean): string {
  if (token.startsWith('```')) return fence(token, follows);
  if (token.startsWith('`')) return token;
  if (token.startsWith('{{')) return macro(token, dialect);
  if (token.startsWith('{:')) return dialect === 'logseq' ? '' : token;
  if (token.startsWith('((')) return reference(token.slice(2, -2), token);
  if (token.startsWith('#[[')) return longTag(token.slice(3, -2));
  if (token.startsWith('[')) return labelled(token);
  if (token === '^^') return '==';
  if (token === '__') return dialect === 'roam' ? '*' : token;
  return token === '$$' && dialect === 'roam' ? '$' : token;
}

/** The app wants the rows of a fence by themselves. */
function fence(token: string, follows: boolean): string {
  const inner = token.slice(3).replace(/```$/, '').replace(/\n$/, '');
  const [first = '', ...rest] = inner.split('\n');
  // Behind the marks stands a language, or the code itself where it is one line.
  const isLanguage = rest.length > 0 && /^[\w+#.-]{0,30}\s*$/.test(first);
  const code = isLanguage ? rest : [first, ...rest];
  const opened = ['```' + (isLanguage ? first.trim() : ''), ...code, '```'].join('\n');
  return follows ? `\n${opened}` : opened;
}

function reference(id: string, label: string): string {
  return `[${label}](${pendingAddress({ kind: 'block', address: id })})`;
}

function labelled(token: string): string {
  const close = token.indexOf('](');
  const label = token.slice(1, close);
  const target = token.slice(close + 2, -1);
  if (target.startsWith('((')) return reference(target.slice(2, -2), label);
  return `[[${target.slice(2, -2)}|${label.replace(/\|/g, ' ')}]]`;
}

function longTag(words: string): string {
  const tag = toTag(words);
  return tag === null ? `[[${words}]]` : `#${tag}`;
}

const SHOWN_BY_ADDRESS: ReadonlySet<string> = new Set(
  'video youtube iframe pdf audio tweet twitter vimeo bilibili cards'.split(' '),
);

/** `{{[[embed]]: ((id))}}` becomes a link to what it shows; what asks or counts is shown as it is written. */
function macro(token: string, dialect: OutlineDialect): string {
  const inner = token.slice(2, -2);
  const match = /^\s*(?:\[\[)?([\w-]{1,40})(?:\]\])?\s*:?([^]*)/.exec(inner);
  const name = match?.[1]?.toLowerCase() ?? '';
  const value = match?.[2]?.trim() ?? '';
  if (name.startsWith('embed') && value !== '') return outlineText(value, dialect);
  if (SHOWN_BY_ADDRESS.has(name) && /^https?:\/\/\S+$/i.test(value)) return value;
  if (name === 'todo' || name === 'done') return name === 'done' ? '☑' : '☐';
  const alias = name === 'alias' ? /^\(\(([\w-]{3,64})\)\)\s*(\S.*)$/.exec(value) : null;
  if (alias !== null) return reference(alias[1] ?? '', (alias[2] ?? '').replace(/[[\]]/g, ''));
  return /[`\n]/.test(token) ? token : `\`${token}\``;
}

/** The ids that a text refers to, wherever they stand in it. */
export function referredIds(text: string): string[] {
  if (!text.includes('((')) return [];
  return [...text.matchAll(/\(\(([\w-]{3,64})\)\)/g)].map((match) => match[1] ?? '');
}

/** The box that a block begins with, and its text without it. */
export function taskOf(
  text: string,
  dialect: OutlineDialect,
): { readonly text: string; readonly done: boolean | null } {
  const pattern =
    dialect === 'roam'
      ? /^\s*\{\{(?:\[\[)?(TODO|DONE)(?:\]\])?\}\}\s*/
      : /^(TODO|DOING|NOW|LATER|WAITING|WAIT|IN-PROGRESS|DONE|CANCELED|CANCELLED)\s+/;
  const match = pattern.exec(text);
  if (match === null) return { text, done: null };
  return { text: text.slice(match[0].length), done: /^(?:DONE|CANCEL)/.test(match[1] ?? '') };
}
