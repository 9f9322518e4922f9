import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readProperties } from '../../src/markdown/properties';
import { scanBlocks } from '../../src/markdown/scan-blocks';
import { scanNote } from '../../src/markdown/scan-note';
import { SHARED } from '../shared-folder';

/** Recordings of the app's own metadata cache, from obsidian-tasks; not part of this project. */
const folder = `${SHARED}bench/metadata-cache/recordings`;

interface Place {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

interface CachedLink {
  readonly link: string;
  readonly displayText?: string;
  readonly original: string;
  readonly position?: Place;
}

interface Recording {
  readonly fileContents: string;
  readonly cachedMetadata: {
    readonly sections?: readonly { type: string; id?: string; position: Place }[];
    readonly headings?: readonly { heading: string; level: number; position: Place }[];
    readonly links?: readonly CachedLink[];
    readonly embeds?: readonly CachedLink[];
    readonly tags?: readonly { tag: string; position: Place }[];
    readonly listItems?: readonly { id?: string; position: Place }[];
    readonly blocks?: Readonly<Record<string, { id: string; position: Place }>>;
    readonly frontmatter?: Readonly<Record<string, unknown>>;
    readonly frontmatterPosition?: Place;
    readonly frontmatterLinks?: readonly CachedLink[];
  };
}

/** Where the app differs from us, and why; checked to be exactly these. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // `- [ ] 1. text`: the app sees a list in the task, CommonMark does not.
  listItems: ['numbered_tasks_issue_3481.json'],
  // Properties without any, and lists of lists of maps, which we flatten.
  frontmatter: [
    'empty_yaml.json',
    'yaml_complex_example.json',
    'yaml_complex_example_standardised.json',
  ],
};

const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.json'))
  : [];

function recording(name: string): Recording {
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Recording;
}

const at = ({ start, end }: Place) => [start.offset, end.offset];

/** Each field as the app has it and as we read it, in one shape. */
const fields: Readonly<Record<string, (recording: Recording) => readonly [unknown, unknown]>> = {
  headings: ({ fileContents, cachedMetadata }) => [
    (cachedMetadata.headings ?? []).map((h) => [h.heading, h.level, ...at(h.position)]),
    scanNote(fileContents).headings.map((h) => [h.text, h.level, h.start, h.end]),
  ],
  links: ({ fileContents, cachedMetadata }) => [
    (cachedMetadata.links ?? []).map((link) => cached(link)),
    ours(fileContents, false),
  ],
  embeds: ({ fileContents, cachedMetadata }) => [
    (cachedMetadata.embeds ?? []).map((link) => cached(link)),
    ours(fileContents, true),
  ],
  tags: ({ fileContents, cachedMetadata }) => [
    (cachedMetadata.tags ?? []).map((tag) => [tag.tag, ...at(tag.position)]),
    scanNote(fileContents).tags.map((tag) => [`#${tag.tag}`, tag.start, tag.end]),
  ],
  sections: ({ fileContents, cachedMetadata }) => [
    (cachedMetadata.sections ?? []).map((s) => [s.type, s.id ?? null, ...at(s.position)]),
    scanNote(fileContents).blocks.map((b) => [b.type, b.id, b.start, b.end]),
  ],
  listItems: ({ fileContents, cachedMetadata }) => [
    // The app counts some of the white space around an item to it, by rules of its own.
    (cachedMetadata.listItems ?? []).map(({ position: { start, end } }) =>
      fileContents.slice(start.offset, end.offset).trim(),
    ),
    scanBlocks(fileContents).items.map(({ start, end }) => fileContents.slice(start, end)),
  ],
  blocks: ({ fileContents, cachedMetadata }) => [
    Object.values(cachedMetadata.blocks ?? {}).map((b) => [b.id, ...at(b.position)]),
    withIds(fileContents),
  ],
  frontmatter: ({ fileContents, cachedMetadata }) => {
    const { frontmatterPosition: place, frontmatter } = cachedMetadata;
    const { properties, span } = readProperties(fileContents);
    return [
      [place === undefined ? null : at(place), flatten(frontmatter ?? {})],
      [span === null ? null : [span.start, span.end], Object.entries(properties).sort()],
    ];
  },
  frontmatterLinks: ({ fileContents, cachedMetadata }) => [
    (cachedMetadata.frontmatterLinks ?? []).map((link) => [link.link, link.original]),
    scanNote(fileContents)
      .links.filter((link) => link.property)
      .map((link) => [link.target + link.subpath, fileContents.slice(link.start, link.end)]),
  ],
};

/** The app keeps nested values as they are; we flatten them. */
function flatten(properties: object, prefix = ''): (readonly [string, unknown])[] {
  return Object.entries(properties)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? flatten(value, `${prefix}${key}.`)
        : [[prefix + key, value] as const],
    )
    .sort();
}

function cached({ link, original, position }: CachedLink): unknown {
  return [link, original, position === undefined ? [] : at(position)];
}

function ours(text: string, embed: boolean): unknown {
  return scanNote(text)
    .links.filter((link) => !link.property && link.embed === embed)
    .map(({ target, subpath, start, end }) => [
      target + subpath,
      text.slice(start, end),
      [start, end],
    ]);
}

function withIds(text: string): unknown {
  const { blocks, items } = scanNote(text);
  return [...blocks, ...items]
    .filter((block) => block.id !== null)
    .map(({ id, start, end }) => [id, start, end]);
}

describe('recordings of the app', () => {
  if (names.length === 0) {
    it.skip(`not run: there are no recordings in ${folder}`, () => undefined);
    return;
  }

  it.each(Object.entries(fields))('%s', (field, compare) => {
    const wrong = names.filter((name) => {
      const [app, us] = compare(recording(name));
      return JSON.stringify(app) !== JSON.stringify(us);
    });
    expect(wrong).toEqual(exceptions[field] ?? []);
  });
});
