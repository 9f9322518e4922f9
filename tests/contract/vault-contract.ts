import { describe, expect, it } from 'vitest';

import { exclusively } from '../../src/vault/exclusively';
import { hashOf } from '../../src/vault/hash';
import {
  NoteExistsError,
  NoteMissingError,
  UnreadableNoteError,
  UnsafePathError,
} from '../../src/vault/port';
import type { Vault } from '../../src/vault/port';

/** A vault under test, and a way to put files into it as another program would. */
export interface VaultUnderTest {
  readonly vault: Vault;
  /** Writes bytes at a path, with the folders above, behind the vault's back. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>;
  /** The bytes at a path, or null where there is no file. */
  readonly bytes: (path: string) => Promise<Uint8Array | null>;
  /** Every file and folder, hidden ones included, folders with a final `/`. */
  readonly tree: () => Promise<readonly string[]>;
  readonly dispose?: () => Promise<void>;
}

const UNSAFE = [
  '',
  '/abs.md',
  '../up.md',
  'a/../../up.md',
  'a//b.md',
  './a.md',
  'a\\..\\b.md',
  'C:\\a.md',
  'C:/a.md',
  '.obsidian/app.json',
  '.corpus/lock',
  'a/.hidden/b.md',
  'a\u0000.md',
  'a/',
];

const NO_BYTES = new Uint8Array();

const AWKWARD = [
  '\uFEFFbegins with a byte order mark\n',
  'carriage\r\nreturns\r\n',
  'a lone\rcarriage return, and none at the end',
  '\n\n\ttabs and blank lines  \n\n',
  'é in two code points, 日本語, 👩‍👩‍👧, \u202Ebidi\u202C',
  '\u0000 and \u0007',
  '',
];

