import { describe, expect, it } from 'vitest';

import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { importSources, type ImportResult } from '../../src/pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS } from '../../src/pipeline/options';
import { MemoryVault } from '../../src/vault/memory-vault';

const letter = (id: string, subject: string, answers: string | null, body: string): string =>
  `From: a@weir.example\nSubject: ${subject}\nMessage-ID: <${id}@w>\n${answers === null ? '' : `In-Reply-To: <${answers}@w>\n`}\n${body}\n`;

const importMail = (vault: MemoryVault, name: string, text: string): Promise<ImportResult> =>
  importSources(
    vault,
    inProcessEngine,
    [{ name, bytes: new TextEncoder().encode(text) }],
    DEFAULT_IMPORT_OPTIONS,
    { now: () => new Date('2026-01-01') },
  );

describe('threads', () => {
  it('links an answer to the note of what it answers, in one mailbox and across imports', async () => {
    const vault = new MemoryVault();
    const mark = 'From a@weir.example Wed Apr 10 23:00:05 2019\n';
    const box = await importMail(
      vault,
      'crew.mbox',
      `${mark}${letter('1', 'The gate', null, 'Will it hold?')}\n${mark}${letter('2', 'It holds', '1', 'It will.')}`,
    );
    const answer = box.created.find((path) => path.endsWith('/It holds.md')) ?? '';
    expect(await vault.read(answer)).toMatch(/^in_reply_to: "?'?\[\[The gate\]\]/m);
    await importMail(vault, 'late.eml', letter('3', 'A late word', '2', 'It did hold.'));
    await importMail(vault, 'lost.eml', letter('4', 'A lost word', '99', 'It did so.'));
    const paths = (await vault.notes()).map(({ path }) => path);
    const textOf = (name: string): Promise<string> =>
      vault.read(paths.find((path) => path.endsWith(name)) ?? '');
    expect(await textOf('/A late word.md')).toMatch(/^in_reply_to: "?'?\[\[It holds\]\]/m);
    expect(await textOf('/A lost word.md')).toMatch(/^in_reply_to: "?'?99@w/m);
  });
});
