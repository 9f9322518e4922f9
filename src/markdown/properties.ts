import { isAlias, isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar } from 'yaml';

import type { Properties, PropertyValue } from '../model/document';
import type { Span } from '../model/span';
import { frontmatterBody, frontmatterSpan } from './frontmatter';
import { yamlDanger } from './guard-yaml';

/** What stands in a note's properties. */
export interface ReadProperties {
  readonly properties: Properties;
  /** From `---` to `---` with both marks; null where the note has none. */
  readonly span: Span | null;
  /** What could not be read, in words for people; null where all could. */
  readonly problem: string | null;
}

type Entry = readonly [key: string, value: PropertyValue];

/**
 * Reads a note's properties, never throwing: what a stranger wrote there is data.
 *
 * A nested map is flattened (`a: {b: 1}` gives `a.b`), a nested list joins the list around it; of a
 * key written twice the last counts, as in the app. Aliases (`*x`) are never expanded. Each of these is told as a problem.
 */
export function readProperties(text: string): ReadProperties {
  const span = frontmatterSpan(text);
  if (span === null) return { properties: {}, span, problem: null };
  const body = frontmatterBody(text, span);
  const danger = yamlDanger(body);
  if (danger !== null) return { properties: {}, span, problem: `Not read: ${danger}.` };
  const problems = new Set<string>();
  const entries = parseEntries(body, problems);
  const problem = problems.size === 0 ? null : [...problems].join(' ');
  // `fromEntries` defines own properties, so that a key `__proto__` is a key like any other.
  return { properties: Object.fromEntries(entries), span, problem };
}

function parseEntries(yaml: string, problems: Set<string>): Entry[] {
  try {
    const parsed = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent', merge: false });
    const error = parsed.errors[0];
    if (error !== undefined) {
      problems.add(`The properties are not valid YAML: ${firstLine(error.message)}`);
      return [];
    }
    if (parsed.contents === null || (isScalar(parsed.contents) && parsed.contents.value === null)) {
      return [];
    }
    if (isMap(parsed.contents)) return entriesOf(parsed.contents.items, '', problems);
    problems.add('The properties are not a list of names and values.');
  } catch (error) {
    problems.add(
      `The properties could not be read: ${error instanceof Error ? firstLine(error.message) : 'unknown error'}`,
    );
  }
  return [];
}

function entriesOf(pairs: readonly Pair[], prefix: string, problems: Set<string>): Entry[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair): Entry[] => {
    if (!isScalar(pair.key)) {
      problems.add('A property without a plain name was left out.');
      return [];
    }
    const key = prefix + sourceOf(pair.key);
    if (seen.has(key)) problems.add(`The property “${key}” is written twice.`);
    seen.add(key);
    if (!isMap(pair.value)) return [[key, valueOf(pair.value, problems)]];
    problems.add(`The property “${key}” is nested; it was flattened.`);
    return entriesOf(pair.value.items, `${key}.`, problems);
  });
}

function valueOf(node: unknown, problems: Set<string>): PropertyValue {
  if (isScalar(node)) return scalarOf(node);
  if (isSeq(node)) return node.items.flatMap((item) => itemsOf(item, problems));
  if (isAlias(node)) problems.add('A reference to another property (“*…”) was left out.');
  return null;
}

function itemsOf(node: unknown, problems: Set<string>): (string | number)[] {
  if (isScalar(node)) {
    const value = scalarOf(node);
    if (value === null) return [];
    return [typeof value === 'string' || typeof value === 'number' ? value : String(value)];
  }
  problems.add('A list has nested values; they were flattened.');
  if (isSeq(node)) return node.items.flatMap((item) => itemsOf(item, problems));
  if (!isMap(node)) return [];
  return entriesOf(node.items, '', problems).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value ?? '')}`,
  );
}

function scalarOf(node: Scalar): string | number | boolean | null {
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const exact = !Number.isInteger(value) || Number.isSafeInteger(value);
    return exact ? value : sourceOf(node);
  }
  return sourceOf(node);
}

/** A scalar's characters as they are written, for numbers too large and for keys such as `2019`. */
function sourceOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

export { writeProperties } from './write-properties';
