import { writeLink } from '../markdown/links';
import type { Change } from '../model/plan';
import { hashOf } from '../vault/hash';
import { renderHub } from '../write/render-hub';
import { renderIndex } from '../write/render-index';
import type { EmbedWriter } from './batch/embed-writer';
import type { DocumentOutcome } from './engine';
import type { HubDraft } from './gather-hubs';
import type { Writing } from './import-texts';
import type { PlacedDocument, PlacedSource } from './place-documents';

/** The change that brings a document's note into the vault. */
export function documentChange(placed: PlacedDocument, text: string): Change {
  const { document, path, previous, state } = placed;
  const key = { source: document.source, hash: document.sourceHash, index: document.index };
  if (state === 'replace' && previous !== null) {
    return { type: 'replace', path, before: hashOf(previous.text), text, document: key };
  }
  return { type: 'create', path, text, document: key };
}

/** The change that keeps a source's index note true, or none. An index changed by hand stays as it is. */
export function indexChange(source: PlacedSource, writing: Writing, embeds: EmbedWriter): Change[] {
  const { index, reading, documents } = source;
  if (index === null || (index.previous !== null && !index.previous.ours)) return [];
  const link = (target: string, shown?: string): string =>
    writeLink(
      { from: index.path, target, ...(shown === undefined ? {} : { shown }) },
      writing.style,
      writing.resolve,
    );
  const text = renderIndex({
    title: index.name,
    source: reading.source,
    sourceHash: reading.hash,
    cover: coverOf(source, embeds),
    entries: documents
      .filter(({ state }) => state !== 'skip')
      .map(({ path, document }) => ({
        link: link(path),
        place: document.place ?? [document.title],
        authors: document.authors.map((author) => {
          const target = writing.names.find(author);
          return target === null ? author : link(target, author);
        }),
        published: document.published?.iso ?? null,
      })),
  });
  if (index.previous === null) return [{ type: 'create', path: index.path, text }];
  if (index.previous.text === text || documents.every(({ state }) => state === 'keep')) return [];
  return [{ type: 'replace', path: index.path, before: hashOf(index.previous.text), text }];
}

/** The picture of a source that has one of its own. An index that is there keeps what it shows. */
function coverOf({ index, reading }: PlacedSource, embeds: EmbedWriter): string | null {
  const cover = reading.assets?.find(({ hash }) => hash === reading.cover);
  if (cover === undefined || index === null) return null;
  return embeds.embed({ ...cover, name: '' }, index.path, '', false);
}

export function hubChange(hub: HubDraft, { style, resolve }: Writing): Change {
  const { path, target, kind, introduction } = hub;
  const citation =
    introduction === null
      ? null
      : writeLink(
          {
            from: path,
            target: introduction.path,
            subpath: `#^${introduction.paragraph}`,
            shown: introduction.paragraph.replace(/^p(?=\d)/, ''),
          },
          style,
          resolve,
        );
  const text = renderHub({
    title: target.title,
    aliases: target.aliases,
    kind,
    introduction:
      introduction === null || citation === null ? null : { text: introduction.text, citation },
  });
  return { type: 'create', path, text };
}

export function outcomeOf({ document, path, state, reason }: PlacedDocument): DocumentOutcome {
  const states = {
    create: 'created',
    beside: 'created',
    replace: 'updated',
    keep: 'unchanged',
    skip: 'skipped',
    same: 'skipped',
  } as const;
  return {
    source: document.source,
    index: document.index,
    title: document.title,
    path,
    state: states[state],
    ...(reason === undefined ? {} : { reason }),
  };
}
