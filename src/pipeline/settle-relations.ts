import type { StructuredDocument } from '../model/document';
import type { VaultPath } from '../model/note';
import type { SourceFailure } from './engine';
import type { KnownNote } from './known-sources';
import { listOf } from './note-record';
import type { PlacedDocument, PlacedSource } from './place-documents';
import type { ItemRelation, RelatedItem } from './relate-documents';
import { OTHER_SOURCES } from './relation-properties';

/** What a note is one with: names of sources, and paths of notes. */
export interface RelatedNames {
  readonly otherSources: readonly string[];
  readonly translations: readonly VaultPath[];
  readonly similar: readonly VaultPath[];
}

/** The relations of an import, brought to the notes that its documents were placed in. */
export interface SettledRelations {
  /** Documents that give way to another note lead to it; those kept know what the others said of the text. */
  readonly sources: readonly PlacedSource[];
  /** What the properties of notes are to say, whether the import writes them or they are there. */
  readonly related: ReadonlyMap<VaultPath, RelatedNames>;
  readonly warnings: readonly SourceFailure[];
}

/** Brings relations to the notes that documents were placed in. */
export function settleRelations(
  sources: readonly PlacedSource[],
  relations: readonly ItemRelation[],
): SettledRelations {
  const places = placesOf(sources);
  const related = new Map<VaultPath, Names>();
  const warnings: SourceFailure[] = [];
  const givenWay = new Map<StructuredDocument, RelatedItem>();
  const kept = new Map<StructuredDocument, StructuredDocument[]>();
  for (const { kind, one, other, share } of relations) {
    const [first, second] = [placeOf(one, places), placeOf(other, places)];
    if (kind === 'same' && other.document !== null) {
      givenWay.set(other.document, one);
      if (one.document !== null)
        kept.set(one.document, [...(kept.get(one.document) ?? []), other.document]);
      namesOf(related, first.path).otherSources.push(other.document.source);
      continue;
    }
    if (first.path === '' || second.path === '' || first.path === second.path) continue;
    const source = other.document?.source ?? one.document?.source ?? '';
    warnings.push({ source, reason: inWords(kind, first.name, second.name, share) });
    const list = kind === 'near' ? 'similar' : 'translations';
    namesOf(related, first.path)[list].push(second.path);
    namesOf(related, second.path)[list].push(first.path);
  }
  const settle = (placed: PlacedDocument, original: StructuredDocument | undefined) => {
    if (original === undefined) return placed;
    const to = givenWay.get(original);
    if (to !== undefined) return leadTo(placed, to, placeOf(to, places));
    const others = kept.get(original) ?? [];
    return others.length === 0 ? placed : { ...placed, document: joined(placed.document, others) };
  };
  return {
    sources: sources.map((source) => ({
      ...source,
      documents: source.documents.map((placed, i) => settle(placed, source.reading.documents[i])),
    })),
    related,
    warnings,
  };
}

interface Names extends RelatedNames {
  readonly otherSources: string[];
  readonly translations: VaultPath[];
  readonly similar: VaultPath[];
}

function namesOf(all: Map<VaultPath, Names>, path: VaultPath): Names {
  const names = all.get(path) ?? { otherSources: [], translations: [], similar: [] };
  all.set(path, names);
  return names;
}

type Place = Pick<PlacedDocument, 'path' | 'name' | 'state' | 'reason'>;

function placesOf(sources: readonly PlacedSource[]): ReadonlyMap<StructuredDocument, Place> {
  return new Map(
    sources.flatMap(({ reading, documents }) =>
      documents.flatMap((placed, i): [StructuredDocument, Place][] => {
        const original = reading.documents[i];
        return original === undefined ? [] : [[original, placed]];
      }),
    ),
  );
}

function placeOf(
  { document, note }: RelatedItem,
  places: ReadonlyMap<StructuredDocument, Place>,
): Place {
  const place = document === null ? undefined : places.get(document);
  const { path = '', title = '' } = note ?? {};
  return place ?? { path, name: title, state: 'keep' };
}

/** A document whose text has its note: found again in the same place it is as it was, else it is left out and said. */
function leadTo(placed: PlacedDocument, to: RelatedItem, place: Place): PlacedDocument {
  const { path, name, state } = place;
  if (state === 'skip') return { ...placed, path, name, state, reason: place.reason ?? '' };
  const source = to.document?.source ?? listOf(to.note?.properties['source'])[0] ?? '';
  const known = to.note !== null && hasSource(to.note, placed.document.source);
  return known
    ? { ...placed, path, name, state: 'keep' }
    : { ...placed, path, name, state: 'same', reason: `its text is that of “${source}”` };
}

function hasSource({ properties }: KnownNote, source: string): boolean {
  return listOf(properties[OTHER_SOURCES]).includes(source);
}

/** The document with what others of the same text say of it and it does not. */
function joined(
  document: StructuredDocument,
  others: readonly StructuredDocument[],
): StructuredDocument {
  return others.reduce(
    (all, other) => ({
      ...all,
      ...(all.titleDerived && !other.titleDerived
        ? { title: other.title, titleDerived: false }
        : {}),
      authors: all.authors.length > 0 ? all.authors : other.authors,
      published: all.published ?? other.published,
      url: all.url ?? other.url,
      site: all.site ?? other.site,
      deck: all.deck ?? other.deck,
      series: all.series ?? other.series,
      tags: [
        ...new Map([...other.tags, ...all.tags].map((tag) => [tag.toLowerCase(), tag])).values(),
      ],
    }),
    document,
  );
}

function inWords(
  kind: 'same' | 'near' | 'translation',
  one: string,
  other: string,
  share: number,
): string {
  return kind === 'translation'
    ? `“${other}” and “${one}” are one text in two languages; their notes are linked`
    : `“${other}” has ${Math.floor(share * 100)} % of its text in common with “${one}”; their notes are linked`;
}
