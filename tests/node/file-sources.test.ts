import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Source } from '../../src/model/source';
import { sourcesFrom } from '../../src/node/file-sources.mjs';
import type { FileSourcesOptions } from '../../src/node/file-sources.mjs';
import type { SourceFailure } from '../../src/pipeline/engine';
import { TemporaryFolder } from './temporary-vault';

async function all(
  names: readonly string[],
  options: FileSourcesOptions = {},
): Promise<(Source | SourceFailure)[]> {
  const found: (Source | SourceFailure)[] = [];
  for await (const one of sourcesFrom(names, options)) found.push(one);
  return found;
}

/** What was found, in short: a source's name and text, or a failure's reason after `!`. */
function short(found: readonly (Source | SourceFailure)[]): string[] {
  return found.map((one) =>
    'bytes' in one
      ? `${one.name}: ${Buffer.from(one.bytes).toString()}`
      : `${one.source} ! ${one.reason}`,
  );
}

async function* streamOf(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

describe('sourcesFrom', () => {
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
  });

  afterEach(() => folder.dispose());

  it('walks folders in order, leaves hidden files out, and keeps the order of what is named', async () => {
    await folder.put('docs/b.txt', 'B');
    await folder.put('docs/a/z.txt', 'Z');
    await folder.put('docs/a/.hidden', 'no');
    await folder.put('docs/.git/config', 'no');
    await folder.put('one.txt', '1');
    const docs = join(folder.path, 'docs');
    const one = join(folder.path, 'one.txt');
    expect(short(await all([one, docs]))).toEqual([
      `${one}: 1`,
      `${join(docs, 'a/z.txt')}: Z`,
      `${join(docs, 'b.txt')}: B`,
    ]);
  });

  it('says what it cannot read, and goes on', async () => {
    await folder.put('small.txt', '12');
    await folder.put('large.txt', '12345');
    await mkdir(join(folder.path, 'empty'));
    const names = ['none.txt', 'large.txt', 'empty', 'small.txt'].map((name) =>
      join(folder.path, name),
    );
    const found = await all(names, { maxBytes: 4 });
    expect(short(found)).toEqual([
      `${names[0] ?? ''} ! no such file or folder`,
      `${names[1] ?? ''} ! larger than 0 MB`,
      `${names[3] ?? ''}: 12`,
    ]);
  });

  it('does not follow symbolic links in a folder, but one that is named', async () => {
    await folder.put('secret.txt', 'secret');
    await folder.put('docs/a.txt', 'A');
    const docs = join(folder.path, 'docs');
    await symlink(join(folder.path, 'secret.txt'), join(docs, 'b.txt'));
    await symlink(docs, join(docs, 'loop'));
    expect(short(await all([docs]))).toEqual([
      `${join(docs, 'a.txt')}: A`,
      `${join(docs, 'b.txt')} ! a symbolic link, which is not followed`,
      `${join(docs, 'loop')} ! a symbolic link, which is not followed`,
    ]);
    expect(short(await all([join(docs, 'b.txt')]))).toEqual([`${join(docs, 'b.txt')}: secret`]);
  });

  it('does not wait for a device', async () => {
    expect(short(await all(['/dev/zero']))).toEqual(['/dev/zero ! not a file']);
  });

  it('reads standard input, up to the limit', async () => {
    const options = { standardInput: streamOf('one ', 'two') };
    expect(short(await all(['-'], options))).toEqual(['Standard input: one two']);
    const over = { standardInput: streamOf('one ', 'two'), maxBytes: 5 };
    expect(short(await all(['-'], over))).toEqual(['- ! larger than 0 MB']);
  });

  it('takes what has a scheme for a URL', async () => {
    expect(
      short(await all(['ftp://example.org/x', 'file:///etc/passwd', 'http://example.org/'])),
    ).toEqual([
      'ftp://example.org/x ! only https is fetched, not ftp',
      'file:///etc/passwd ! only https is fetched, not file',
      'http://example.org/ ! only https is fetched, not http',
    ]);
  });
});
