import { messageOf } from '../../../model/message-of';
import { parseDateSpan } from '../../../index/date-span';
import { ANY_NOTE, type Facet, type FacetFilter, type FacetName } from '../../../index/facets';

type BlockShow = 'mentions' | 'paragraphs' | 'with' | 'timeline';

/** What a `corpus-backlinks` block asks for. */
export interface BlockOptions {
  /** Null for the note that the block stands in; otherwise a link's path, and the block id after `#^`. */
  readonly of: { readonly target: string; readonly paragraph: string | null } | null;
  readonly show: BlockShow;
  readonly group: 'document' | 'none';
  readonly where: FacetFilter;
  /** Lines of the sentence that a mention shows at most; null for all of it, 0 for none. */
  readonly context: number | null;
  readonly limit: number;
}

/** What is wrong in a block, for people. */
export interface BlockProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

const KEYS = ['of', 'show', 'group', 'where', 'context', 'limit'] as const;
type Key = (typeof KEYS)[number];

const SHOWS: readonly BlockShow[] = ['mentions', 'paragraphs', 'with', 'timeline'];
const FACETS: Readonly<Record<string, FacetName>> = {
  tag: 'tag',
  kind: 'kind',
  author: 'author',
  decade: 'decade',
};
/** Rows that a block shows unless told; the dossier is for more. */
const LIMIT = 50;

/** Reads a block's lines `key: value`; blank lines and those that begin with `#` say nothing. */
export function parseBlock(source: string): BlockOptions | BlockProblem {
  const values: Partial<BlockOptions> = {};
  const lines = source.split(/\r?\n/);
  for (const [at, written] of lines.entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    const name = (colon < 0 ? line : line.slice(0, colon)).trim();
    const key = KEYS.find((known) => known === name);
    if (key === undefined || colon < 0) {
      return { line: at + 1, message: `“${name}” is no key. Valid keys are ${KEYS.join(', ')}.` };
    }
    try {
      Object.assign(values, {
        [key]: READERS[key](
          line
            .slice(colon + 1)
            .replace(/\s+#\s.*$/, '')
            .trim(),
        ),
      });
    } catch (error) {
      return { line: at + 1, message: messageOf(error) };
    }
  }
  return {
    of: null,
    show: 'mentions',
    group: 'document',
    where: ANY_NOTE,
    context: null,
    limit: LIMIT,
    ...values,
  };
}

const READERS: { readonly [K in Key]: (value: string) => BlockOptions[K] } = {
  of: readOf,
  show: (value) => oneOf('show', value, SHOWS),
  group: (value) => oneOf('group', value, ['document', 'none']),
  where: readWhere,
  context: (value) => {
    if (value === 'none') return 0;
    if (value === 'whole') return null;
    if (!/^\d lines?$/.test(value)) {
      throw new Error(
        `“context” is “1 line”, “2 lines” and so on, “whole” or “none”, not “${value}”.`,
      );
    }
    return Number(value.charAt(0));
  },
  limit: (value) => {
    const limit = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (limit === 0) throw new Error(`“limit” is a number from 1 to 99999, not “${value}”.`);
    return limit;
  },
};

function readOf(value: string): BlockOptions['of'] {
  if (value === 'this') return null;
  const link = /^\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(value)?.[1];
  if (link === undefined)
    throw new Error(`“of” is “this” or a link such as [[Note#^p3]], not “${value}”.`);
  const [target = '', ...rest] = link.split('#');
  const id = rest.at(-1);
  return {
    target: target.trim(),
    paragraph: id?.startsWith('^') === true ? id.slice(1).trim().toLowerCase() : null,
  };
}

/** `tag:letter and not author:Press and date 1919..1923`. */
function readWhere(value: string): FacetFilter {
  const include: Facet[] = [];
  const exclude: Facet[] = [];
  let { dates } = ANY_NOTE;
  for (const part of value.split(/\s+and\s+/i)) {
    const negated = /^not\s+/i.test(part);
    const term = part.replace(/^not\s+/i, '').trim();
    const written = /^date:?\s+(\S.*)$/i.exec(term)?.[1];
    if (written !== undefined && !negated) {
      const span = parseDateSpan(written);
      if (span === null) throw new Error(`“${written}” is no date, such as 1921-03 or 1919..1923.`);
      dates = { from: span.from, to: span.to };
      continue;
    }
    const colon = term.indexOf(':');
    const name = FACETS[term.slice(0, Math.max(0, colon)).trim().toLowerCase()];
    const wanted = term
      .slice(colon + 1)
      .trim()
      .replace(/^["“](.*)["”]$/, '$1');
    if (colon < 0 || name === undefined || wanted === '') {
      throw new Error(
        `“${part}” is no condition. Conditions are tag:…, kind:…, author:…, decade:… and date …, joined by “and”, with “not” before those that are to be left out.`,
      );
    }
    (negated ? exclude : include).push({
      name,
      value: name === 'tag' ? wanted.replace(/^#/, '') : wanted,
    });
  }
  return { include, exclude, dates, text: '' };
}

function oneOf<T extends string>(key: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new Error(`“${key}” is one of ${known.join(', ')}, not “${value}”.`);
  return found;
}
