import { decodeMarkup } from './clean-line';

/** What a page's linked data says of its article. */
export interface LinkedData {
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly description: string;
  readonly site: string;
  readonly language: string;
  readonly url: string;
  readonly image: string;
  readonly keywords: readonly string[];
}

/** Types of schema.org that a page can be about as a text. */
const TEXT_TYPE =
  /(?:Article|Posting|Report|NewsStory|Review|Recipe|HowTo|Chapter|Book|Event|Legislation|Thesis|ClaimReview|FAQPage|QAPage|TechArticle)$/u;

/** Nodes looked at on one page. */
const MAX_NODES = 500;

type JsonObject = Readonly<Record<string, unknown>>;

/** The first text that the scripts describe, or null. Scripts that are no JSON say nothing. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap(parseScript);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  );
  const text = nodes.find((node) => typesOf(node).some((type) => TEXT_TYPE.test(type)));
  const page = nodes.find((node) => typesOf(node).some((type) => type.endsWith('Page')));
  const node = text ?? page;
  if (node === undefined) return null;
  const names = (value: unknown): readonly string[] => namesOf(value, byId);
  return {
    type: text === undefined ? '' : (typesOf(node)[0] ?? ''),
    title: stringOf(node['headline']) || stringOf(node['name']),
    authors: names(node['author']).length > 0 ? names(node['author']) : names(node['creator']),
    published: stringOf(node['datePublished']) || stringOf(node['dateCreated']),
    description: stringOf(node['description']),
    site: names(node['publisher'])[0] ?? '',
    language: names(node['inLanguage'])[0] ?? '',
    url: stringOf(node['url']) || addressOf(node['mainEntityOfPage']),
    image: addressOf(node['image']),
    keywords: keywordsOf(node['keywords']),
  };
}

function parseScript(script: string): readonly JsonObject[] {
  try {
    // Some sites wrap their JSON as if it were HTML or JavaScript.
    const json = script
      .trim()
      .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)$/gu, '');
    return flatten(JSON.parse(json));
  } catch {
    return [];
  }
}

/** The objects of a script: itself, list entries, `@graph` and main entities. */
function flatten(value: unknown): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0 && nodes.length < MAX_NODES) {
    const next = pending.shift();
    if (Array.isArray(next)) pending.push(...(next.slice(0, MAX_NODES) as readonly unknown[]));
    else if (isObject(next)) {
      nodes.push(next);
      pending.push(next['@graph'], next['mainEntity']);
    }
  }
  return nodes;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: JsonObject): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? decodeMarkup(value) : '';
}

/** Names of people or organisations, written as strings, objects, references or lists of them. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, JsonObject>): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list
    .map((entry) => {
      if (!isObject(entry)) return stringOf(entry);
      const named = entry['name'] === undefined ? (byId.get(entry['@id']) ?? entry) : entry;
      const name = named['name'];
      return stringOf(Array.isArray(name) ? name[0] : name);
    })
    .filter((name) => name !== '');
}

function addressOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return stringOf(first);
  return stringOf(first['url']) || stringOf(first['@id']);
}

function keywordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/[,;]/u).map(decodeMarkup).filter(Boolean);
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, 50)
    .map(stringOf)
    .filter((keyword) => keyword !== '' && !/^\w+:\S/u.test(keyword));
}
