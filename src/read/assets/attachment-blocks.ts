import { escapeText } from '../../markdown/escape-text';
import { pendingAddress } from '../../markdown/pending-links';
import type { Block } from '../../model/block';
import type { AssetShelf } from './asset-shelf';
import type { ContainedFile } from './shelf-links';

/** Files that belong to a text and stand nowhere in it: a figure each, below the text. */
export function attachmentBlocks(files: readonly ContainedFile[], shelf: AssetShelf): Block[] {
  return files.flatMap((file): Block[] => {
    const address = shelf.add(file.name, file.bytes);
    if (address === null) return [];
    const label = escapeText(file.name.replace(/[\s[\]|]+/g, ' ').trim(), { tags: 'text' });
    const markdown = `[${label}](${pendingAddress({ kind: 'file', address })})`;
    return [{ kind: 'figure', markdown, text: file.name }];
  });
}
