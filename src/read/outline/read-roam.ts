import type { PartFailure, RawDocument, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { isoOfMillis } from '../iso-of-millis';
import {
  isJsonObject,
  numberField,
  objectsField,
  stringField,
  type JsonObject,
} from '../json-fields';
import type { NoteBlocksOptions } from '../note-blocks';
import { ReadError } from '../read-error';
import { leadingAttributes } from './outline-attributes';
import { outlineDocument } from './outline-document';
import { MAX_DEPTH, type OutlineNode, type OutlinePage } from './outline-node';
import { referredIds, taskOf } from './outline-text';

/** Whether a text begins as Roam's export of a graph: a list of pages with titles, times and children. */
export function looksRoam(head: string): boolean {
  return (
    /^\s*\[\s*\{/.test(head) &&
    /"title"\s*:\s*"/.test(head) &&
    /"(?::?(?:create|edit)[-/]time)"\s*:|"string"\s*:\s*"|"children"\s*:\s*\[/.test(head)
  );
}

/**
 * Reads Roam's export of a graph in JSON: a document a page. Pages without text, which Roam makes of each link, are
 * skipped; what is no page fails alone.
 *
 * @throws {ReadError} where it is no JSON or holds no pages.
 */
export function readRoam(text: string, source: string, options: NoteBlocksOptions = {}): Reading {
  const pages = pagesIn(text, source);
  const wanted = new Set(referredIds(text));
  const documents: RawDocument[] = [];
  const failed: PartFailure[] = [];
  const skipped: PartFailure[] = [];
  const neutralised: Neutralisation[] = [];
  pages.forEach((value, at) => {
    const page = pageOf(value);
    if (page === null) {
      failed.push({ part: `page ${at + 1}`, reason: 'it has no title' });
      return;
    }
    if (page.nodes.length === 0 && page.attributes.length === 0) {
      skipped.push({ part: `“${page.title.slice(0, 80)}”`, reason: 'a page without text' });
      return;
    }
    const read = outlineDocument(page, 'roam', wanted, options);
    documents.push(read.document);
    neutralised.push(...read.neutralised);
  });
  return { format: 'roam', documents, warnings: [], neutralised, failed, skipped };
}

function pagesIn(text: string, source: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReadError(source, 'the export is cut short or damaged: it is no JSON');
  }
  if (!Array.isArray(value) || value.length === 0)
    throw new ReadError(source, 'the export has no pages');
  return value;
}

function pageOf(value: unknown): OutlinePage | null {
  if (!isJsonObject(value)) return null;
  const title = stringField(value, 'title').replace(/\s+/g, ' ').trim();
  if (title === '') return null;
  const { attributes, rest } = leadingAttributes(nodesOf(value));
  return {
    title,
    attributes,
    nodes: rest,
    created: isoOfMillis(numberField(value, 'create-time')),
    updated: isoOfMillis(numberField(value, 'edit-time')),
  };
}

/** The blocks below a page or block. Past a depth they are siblings: a stack of its own walks those. */
function nodesOf(parent: JsonObject, depth = 0): OutlineNode[] {
  const below = objectsField(parent, 'children');
  if (depth < MAX_DEPTH) return below.flatMap((child) => nodeOf(child, nodesOf(child, depth + 1)));
  const nodes: OutlineNode[] = [];
  const pending = [...below].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    nodes.push(...nodeOf(next, []));
    for (const child of [...objectsField(next, 'children')].reverse()) pending.push(child);
  }
  return nodes;
}

/** The block as a node; those below an empty one take its place. */
function nodeOf(block: JsonObject, children: readonly OutlineNode[]): readonly OutlineNode[] {
  const written = stringField(block, 'string').replace(/\r\n?/g, '\n');
  if (written.trim() === '') return children;
  const { text, done } = taskOf(written, 'roam');
  const heading = Math.min(3, Math.max(0, Math.trunc(numberField(block, 'heading'))));
  const view = stringField(block, 'children-view-type') || stringField(block, 'view-type');
  const id = stringField(block, 'uid');
  return [
    {
      text,
      done,
      heading,
      numbered: view.endsWith('numbered'),
      id: id === '' ? null : id,
      children,
    },
  ];
}
