import { writeLink } from '../../markdown/links';
import type { AssetInfo } from '../../model/asset';
import type { LinkStyle, VaultPath } from '../../model/note';
import { isShown } from '../../read/assets/media-type';
import type { AttachmentNames } from './attachment-names';

/** A picture or file that a document shows and the import does not have. */
export interface MissingFile {
  readonly source: string;
  readonly address: string;
}

/** Writes embeds of attachments and links to them, and keeps count of what was asked for. */
export class EmbedWriter {
  private readonly names: AttachmentNames;
  private readonly style: LinkStyle;
  private readonly used = new Set<string>();

  constructor(names: AttachmentNames, style: LinkStyle) {
    this.names = names;
    this.style = style;
  }

  isUsed(hash: string): boolean {
    return this.used.has(hash);
  }

  /** A document that stays as it is shows the file already. */
  use(asset: AssetInfo): void {
    this.used.add(asset.hash);
  }

  /** The file in its place where the app can draw it, else a link to it. */
  embed(asset: AssetInfo, from: VaultPath, words: string, inTable: boolean): string {
    if (!isShown(asset.type)) return this.link(asset, from, words, inTable);
    return `!${this.write(asset, from, words, inTable)}`;
  }

  link(asset: AssetInfo, from: VaultPath, words: string, inTable: boolean): string {
    return this.write(asset, from, words, inTable);
  }

  private write(asset: AssetInfo, from: VaultPath, words: string, inTable: boolean): string {
    this.used.add(asset.hash);
    const target = this.names.pathOf(asset, from);
    const shown = plainWords(words === asset.name ? '' : words);
    const link = { from, target, inTable, ...(shown === '' ? {} : { shown }) };
    return writeLink(link, this.style, (name) => this.names.named(name));
  }
}

/** A description without what could be more than words: it is written after the note was looked at. */
function plainWords(words: string): string {
  return words
    .replace(/[<>`${}[\]|\\%=]+|::+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
