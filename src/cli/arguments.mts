import { parseArgs } from 'node:util';

import { messageOf } from '../model/message-of';

/** Thrown when the words of a command line are off; the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  vault: { type: 'string' },
  into: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'no-link': { type: 'boolean' },
  'no-hubs': { type: 'boolean' },
  split: { type: 'string' },
  'no-split': { type: 'boolean' },
  columns: { type: 'string' },
  trust: { type: 'boolean' },
  'download-images': { type: 'boolean' },
  json: { type: 'boolean' },
  apply: { type: 'boolean' },
  'min-confidence': { type: 'string' },
  sentences: { type: 'string' },
  coverage: { type: 'boolean' },
  numbers: { type: 'string' },
  folder: { type: 'string' },
  tag: { type: 'string' },
  series: { type: 'string' },
  about: { type: 'string' },
  refresh: { type: 'boolean' },
  summaries: { type: 'boolean' },
  fix: { type: 'boolean' },
  model: { type: 'string' },
  'base-url': { type: 'string' },
  prices: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** What each command takes besides its words. */
const ALLOWED: Readonly<Record<string, readonly OptionName[]>> = {
  import: [
    'vault',
    'into',
    'dry-run',
    'no-link',
    'no-hubs',
    'split',
    'no-split',
    'columns',
    'trust',
    'download-images',
    'json',
    'min-confidence',
  ],
  read: ['split', 'no-split', 'columns', 'trust', 'json'],
  link: ['vault', 'apply', 'min-confidence', 'json'],
  tags: ['vault', 'apply', 'min-confidence', 'json'],
  number: ['vault', 'json'],
  summarize: [
    'vault',
    'into',
    'sentences',
    'coverage',
    'numbers',
    'model',
    'base-url',
    'prices',
    'yes',
    'folder',
    'tag',
    'series',
    'about',
    'refresh',
    'json',
  ],
  attach: ['vault', 'json'],
  merge: ['vault', 'dry-run', 'json'],
  rename: ['vault', 'dry-run', 'json'],
  backlinks: ['vault', 'json'],
  dossier: ['vault', 'json'],
  canvas: ['vault', 'into', 'json'],
  base: ['vault', 'into', 'json'],
  check: ['vault', 'summaries', 'fix', 'apply', 'json'],
  undo: ['vault', 'json'],
  history: ['vault', 'json'],
  install: ['vault'],
};

/** A command line, taken apart and checked. */
export interface Arguments {
  readonly command: string;
  readonly words: readonly string[];
  readonly flag: (name: OptionName) => boolean;
  readonly text: (name: OptionName) => string | null;
  /** @throws UsageError where it is missing. */
  readonly needed: (name: OptionName) => string;
  /** @throws UsageError where it is no number from `low` to `high`. */
  readonly number: (name: OptionName, low: number, high: number) => number | null;
  /** @throws UsageError where it is none of `known`. */
  readonly choice: <T extends string>(name: OptionName, known: readonly T[]) => T | null;
}

/** @returns null where help was asked for. @throws UsageError */
export function readArguments(argv: readonly string[]): Arguments | null {
  const { values, positionals } = parse(argv);
  const [command, ...words] = positionals;
  if (values.help === true || command === 'help' || (command === undefined && argv.length === 0))
    return null;
  if (command === undefined) throw new UsageError('No command is given.');
  const allowed = ALLOWED[command];
  if (allowed === undefined) throw new UsageError(`There is no command “${command}”.`);
  const foreign = Object.keys(values).find((name) => !allowed.includes(name as OptionName));
  if (foreign !== undefined) throw new UsageError(`“corpus ${command}” takes no --${foreign}.`);
  const text = (name: OptionName): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    command,
    words,
    flag: (name) => values[name] === true,
    text,
    needed: (name) => {
      const value = text(name);
      if (value === null) throw new UsageError(`“corpus ${command}” needs --${name}.`);
      return value;
    },
    number: (name, low, high) => {
      const value = text(name);
      if (value === null) return null;
      const number = Number(value);
      if (value.trim() === '' || !(number >= low && number <= high))
        throw new UsageError(`--${name} takes a number from ${low} to ${high}, not “${value}”.`);
      return number;
    },
    choice: (name, known) => {
      const value = text(name);
      if (value === null) return null;
      const choice = known.find((one) => one === value);
      if (choice === undefined)
        throw new UsageError(`--${name} takes ${known.join(', ')}, not “${value}”.`);
      return choice;
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(saidPlainly(messageOf(error)));
  }
}

/** Node's message, without its advice on words that begin with a hyphen: what is meant is nearly always an option. */
function saidPlainly(message: string): string {
  const unknown = /^Unknown option '-{0,2}([^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message;
  const meant = Object.keys(OPTIONS).find((name) => isNearly(unknown, name));
  const offer = meant === undefined ? '' : ` Did you mean --${meant}?`;
  return `There is no option --${unknown}.${offer}`;
}

/** Whether one word is another with a letter too many, too few or wrong, or its letters in another order. */
function isNearly(word: string, name: string): boolean {
  const sorted = (text: string): string => Array.from(text).sort().join('');
  if (sorted(word) === sorted(name)) return true;
  if (Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start++;
  const rest = (text: string, skipped: number): string => text.slice(start + skipped);
  return (
    rest(word, 1) === rest(name, 1) ||
    rest(word, 1) === rest(name, 0) ||
    rest(word, 0) === rest(name, 1)
  );
}
