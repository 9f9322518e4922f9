import { blockAnchor } from '../../markdown/pending-links';
import { linkResolver } from '../../markdown/resolve-links';
import type { AssetInfo, BatchFile } from '../../model/asset';
import type { VaultPath } from '../../model/note';
import { foldTitle } from '../fold-title';
import type { PlacedDocument, PlacedSource } from '../place-documents';
import { blockPlace } from './find-block';
import { subpathOf } from './find-subpath';
import {
  decodedPath,
  ownAddress,
  placeOfReading,
  placeOfSource,
  sourceAddress,
} from './source-address';

/** What a link of an imported document leads to within the import. */
export type BatchTarget =
  | { readonly kind: 'note'; readonly path: VaultPath; readonly subpath: string }
  | { readonly kind: 'file'; readonly asset: AssetInfo };

/** What a reference to a block leads to, and the words that stand there. */
export interface ReferredBlock {
  readonly target: BatchTarget;
  readonly words: string;
}

/** A document that links stand in. */
export interface LinkingDocument {
  readonly source: PlacedSource;
  readonly placed: PlacedDocument;
}

interface Found {
  readonly path: VaultPath;
  /** Null for an index note, whose parts nothing names. */
  readonly placed: PlacedDocument | null;
}

/**
 * What the documents and files of one import are found by: their addresses on the web, their paths beside
 * each other, their names, their titles and the anchors in them. One for all formats.
 */
export class BatchTargets {
  private readonly notes = new Map<string, Found>();
  /** How many sources have an address. */
  private readonly repeated = new Map<string, number>();
  private readonly byTitle = new Map<string, Found>();
  private readonly anchors = new Map<string, Found>();
  private readonly blocks = new Map<string, Found>();
  private readonly files = new Map<string, BatchFile>();
  private readonly assets = new Map<string, AssetInfo>();
  private readonly names: (name: string, from: string) => string | null;

  constructor(
    sources: readonly PlacedSource[],
    files: readonly BatchFile[],
    downloads: ReadonlyMap<string, AssetInfo>,
  ) {
    for (const source of sources) this.addSource(source);
    for (const file of files) {
      this.files.set(ownAddress(placeOfSource(file.within, file.source)), file);
      this.assets.set(file.hash, file);
    }
    for (const [url, asset] of downloads) this.assets.set(url, asset);
    const places = [
      ...sources.map(({ reading }) => placeOfReading(reading)),
      ...files.map(({ within, source }) => placeOfSource(within, source)),
    ];
    this.names = linkResolver(places);
  }

  /** The target of an address as it stands in a document: a URL, or a path with or without a fragment. */
  at(address: string, from: LinkingDocument): BatchTarget | null {
    const { bare, fragment } = partsOf(address);
    if (bare === '') return this.atAnchor(decodedPath(fragment), from.source, from.placed);
    for (const key of keysOf(bare, from)) {
      const note = this.notes.get(key);
      if (note !== undefined) return target(note, decodedPath(fragment));
    }
    return asTarget(this.fileAt(address, from));
  }

  /** The file at an address: one of the document's own, one beside it, or one from the web. */
  fileAt(address: string, from: LinkingDocument): AssetInfo | null {
    const { bare } = partsOf(address);
    if (bare === '') return null;
    const beside = keysOf(bare, from).flatMap((key) => this.files.get(key) ?? []);
    return beside[0] ?? this.assets.get(bare) ?? this.assets.get(address) ?? null;
  }

  /** The target of a name as wikilinks have it, among what was found in the same folder or archive. */
  named(name: string, from: LinkingDocument): BatchTarget | null {
    const { bare, fragment } = partsOf(name);
    const key = this.placeNamed(bare, from);
    const note = key === null ? undefined : this.notes.get(key);
    return note === undefined ? asTarget(this.fileNamed(name, from)) : target(note, fragment);
  }

  fileNamed(name: string, from: LinkingDocument): AssetInfo | null {
    const key = this.placeNamed(partsOf(name).bare, from);
    return key === null ? null : (this.files.get(key) ?? null);
  }

  private placeNamed(bare: string, { source }: LinkingDocument): string | null {
    const { within } = source.reading;
    const name = decodedPath(bare);
    if (within === undefined || name === '') return null;
    const from = placeOfReading(source.reading);
    const place = this.names(`${within.root}/${name}`, from) ?? this.names(name, from);
    return place?.startsWith(`${within.root}/`) === true ? ownAddress(place) : null;
  }

