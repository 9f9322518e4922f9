import { applyEdits } from '../markdown/edits';
import { isExternal } from '../markdown/link-address';
import { pendingAddress, type PendingLink } from '../markdown/pending-links';
import { scanNote } from '../markdown/scan-note';
import type { OutlineLink } from '../model/outline';
import type { TextEdit } from '../model/span';

export interface EmbedOptions {
  /** Pictures of the web are to be fetched by the import. */
  readonly downloadImages?: boolean;
}

/** What a note embeds as links that the import settles: it knows which of the files and notes it has. */
export function pendEmbeds(markdown: string, options: EmbedOptions): string {
  if (!markdown.includes('![')) return markdown;
  const edits = scanNote(markdown, true).links.flatMap((link): TextEdit[] => {
    if (!link.embed || link.property) return [];
    const pending = pendingOf(link, options);
    if (pending === null) return [];
    const { start, end } = link;
    return [{ start, end, insert: `[${labelOf(link)}](${pendingAddress(pending)})` }];
  });
  return applyEdits(markdown, edits);
}

/** No name of a file or note has these; what has them was written to be something else. */
const UNUSUAL = /[[\]|<>`{}\p{Cc}]|%%|::/u;

function pendingOf(
  link: OutlineLink,
  { downloadImages = false }: EmbedOptions,
): PendingLink | null {
  if (link.target === '' || UNUSUAL.test(link.target + link.subpath)) return null;
  const address = (link.target + link.subpath).replace(/\s/g, encodeURIComponent);
  if (isExternal(link.target)) {
    const isPicture = /^https:\/\//i.test(link.target);
    return downloadImages && isPicture ? { kind: 'file', address } : null;
  }
  return { kind: isNote(link.target) ? 'note' : 'file', address };
}

/** A name without an extension is that of a note; so is one whose last dot is none of an extension. */
function isNote(target: string): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(target)?.[1]?.toLowerCase();
  return extension === undefined || extension === 'md' || /^\d+$/.test(extension);
}

/** What is shown for it, or the size that it is shown in. Of a Markdown image it is Markdown already. */
function labelOf({ type, display }: OutlineLink): string {
  const label = display?.replace(/\s+/g, ' ').trim() ?? '';
  return type === 'markdown' ? label : label.replace(/[[\]]/g, '\\$&');
}
