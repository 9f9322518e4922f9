import { MarkdownView, Notice, type Editor } from 'obsidian';

import { paragraphsOf } from '../../index/note-from-text';
import type { NoteIndex } from '../../index/note-index';
import { foldWord, wordsOf } from '../../language/words';
import { escapeText } from '../../markdown/escape-text';
import { writeLink } from '../../markdown/links';
import { plainTextOf } from '../../markdown/plain-text';
import { scanNote } from '../../markdown/scan-note';
import type { NoteFile, VaultPath } from '../../model/note';
import {
  ParagraphSearch,
  type ParagraphCandidate,
} from '../../pipeline/citation-fixes/nearest-paragraphs';
import { withoutBlockId } from '../../pipeline/note-paragraphs';
import { noticeWithUndo } from '../notice-with-undo';
import type { Session } from '../session';
import { paragraphIdAt } from './give-paragraph-id';

/** A longer text is no quotation. */
const LONGEST = 4000;
/** Words rarer than others are long ones as a rule; a note without most of them is not searched. */
const TELLING_WORDS = 6;
/** Notes read between two turns of the app. */
const READ_AT_ONCE = 50;
/** A paragraph that has less of the words is not what was copied. */
const LEAST = 0.6;

/** A quotation with the paragraph that it is from. */
export interface FoundQuotation {
  readonly words: string;
  readonly path: VaultPath;
  /** The paragraph's offset in its note. */
  readonly start: number;
  /** In how many other paragraphs the words stand as well. */
  readonly others: number;
}

/** Inserts what the clipboard holds, a citation or words of a note, as a quotation with its link. */
export async function pasteCitation(
  session: Session,
  index: NoteIndex,
  editor: Editor,
  into: VaultPath,
): Promise<void> {
  const copied = (await navigator.clipboard.readText()).trim();
  const found = await findQuotation(session, index, copied, into);
  if (found === null) {
    new Notice('No paragraph of the vault has the words on the clipboard.');
    return;
  }
  const { vault } = session;
  const named = await paragraphIdAt(
    session,
    index,
    found.path,
    await vault.read(found.path),
    found.start,
  );
  if (named === null) {
    new Notice('The paragraph has changed meanwhile. Nothing was inserted.');
    return;
  }
  const link = writeLink(
    {
      from: into,
      target: found.path,
      subpath: `#^${named.id}`,
      shown: named.id.replace(/^p(?=\d+$)/, ''),
    },
    await vault.linkStyle(),
    (linkPath, from) => index.resolve(linkPath, from),
  );
  editor.replaceSelection(quotationText(editor, found.words, link));
  const elsewhere =
    found.others === 0 ? '' : ` The same words stand in ${found.others} other paragraphs.`;
  if (named.batch !== null || elsewhere !== '')
    noticeWithUndo(session, `Cited ${found.path}#^${named.id}.${elsewhere}`, named.batch);
}

/** The paragraph that copied text is a citation of, or words from; null where there is none. */
export async function findQuotation(
  { app, vault }: Pick<Session, 'app' | 'vault'>,
  index: NoteIndex,
  copied: string,
  into: VaultPath,
): Promise<FoundQuotation | null> {
  const [link] = scanNote(copied).links;
  if (link?.subpath.startsWith('#^') === true && link.end - link.start === copied.length) {
    const path = index.resolve(link.target, into);
    return path === null ? null : quotationAt(path, await vault.read(path), link.subpath.slice(2));
  }
  if (copied === '' || copied.length > LONGEST) return null;
  const words = plainTextOf(copied).replace(/\s+/g, ' ').trim();
  const likely: NoteFile[] = [];
  const files = app.vault.getMarkdownFiles().filter(({ path }) => path !== into);
  for (let at = 0; at < files.length; at += READ_AT_ONCE) {
    const some = files.slice(at, at + READ_AT_ONCE);
    const texts = await Promise.all(some.map((file) => app.vault.cachedRead(file)));
    texts.forEach((text, of) => {
      const path = some[of]?.path;
      if (path !== undefined && mayHave(text, words)) likely.push({ path, text });
    });
  }
  const candidates = new ParagraphSearch(likely).nearest(words);
  return chosen(candidates, words);
}

function chosen(candidates: readonly ParagraphCandidate[], words: string): FoundQuotation | null {
  const [first] = candidates;
  if (first === undefined || first.score < LEAST) return null;
  const others = candidates.slice(1).filter(({ verbatim }) => verbatim && first.verbatim).length;
  return { words, path: first.path, start: first.start, others };
}

function quotationAt(path: VaultPath, text: string, id: string): FoundQuotation | null {
  const wanted = id.toLowerCase();
  const paragraph = paragraphsOf(scanNote(text)).find((found) => found.id === wanted);
  if (paragraph === undefined) return null;
  const words = plainTextOf(withoutBlockId(text.slice(paragraph.start, paragraph.end)));
  return { words: words.replace(/\s+/g, ' ').trim(), path, start: paragraph.start, others: 0 };
}

/** Whether a note has most of the longest of some words, which is quick to see. */
function mayHave(text: string, words: string): boolean {
  const telling = [...new Set(wordsOf(words).map((word) => foldWord(word.text)))]
    .sort((a, b) => b.length - a.length)
    .slice(0, TELLING_WORDS);
  const folded = foldWord(text);
  return telling.filter((word) => folded.includes(word)).length * 2 > telling.length;
}

/** A block of its own on an empty line; within a line, the words in quotation marks. */
function quotationText(editor: Editor, words: string, link: string): string {
  const quoted = escapeText(words, { tags: 'text' });
  const alone = editor.getLine(editor.getCursor('from').line).trim() === '';
  return alone ? `> ${quoted} (${link})\n` : `“${quoted}” (${link})`;
}

/** The editor of the active note, or null where none is edited. */
export function activeEditor({ app }: Pick<Session, 'app'>): {
  readonly editor: Editor;
  readonly path: VaultPath;
} | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  const path = view?.file?.path;
  if (view === null || path === undefined || view.getMode() !== 'source') return null;
  return { editor: view.editor, path };
}