/** What every vault must do, whatever it is made of. */
export function describeVault(name: string, makeVault: () => Promise<VaultUnderTest>): void {
  const using = (body: (made: VaultUnderTest) => Promise<void>) => async (): Promise<void> => {
    const made = await makeVault();
    try {
      await body(made);
    } finally {
      await made.dispose?.();
    }
  };

  describe(`${name} as a vault`, () => {
    it(
      'lists notes sorted by path, and neither other files nor hidden folders',
      using(async ({ vault, put }) => {
        for (const path of [
          'b.md',
          'B/x.md',
          'a/z.md',
          'a/b/c.md',
          'picture.png',
          'md',
          'x.md.txt',
        ]) {
          await put(path, 'four');
        }
        await vault.records.write('journal/x.md', 'ours');
        const notes = await vault.notes();
        expect(notes.map((note) => note.path)).toEqual(['B/x.md', 'a/b/c.md', 'a/z.md', 'b.md']);
        expect(notes.every((note) => note.size === 4 && Number.isFinite(note.mtime))).toBe(true);
      }),
    );

    it(
      'gives a text back as it was stored',
      using(async ({ vault, put, bytes }) => {
        for (const [index, text] of AWKWARD.entries()) {
          await put(`put ${index}.md`, text);
          expect(await vault.read(`put ${index}.md`)).toBe(text);
          await vault.create(`made ${index}.md`, text);
          expect(await bytes(`made ${index}.md`)).toEqual(new TextEncoder().encode(text));
          await vault.update(`put ${index}.md`, (old) => `${old}!`);
          expect(await bytes(`put ${index}.md`)).toEqual(new TextEncoder().encode(`${text}!`));
        }
      }),
    );

    it(
      'creates the folders above a note',
      using(async ({ vault }) => {
        await vault.create('one/two/three.md', 'text');
        expect(await vault.exists('one')).toBe(true);
        expect(await vault.exists('one/two')).toBe(true);
        expect(await vault.exists('one/three')).toBe(false);
        expect(await vault.read('one/two/three.md')).toBe('text');
      }),
    );

    it(
      'never creates over something that is there',
      using(async ({ vault, put }) => {
        await put('note.md', 'theirs');
        await put('folder.md/inner.md', 'theirs');
        await expect(vault.create('note.md', 'ours')).rejects.toThrow(NoteExistsError);
        await expect(vault.create('folder.md', 'ours')).rejects.toThrow(NoteExistsError);
        await expect(vault.create('note.md/below.md', 'ours')).rejects.toThrow(NoteExistsError);
        expect(await vault.read('note.md')).toBe('theirs');
      }),
    );

    it(
      'lets one of two creators win',
      using(async ({ vault }) => {
        const attempts = ['first', 'second', 'third'].map((text) => vault.create('same.md', text));
        const settled = await Promise.allSettled(attempts);
        expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
        const winner = settled.findIndex((one) => one.status === 'fulfilled');
        expect(await vault.read('same.md')).toBe(['first', 'second', 'third'][winner]);
      }),
    );

    it(
      'says that a note is missing',
      using(async ({ vault }) => {
        await expect(vault.read('no.md')).rejects.toThrow(NoteMissingError);
        await expect(vault.update('no.md', (text) => text)).rejects.toThrow(NoteMissingError);
        await expect(vault.remove('no/no.md')).rejects.toThrow(NoteMissingError);
        expect(await vault.exists('no.md')).toBe(false);
      }),
    );

    it(
      'leaves a note as it was where the change throws',
      using(async ({ vault, put }) => {
        await put('note.md', 'before');
        const failing = vault.update('note.md', () => {
          throw new RangeError('no');
        });
        await expect(failing).rejects.toThrow(RangeError);
        expect(await vault.read('note.md')).toBe('before');
      }),
    );

    it(
      'leaves a note where the check before its removal throws',
      using(async ({ vault, put }) => {
        await put('note.md', 'theirs');
        const check = (text: string): void => {
          if (text !== 'ours') throw new RangeError(text);
        };
        await expect(vault.remove('note.md', check)).rejects.toThrow(RangeError);
        expect(await vault.read('note.md')).toBe('theirs');
        await put('note.md', 'ours');
        await vault.remove('note.md', check);
        expect(await vault.exists('note.md')).toBe(false);
        await expect(vault.remove('note.md', check)).rejects.toThrow(NoteMissingError);
      }),
    );

    it(
      'never reads or rewrites a note that is not UTF-8, but lists it',
      using(async ({ vault, put, bytes }) => {
        const latin = new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]);
        await put('latin.md', latin);
        await expect(vault.read('latin.md')).rejects.toThrow(UnreadableNoteError);
        await expect(vault.update('latin.md', (text) => `${text}!`)).rejects.toThrow(
          UnreadableNoteError,
        );
        expect(await bytes('latin.md')).toEqual(latin);
        expect((await vault.notes()).map((note) => note.path)).toEqual(['latin.md']);
      }),
    );

    it(
      'refuses paths that lead out of the notes',
      using(async ({ vault }) => {
        for (const path of UNSAFE) {
          await expect(vault.read(path), path).rejects.toThrow(UnsafePathError);
          await expect(vault.create(path, ''), path).rejects.toThrow(UnsafePathError);
          await expect(vault.exists(path), path).rejects.toThrow(UnsafePathError);
          await expect(vault.readFile(path), path).rejects.toThrow(UnsafePathError);
          await expect(vault.createFile(path, NO_BYTES), path).rejects.toThrow(UnsafePathError);
          await expect(vault.removeFile(path), path).rejects.toThrow(UnsafePathError);
          await expect(vault.remove(path), path).rejects.toThrow(UnsafePathError);
          await expect(
            vault.update(path, () => ''),
            path,
          ).rejects.toThrow(UnsafePathError);
          await expect(vault.removeFolderIfEmpty(path), path).rejects.toThrow(UnsafePathError);
        }
      }),
    );

    it(
      'removes notes, and folders only when they are empty',
      using(async ({ vault, put, tree }) => {
        await put('folder/note.md', 'text');
        expect(await vault.removeFolderIfEmpty('folder')).toBe(false);
        await vault.remove('folder/note.md');
        expect(await vault.exists('folder')).toBe(true);
        expect(await vault.removeFolderIfEmpty('folder')).toBe(true);
        expect(await vault.removeFolderIfEmpty('folder')).toBe(false);
        expect(await tree()).not.toContain('folder/');
      }),
    );

    it(
      'keeps a folder with a file that is no note',
      using(async ({ vault, put }) => {
        await put('folder/picture.png', 'bytes');
        expect(await vault.removeFolderIfEmpty('folder')).toBe(false);
        expect(await vault.exists('folder/picture.png')).toBe(true);
      }),
    );

    it(
      'lists files that are no notes, and neither notes nor hidden ones',
      using(async ({ vault, put }) => {
        for (const path of ['b.md', 'pictures/b.png', 'a.pdf']) {
          await put(path, 'four');
        }
        await vault.records.write('open/a', '');
        const files = await vault.attachments();
        expect(files.map(({ path }) => path)).toEqual(['a.pdf', 'pictures/b.png']);
        expect(files.every(({ size }) => size === 4)).toBe(true);
      }),
    );

    it(
      'keeps every byte of a file',
      using(async ({ vault, put, bytes }) => {
        const all = new Uint8Array(70_000).map((_, index) => index % 256);
        // A part of a larger buffer, as an archive's entry may be: what is around it is not written.
        await vault.createFile('new/all.bin', all.subarray(3, 66_000));
        expect(await bytes('new/all.bin')).toEqual(all.slice(3, 66_000));
        expect(await vault.readFile('new/all.bin')).toEqual(all.slice(3, 66_000));
        await put('note.md', '\uFEFFtext');
        expect(await vault.readFile('note.md')).toEqual(new TextEncoder().encode('\uFEFFtext'));
        await expect(vault.createFile('new/all.bin', all)).rejects.toThrow(NoteExistsError);
        await expect(vault.createFile('new', all)).rejects.toThrow(NoteExistsError);
        await expect(vault.readFile('none.bin')).rejects.toThrow(NoteMissingError);
      }),
    );

    it(
      'removes a file unless the check before throws',
      using(async ({ vault, put }) => {
        await put('a.png', new Uint8Array([0x89, 0]));
        const check = (found: Uint8Array): void => {
          if (found[0] !== 0) throw new RangeError(String(found[0]));
        };
        await expect(vault.removeFile('a.png', check)).rejects.toThrow(RangeError);
        expect(await vault.exists('a.png')).toBe(true);
        await vault.removeFile('a.png', (found) => {
          expect(found).toEqual(new Uint8Array([0x89, 0]));
        });
        expect(await vault.exists('a.png')).toBe(false);
        await expect(vault.removeFile('a.png')).rejects.toThrow(NoteMissingError);
      }),
    );

    it(
      'knows where attachments go',
      using(async ({ vault }) => {
        expect(await vault.attachmentFolder()).toBe('/');
      }),
    );

    it(
      'knows how links are to be written',
      using(async ({ vault }) => {
        expect(await vault.linkStyle()).toEqual({ markdown: false, path: 'shortest' });
      }),
    );
  });

  describe(`${name}’s records`, () => {
    it(
      'reads what was written and appended',
      using(async ({ vault: { records } }) => {
        expect(await records.read('journal/a/log')).toBeNull();
        await records.append('journal/a/log', 'one\n');
        await records.append('journal/a/log', 'two\r\n\uFEFF');
        expect(await records.read('journal/a/log')).toBe('one\ntwo\r\n\uFEFF');
        await records.write('journal/a/log', 'other');
        expect(await records.read('journal/a/log')).toBe('other');
        expect(await records.readBytes('journal/a/none')).toBeNull();
        const bytes = new Uint8Array([0, 0x89, 0xff, 0x0d, 0x0a]);
        await records.write('journal/a/bytes', bytes);
        expect(await records.readBytes('journal/a/bytes')).toEqual(bytes);
        await records.write('journal/a/bytes', bytes.subarray(1, 3));
        expect(await records.readBytes('journal/a/bytes')).toEqual(bytes.slice(1, 3));
      }),
    );

    it(
      'lists what is directly in a folder',
      using(async ({ vault: { records } }) => {
        expect(await records.list('journal')).toEqual([]);
        for (const name of ['journal/b/log', 'journal/a/log', 'journal/a/text', 'open/a', 'top']) {
          await records.write(name, '');
        }
        expect(await records.list('journal')).toEqual(['a', 'b']);
        expect(await records.list('journal/a')).toEqual(['log', 'text']);
      }),
    );

    it(
      'leaves nothing behind when the last record goes',
      using(async ({ vault, put, tree }) => {
        await put('note.md', 'text');
        const { records } = vault;
        const before = await tree();
        await records.write('journal/a/log', '1');
        await records.write('journal/b/log', '2');
        await records.write('open/a', '');
        expect(await tree()).not.toEqual(before);
        await records.remove('journal/a');
        await records.remove('journal/none');
        expect(await records.list('journal')).toEqual(['b']);
        await records.remove('journal/b/log');
        await records.remove('open/a');
        expect(await tree()).toEqual(before);
      }),
    );

    it(
      'is exclusive: one piece of work after the other, whatever becomes of one',
      using(async ({ vault, tree }) => {
        const before = await tree();
        const log: string[] = [];
        const work = (id: string) => async (): Promise<string> => {
          log.push(`${id} begins`);
          await new Promise((done) => setTimeout(done, 5));
          log.push(`${id} ends`);
          if (id === 'b') throw new RangeError(id);
          return hashOf(id);
        };
        const results = await Promise.allSettled(
          ['a', 'b', 'c'].map((id) => exclusively(vault, work(id))),
        );
        expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
        expect(await tree()).toEqual(before);
      }),
    );
  });
}
