import { blockAnchor } from '../../markdown/pending-links';
import type { Block } from '../../model/block';
import type { RawDocument } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { noteBlocks, type NoteBlocksOptions } from '../note-blocks';
import { dayOfTitle } from './day-title';
import { attributeMetadata } from './outline-attributes';
import { outlinePieces } from './outline-markdown';
import type { OutlinePage } from './outline-node';
import type { OutlineDialect } from './outline-text';

/**
 * A page of an outliner as a document. A day's page is called by its date, as the app calls daily notes, and is of
 * that day; the name that it had leads to it still.
 *
 * @param wanted ids that something in the graph refers to.
 */
export function outlineDocument(
  page: OutlinePage,
  dialect: OutlineDialect,
  wanted: ReadonlySet<string>,
  options: NoteBlocksOptions,
): { readonly document: RawDocument; readonly neutralised: readonly Neutralisation[] } {
  const { metadata, neutralised: acting } = attributeMetadata(page.attributes);
  const neutralised: Neutralisation[] = [...acting];
  const blocks = outlinePieces(page.nodes, dialect, wanted).flatMap(({ markdown, ids }) => {
    const made = noteBlocks(markdown, options);
    neutralised.push(...made.neutralised);
    return withAnchors(made.blocks, ids);
  });
  const day = dayOfTitle(page.title);
  const published = day?.iso ?? metadata.published ?? page.created;
  const aliases = [...(metadata.aliases ?? []), ...(day?.aliases ?? [])];
  return {
    document: {
      blocks,
      metadata: {
        ...metadata,
        kind: 'note',
        title: day?.iso ?? page.title,
        aliases: [...new Set(aliases)].filter((alias) => alias !== (day?.iso ?? page.title)),
        ...(published === '' ? {} : { published }),
        foreign: page.updated === '' ? {} : { updated: page.updated },
      },
    },
    neutralised,
  };
}

/** A piece is nearly always one block; where it is more, what leads to it leads to the first. */
function withAnchors(blocks: readonly Block[], ids: readonly string[]): Block[] {
  const anchors = ids.map(blockAnchor);
  return blocks.map(({ givenId: _, ...block }, at) =>
    at > 0 || anchors.length === 0 ? block : { ...block, anchors },
  );
}