  /** A document by its title: one of the same source, else the only one of the import that has it. */
  titled(title: string, { source }: LinkingDocument): BatchTarget | null {
    const own = this.byTitle.get(titleKey(title, source.reading.source));
    const found = own ?? this.byTitle.get(titleKey(title, null));
    return found === undefined ? null : target(found, '');
  }

  /** A block by its outliner's id: one of the same file, else of the same folder or archive. */
  block(id: string, { source }: LinkingDocument): ReferredBlock | null {
    const anchor = blockAnchor(id);
    const { reading } = source;
    const found =
      this.anchors.get(anchorKey(anchor, reading)) ?? this.blocks.get(rootKey(anchor, reading));
    if (found?.placed == null) return null;
    const place = blockPlace(id, found.placed.document.blocks, isStable(found.placed));
    return {
      target: { kind: 'note', path: found.path, subpath: place.subpath },
      words: place.words,
    };
  }

  private addSource(source: PlacedSource): void {
    const { reading, documents, index } = source;
    const there = documents.filter(({ state, previous }) => state !== 'skip' || previous !== null);
    for (const placed of there) {
      const found = { path: placed.path, placed };
      const { document } = placed;
      if (document.url !== null) {
        setFirst(this.notes, sourceAddress(document.url, document.source), found);
      }
      setFirst(this.byTitle, titleKey(document.title, reading.source), found);
      setFirst(this.byTitle, titleKey(document.title, null), found);
      for (const { anchors } of document.blocks) {
        for (const name of anchors ?? []) {
          setFirst(this.anchors, anchorKey(name, reading), found);
          if (name.startsWith('((')) setFirst(this.blocks, rootKey(name, reading), found);
        }
      }
    }
    for (const asset of reading.assets ?? []) this.assets.set(asset.hash, asset);
    const [only] = there;
    const whole = index?.path ?? (documents.length === 1 ? only?.path : undefined);
    if (whole === undefined) return;
    const found = { path: whole, placed: index === null ? (only ?? null) : null };
    this.notes.set(ownAddress(placeOfReading(reading)), found);
    for (const address of reading.addresses ?? []) {
      // Several may have one address, such as rows that say the same: the second is found by its number.
      const times = (this.repeated.get(address) ?? 0) + 1;
      this.repeated.set(address, times);
      setFirst(this.notes, ownAddress(times === 1 ? address : `${address}~${times}`), found);
    }
  }

  private atAnchor(
    fragment: string,
    source: PlacedSource,
    own: PlacedDocument,
  ): BatchTarget | null {
    const within = subpathOf(fragment, own.document.blocks, isStable(own));
    const found = this.anchors.get(anchorKey(fragment, source.reading));
    if (found !== undefined && found.path !== own.path) return target(found, fragment);
    return within === '' ? null : { kind: 'note', path: own.path, subpath: within };
  }
}

/** An address without its fragment, and the fragment without its mark. */
function partsOf(address: string): { readonly bare: string; readonly fragment: string } {
  const hash = address.indexOf('#');
  if (hash < 0) return { bare: address, fragment: '' };
  return { bare: address.slice(0, hash), fragment: address.slice(hash + 1) };
}

/** An address as written and with percent encoding undone, as seen from where it stands. */
function keysOf(bare: string, { source }: LinkingDocument): string[] {
  const from = placeOfReading(source.reading);
  return [...new Set([bare, decodedPath(bare)])].map((form) => sourceAddress(form, from));
}

function asTarget(asset: AssetInfo | null): BatchTarget | null {
  return asset === null ? null : { kind: 'file', asset };
}

function target({ path, placed }: Found, fragment: string): BatchTarget {
  const subpath =
    placed === null ? '' : subpathOf(fragment, placed.document.blocks, isStable(placed));
  return { kind: 'note', path, subpath };
}

/** A note that stays as it is has ids of its own. */
function isStable({ state }: PlacedDocument): boolean {
  return state === 'create' || state === 'replace' || state === 'beside';
}

function titleKey(title: string, source: string | null): string {
  return `${source ?? ''}\u0000${foldTitle(title)}`;
}

function anchorKey(name: string, { source }: PlacedSource['reading']): string {
  return `${source}\u0000${name}`;
}

function rootKey(name: string, { within, source }: PlacedSource['reading']): string {
  return `${within?.root ?? source}\u0000${name}`;
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
