import { contextOf, paragraphExtracts, type Context } from '../../../index/context';
import type { VaultPath } from '../../../model/note';
import type { ViewSource } from '../view-source';
import type { MentionRow } from './tree-rows';

/** A sentence of fewer letters besides the mention is shown with its paragraph. */
const TELLING = 8;

/** Texts kept at once: some screens full. */
const KEPT = 60;

/** Reads the sentences around mentions, for those in sight only. */
export class Contexts {
  private readonly source: ViewSource;
  private readonly texts = new Map<VaultPath, Promise<string | null>>();

  /** Of the note whose paragraphs were last asked for. */
  private extracts: { readonly text: string; readonly words: ReadonlyMap<string, string> } | null =
    null;

  constructor(source: ViewSource) {
    this.source = source;
  }

  /** The sentence around a mention, or its paragraph; null where the note has changed since it was indexed. */
  async of(
    { path, span, language, proposal }: Pick<MentionRow, 'path' | 'span' | 'language' | 'proposal'>,
    extent: 'sentence' | 'paragraph' = 'sentence',
  ): Promise<Context | null> {
    const text = await this.text(path);
    if (text === null || !stands(text, span.start, span.end, proposal?.text)) return null;
    const context = contextOf(text, span, language, extent);
    // “See ¶4.” says nothing without what stands before it.
    return context === null || extent === 'paragraph' || says(context)
      ? context
      : contextOf(text, span, language, 'paragraph');
  }

  /** A note's text, read once while it is in use. */
  text(path: VaultPath): Promise<string | null> {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const reading = this.source.readText(path).catch(() => null);
    this.texts.set(path, reading);
    const oldest = this.texts.keys().next();
    if (this.texts.size > KEPT && oldest.done !== true) this.texts.delete(oldest.value);
    return reading;
  }

  /** The first words of a paragraph; a note's paragraphs are looked for once. */
  async extract(path: VaultPath, paragraph: string): Promise<string> {
    const text = await this.text(path);
    if (text === null) return '';
    if (this.extracts?.text !== text) this.extracts = { text, words: paragraphExtracts(text) };
    return this.extracts.words.get(paragraph) ?? '';
  }

  /** Forgets all texts: notes have changed. */
  clear(): void {
    this.extracts = null;
    this.texts.clear();
  }
}

/** Whether a sentence has a few words besides the mention. */
function says({ before, after }: Context): boolean {
  return (`${before} ${after}`.match(/\p{L}/gu)?.length ?? 0) >= TELLING;
}

/** Whether what was found still stands there: a link, or the proposal's words. */
function stands(text: string, start: number, end: number, words: string | undefined): boolean {
  const there = text.slice(start, end);
  return words === undefined ? there.includes('[') : there === words;
}
