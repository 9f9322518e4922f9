import type { ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { VaultPath } from '../model/note';
import type { PartHashes } from '../model/plan';
import { hashOf } from '../vault/hash';
import { paragraphsOfNote, type NoteParagraph } from './note-paragraphs';

/** A link to a paragraph, with what the paragraph says now. */
interface CitedText {
  /** The link as it is written. */
  readonly link: string;
  readonly place: string;
  /** Null where there is no such paragraph any more. */
  readonly text: string | null;
}

/**
 * What the paragraphs say that a summary cites. Their hashes go into the journal beside those of the summary's
 * own parts, so that a later refresh knows which paragraphs are others now than they were.
 */
export class CitedTexts {
  readonly #textAt: (path: VaultPath) => string | null;
  readonly #resolve: ResolveLink;
  readonly #from: VaultPath;
  readonly #paragraphs = new Map<VaultPath, ReadonlyMap<string, string>>();

  /**
   * @param textAt A note's text; null where there is no note.
   * @param from The summary's path.
   * @param read Paragraphs that are known already, by note: a long note is not scanned twice.
   */
  constructor(
    textAt: (path: VaultPath) => string | null,
    resolve: ResolveLink,
    from: VaultPath,
    read: Iterable<readonly [VaultPath, readonly NoteParagraph[]]> = [],
  ) {
    this.#textAt = textAt;
    this.#resolve = resolve;
    this.#from = from;
    for (const [path, paragraphs] of read) this.#paragraphs.set(path, textsById(paragraphs));
  }

  /** What is to be remembered of the paragraphs that a text cites: that they were, and what they said. */
  *recordsOf(text: string): Generator<PartHashes[number], void> {
    for (const { place, text: said } of this.#citedIn(text)) {
      if (said === null) continue;
      yield hashOf(place);
      yield hashOf(`${place}\n${said}`);
    }
  }

  /** The links of a text to paragraphs that say something else than when a summary was last written, each once. */
  changedIn(text: string, isRecorded: (hash: string) => boolean): string[] {
    const changed = this.#citedIn(text).filter(
      ({ place, text: said }) =>
        said !== null && isRecorded(hashOf(place)) && !isRecorded(hashOf(`${place}\n${said}`)),
    );
    return [...new Set(changed.map(({ link }) => link))];
  }

  #citedIn(text: string): CitedText[] {
    return scanNote(text).links.flatMap(({ target, subpath, start, end, property }) => {
      if (property || !subpath.startsWith('#^')) return [];
      const path = this.#resolve(target, this.#from);
      if (path === null) return [];
      const id = subpath.slice(2);
      const said = this.#paragraphsAt(path).get(id) ?? null;
      return [{ link: text.slice(start, end), place: `${path}#^${id}`, text: said }];
    });
  }

  #paragraphsAt(path: VaultPath): ReadonlyMap<string, string> {
    let known = this.#paragraphs.get(path);
    if (known === undefined) {
      known = textsById(paragraphsOfNote(this.#textAt(path) ?? ''));
      this.#paragraphs.set(path, known);
    }
    return known;
  }
}

function textsById(paragraphs: readonly NoteParagraph[]): ReadonlyMap<string, string> {
  return new Map(paragraphs.map(({ id, text }) => [id, text]));
}
