import { nameKey } from '../link/entities/name-key';
import { regionOf } from '../language/region-names';
import type { DiscoveredEntity, EntityKind, LinkTarget } from '../model/entity';
import type { VaultPath } from '../model/note';
import { baseName, fileNameFor, type NameRegister } from '../write/file-name';
import { HUB_FOLDERS } from '../write/render-hub';
import { thingKey } from './fold-title';
import type { WantedNote } from './wanted-notes';

/** A hub note to be made. */
export interface HubDraft {
  readonly path: VaultPath;
  readonly target: LinkTarget;
  readonly kind: EntityKind;
  readonly introduction: NonNullable<DiscoveredEntity['introduction']> | null;
}

/** Somebody or something that the properties of the import's notes name. */
export interface NamedInProperties {
  readonly name: string;
  readonly kind: EntityKind;
}

/** What the import knows of things without a note. */
export interface HubSources {
  /** Notes that links of the import lead to. */
  readonly wanted: readonly WantedNote[];
  readonly discovered: readonly DiscoveredEntity[];
  /** Authors and series. */
  readonly named: readonly NamedInProperties[];
  /** What gets no hub, whatever names it: sources with an index note, and hubs that their owner deleted. */
  readonly unwanted: readonly string[];
}

/**
 * Gathers what needs a hub, one for each thing.
 *
 * A note that already answers to a name is that thing's note, whoever wrote it. A name that links
 * lead to is kept as the hub's name, so that those links are true as they stand; the other names
 * become aliases.
 */
export function gatherHubs(
  sources: HubSources,
  targets: readonly LinkTarget[],
  names: NameRegister,
  folder: string,
): HubDraft[] {
  const things = new ThingRegister(targets);
  for (const entity of sources.discovered) things.add(entity.name, entity.aliases, entity);
  for (const { name, kind } of sources.named) things.add(name, [], { kind });
  for (const { name, shown } of sources.wanted) things.want(name, shown);
  const unwanted = new Set(sources.unwanted.map(nameKey));
  return things.all().flatMap((thing): HubDraft[] => {
    if ([thing.name, ...thing.aliases].some((form) => unwanted.has(nameKey(form)))) return [];
    const file = fileNameFor(thing.name);
    if (names.has(file)) return [];
    names.claim(file);
    const path = `${folder}/Hubs/${HUB_FOLDERS[thing.kind]}/${file}.md`;
    const forms = new Set([...thing.aliases, ...(file === thing.name ? [] : [thing.name])]);
    forms.delete(file);
    return [
      {
        path,
        kind: thing.kind,
        introduction: thing.introduction ?? null,
        target: {
          path,
          title: baseName(path),
          aliases: [...forms],
          kind: thing.kind,
          ...(thing.scoped ? { scoped: thing.scoped } : {}),
        },
      },
    ];
  });
}

interface Thing {
  name: string;
  readonly aliases: Set<string>;
  kind: EntityKind;
  introduction: DiscoveredEntity['introduction'];
  readonly scoped: DiscoveredEntity['scoped'];
}

/** Things by every name that they answer to; names that an existing note answers to are left alone. */
class ThingRegister {
  private readonly existing = new Set<string>();
  private readonly byName = new Map<string, Thing>();
  private readonly things: Thing[] = [];

  constructor(targets: readonly LinkTarget[]) {
    for (const { title, aliases } of targets)
      for (const form of [title, ...aliases]) this.existing.add(thingKey(form));
  }

  add(
    name: string,
    aliases: readonly string[],
    about: Pick<DiscoveredEntity, 'kind' | 'introduction' | 'scoped'>,
  ): Thing | null {
    if (this.existing.has(thingKey(name))) return null;
    const scoped = new Set(Object.keys(about.scoped ?? {}).map(thingKey));
    const forms = [name, ...aliases.filter((form) => !scoped.has(thingKey(form)))];
    const known = forms.map((form) => this.byName.get(thingKey(form))).find((thing) => thing);
    const thing = known ?? {
      name,
      aliases: new Set<string>(),
      kind: about.kind,
      introduction: about.introduction,
      scoped: about.scoped,
    };
    if (!known) this.things.push(thing);
    // What the properties or a country's name say of it outweighs that the text says nothing.
    if (thing.kind === 'concept') thing.kind = regionOf(name) === null ? about.kind : 'place';
    thing.introduction ??= about.introduction;
    for (const form of forms) this.register(thing, form);
    return thing;
  }

  /** Makes a name that links lead to the name of its thing. */
  want(name: string, shown: readonly string[]): void {
    if (this.existing.has(thingKey(name))) return;
    const thing = this.byName.get(thingKey(name)) ?? this.add(name, [], { kind: kindOfName(name) });
    if (thing === null) return;
    // A link by a name that no file can have is written anew: the thing then keeps a name that one can.
    const isFile = (one: string): boolean => fileNameFor(one) === one;
    if (thing.name !== name && (isFile(name) || !isFile(thing.name))) {
      thing.aliases.delete(name);
      thing.aliases.add(thing.name);
      thing.name = name;
    }
    for (const form of shown) {
      const owner = this.byName.get(thingKey(form));
      if (thingKey(form) !== thingKey(name) && (owner === undefined || owner === thing))
        this.register(thing, form);
    }
  }

  all(): readonly Thing[] {
    return this.things;
  }

  private register(thing: Thing, form: string): void {
    if (this.existing.has(thingKey(form))) return;
    const owner = this.byName.get(thingKey(form));
    if (owner !== undefined && owner !== thing) return;
    this.byName.set(thingKey(form), thing);
    if (form !== thing.name) thing.aliases.add(form);
  }
}

/** A linked name that no text says anything of: a year in parentheses makes it a work, else an idea. */
function kindOfName(name: string): EntityKind {
  return /\((?:1[4-9]|20)\d\d\)$/.test(name) ? 'work' : 'concept';
}
