import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';

/** Languages of code that nothing runs, as far as these tests use them; Corpus's own block is one of its hubs. */
const PLAIN = new Set(['text', 'js', 'javascript', 'json', 'python', 'html', 'css', 'bash', 'md']);
const OWN_BLOCK = 'corpus-backlinks';

/** What other plugins run in inline code. */
const INLINE_CALL = /^\s*(?:\$?=|INPUT\[|VIEW\[|BUTTON\[|button-|\{run|dice:|query:|dvjs?:)/i;

/** Properties that the app or a plugin acts on without being asked. */
const ACTING = /^(?:cssclass(?:es)?|publish|permalink|banner.*|kanban-plugin|excalidraw-plugin)$/i;

/** A property that the app would show as a link. */
const RUNNING = /^\s*(?:javascript|vbscript|data|obsidian|app|file(?=:\/)):(?!\s)/i;

/**
 * What in a finished note could run, load or lead out, found without any of Corpus's own code: the
 * properties through `yaml`, the text through micromark, and a plain search of what is no code.
 */
export function judgeNote(note: string): string[] {
  const { properties, body } = splitNote(note);
  const { problems, code } = judgeTree(body);
  return [...judgeProperties(properties), ...problems, ...searchText(blank(body, code))];
}

/** A note's properties and the text below them. */
export function splitNote(note: string): { properties: string; body: string } {
  const end = note.startsWith('---\n') ? note.indexOf('\n---\n', 3) : -1;
  if (end < 0) return { properties: '', body: note };
  return { properties: note.slice(4, end + 1), body: note.slice(end + 5) };
}

function judgeProperties(properties: string): string[] {
  if (properties === '') return ['no properties'];
  const problems = Array.from(
    properties.matchAll(/<[%a-z/!?]|^---/gim),
    (found) => `in the properties: ${found[0]}`,
  );
  const values = parse(properties) as unknown;
  if (typeof values !== 'object' || values === null) return [...problems, 'properties are no map'];
  for (const [key, value] of Object.entries(values)) {
    if (ACTING.test(key)) problems.push(`property ${key}`);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof item === 'object' && item !== null) problems.push(`nested property ${key}`);
      const address = typeof item === 'string' && key !== 'source' ? item : '';
      if (RUNNING.test(address)) problems.push(`property ${key}: ${address}`);
    }
  }
  return problems;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function judgeTree(body: string): { problems: string[]; code: Range[] } {
  const tree: Nodes = fromMarkdown(body, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const problems: string[] = [];
  const code: Range[] = [];
  visit(tree, (node) => {
    if (node.type === 'html') problems.push(`html: ${node.value}`);
    if (node.type === 'image' || node.type === 'imageReference')
      problems.push(`image: ${node.type}`);
    if (node.type === 'link' || node.type === 'definition') {
      if (!leadsNowhereBad(node.url)) problems.push(`link: ${node.url}`);
    }
    if (node.type === 'code' && !isPlainCode(node.lang, node.meta)) {
      problems.push(`code: ${node.lang ?? ''} ${node.meta ?? ''}`);
    }
    if (node.type === 'inlineCode' && INLINE_CALL.test(node.value))
      problems.push(`inline code: ${node.value}`);
    if ((node.type === 'code' || node.type === 'inlineCode') && node.position) {
      const { start, end } = node.position;
      code.push({ start: start.offset ?? 0, end: end.offset ?? 0 });
      if (node.value.includes('<%')) problems.push(`template in code: ${node.value}`);
    }
  });
  return { problems, code };
}

function isPlainCode(lang: string | null | undefined, meta: string | null | undefined): boolean {
  if (lang === null || lang === undefined) return true;
  return (PLAIN.has(lang.toLowerCase()) || lang === OWN_BLOCK) && !meta;
}

/** Whether an address leads to the web, to e-mail or into the vault, however it is disguised. */
function leadsNowhereBad(address: string): boolean {
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // What is no valid encoding is taken as it stands.
  }
  return [address, decoded].every((form) => {
    const bare = form.replace(/[\p{C}\p{Z}]/gu, '');
    if (/^(?:\/\/|\\)/.test(bare)) return false;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
    return scheme === undefined || !/script$|^(?:data|file|obsidian|app|blob|ms-.*)$/.test(scheme);
  });
}

/** Marks that plugins find by search, whatever Markdown makes of them. */
const MARKS: readonly RegExp[] = [
  /<%/,
  /%%/,
  /!\[\[/,
  /\b(?:INPUT|VIEW|BUTTON)\[/,
  /[\p{L}\p{N}*_)\]]::(?=\s|$)/u,
  /(?:^|[^\\])<(?:script|iframe|img|svg|math|style|form|base|object|embed|link|meta)[\s/>]/i,
];

/** A formula with a command that loads or leads somewhere. */
const FORMULA = /(?:^|[^\\])\$[^$\n]*\\(?:href|url|require|class|html)\b[^$\n]*\$/;

function searchText(text: string): string[] {
  // The address and the title of a link are no formulas.
  const formula = FORMULA.exec(text.replace(/\]\((?:<[^>\n]*>|[^\s"]*)(?: "[^"\n]*")?\)/g, '](x)'));
  if (formula !== null) return [`${String(FORMULA)}: ${formula[0]}`];
  return MARKS.flatMap((mark) => {
    const found = mark.exec(text);
    return found === null ? [] : [`${String(mark)}: ${text.slice(found.index, found.index + 60)}`];
  });
}

function blank(text: string, ranges: readonly Range[]): string {
  let result = text;
  for (const { start, end } of ranges) {
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  }
  return result;
}
