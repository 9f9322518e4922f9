import { blockIdEdit, freeBlockId } from '../../markdown/give-block-id';
import { scanNote } from '../../markdown/scan-note';
import type { VaultPath } from '../../model/note';
import type { Change, Plan } from '../../model/plan';
import type { Span, TextEdit } from '../../model/span';
import { hashOf } from '../../vault/hash';
import type { Vault } from '../../vault/port';
import type { BrokenCitation } from './broken-citations';
import type { ParagraphCandidate } from './nearest-paragraphs';

/** A citation and the paragraph of the note it cites that it is to lead to. */
export interface CitationFix {
  readonly citation: Pick<BrokenCitation, 'path' | 'start' | 'end' | 'text' | 'target' | 'cited'>;
  readonly to: Pick<ParagraphCandidate, 'id' | 'start' | 'end'>;
}

/**
 * The plan that makes citations lead to the paragraphs chosen. A paragraph without an id gets the one that is
 * cited, if no other has it, so that every citation of it holds again; else a new one. What a link shows stays,
 * but for a paragraph number, which follows. A citation that no longer stands there is passed over.
 */
export async function planCitationFixes(
  vault: Vault,
  fixes: readonly CitationFix[],
): Promise<Plan> {
  const texts = await textsOf(vault, fixes);
  const edits = new Map<VaultPath, TextEdit[]>();
  const add = (path: VaultPath, edit: TextEdit): void => {
    edits.set(path, [...(edits.get(path) ?? []), edit]);
  };
  const given = new Map<string, string>();
  let made = 0;
  for (const { citation, to } of fixes) {
    const text = texts.get(citation.path);
    const target = texts.get(citation.target);
    if (text === undefined || target === undefined) continue;
    if (text.slice(citation.start, citation.end) !== citation.text) continue;
    const place = `${citation.target}\n${to.start}`;
    const id = to.id ?? given.get(place) ?? newId(target, citation, [...given.values()]);
    if (to.id === null && !given.has(place)) {
      const edit = idEdit(target, to, id);
      if (edit === null) continue;
      given.set(place, id);
      add(citation.target, edit);
    }
    if (id !== citation.cited) add(citation.path, linkEdit(citation, id));
    made++;
  }
  const changes = [...edits].map(([path, own]): Change => {
    return { type: 'edit', path, before: hashOf(texts.get(path) ?? ''), edits: own };
  });
  return { command: 'fix', label: `${made} citation${made === 1 ? '' : 's'} fixed`, changes };
}

async function textsOf(
  vault: Vault,
  fixes: readonly CitationFix[],
): Promise<ReadonlyMap<VaultPath, string>> {
  const paths = new Set(fixes.flatMap(({ citation }) => [citation.path, citation.target]));
  const texts = new Map<VaultPath, string>();
  for (const path of paths) texts.set(path, await vault.read(path));
  return texts;
}

/** The id that is cited where it is free, so that nothing else needs an edit. */
function newId(
  text: string,
  { cited }: { readonly cited: string },
  given: readonly string[],
): string {
  const outline = scanNote(text);
  const taken = [...outline.blocks, ...outline.items].some(({ id }) => id === cited);
  return taken || given.includes(cited) ? freeBlockId(outline, [cited, ...given]) : cited;
}

function idEdit(text: string, { start, end }: Span, id: string): TextEdit | null {
  const block = scanNote(text).blocks.find((found) => found.start === start && found.end === end);
  return block?.id === null ? blockIdEdit(text, block, id) : null;
}

/** The id after the last `#^` of a link becomes another, and so does its number where that is what is shown. */
function linkEdit(
  { start, end, text, cited }: Pick<BrokenCitation, 'start' | 'end' | 'text' | 'cited'>,
  id: string,
): TextEdit {
  const at = text.toLowerCase().lastIndexOf(`#^${cited}`);
  const moved = `${text.slice(0, at)}#^${id}${text.slice(at + 2 + cited.length)}`;
  return { start, end, insert: renumber(moved, cited, id) };
}

/** `|71]]` and `[71](`, and ranges that begin with the number: `71–73` keeps its length. */
function renumber(link: string, from: string, to: string): string {
  const [old, next] = [from, to].map((id) => /^p(\d{1,9})$/.exec(id)?.[1]);
  if (old === undefined || next === undefined) return link;
  const shown = new RegExp(
    `(\\|¶?|^!?\\[¶?)${old}(?:(\\s*[-‐-―−]\\s*)(\\d{1,9}))?(?=\\]\\]$|\\]\\()`,
  );
  return link.replace(
    shown,
    (_, before: string, dash: string | undefined, last: string | undefined) =>
      dash === undefined || last === undefined
        ? `${before}${next}`
        : `${before}${next}${dash}${Number(last) + Number(next) - Number(old)}`,
  );
}
