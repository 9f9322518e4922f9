import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { checkSummary } from '../../src/pipeline/check-summary';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { paragraphsOfNote } from '../../src/pipeline/note-paragraphs';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { fileNameFor } from '../../src/write/file-name';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { clock, importTexts } from './memory';

const SAMPLES = new URL('../../samples/', import.meta.url);

interface Expected {
  readonly language: string;
  readonly title: string;
  /** The second line of the callout, without what differs between texts. */
  readonly info: RegExp;
  readonly headings: readonly string[];
  /** What the summary must not leave out. */
  readonly says: readonly string[];
  /** Sentences that say nothing without the one before. */
  readonly leaves: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'asamblea-de-la-acequia.txt': {
    language: 'es',
    title: 'Resumen de Asamblea de la Acequia Mayor: los regantes aprueban el nuevo turno de agua',
    info: /^> Artículo\. Extracto: cada frase está palabra por palabra en el párrafo que cita/m,
    headings: [
      '1. Introducción',
      '2. Situación del canal',
      '4. Reparación del tramo de piedra',
      '6. Nuevo turno de riego',
      '8. Ruegos y preguntas',
    ],
    says: ['pierde casi un tercio del agua', 'dos proyectos para reparar el canal'],
    leaves: ['Sin embargo', 'Por eso', '¿Quién paga', 'Con esta condición'],
  },
  'nachtzug-nach-lindau.txt': {
    language: 'de',
    title: 'Zusammenfassung von Der Nachtzug kommt zurück nach Lindau',
    info: /^> Artikel von Greta Amsler, 9\. November 2023\. Auszug: Jeder Satz steht wörtlich/m,
    headings: [
      '1. Einleitung',
      '2. Wie es dazu kam',
      '4. Was die Stadt davon hat',
      '6. Ob sich das rechnet',
    ],
    says: ['wieder ein Nachtzug', 'sechs von zehn Liegen'],
    leaves: ['Dort stehen die Wagen', 'Dadurch sinken'],
  },
  'lettre-du-moulin.txt': {
    language: 'fr',
    title: 'Résumé de Pourquoi nous avons racheté le moulin',
    info: /^> Article de Mathilde Roussel et Idriss Kone, 3 octobre 2022\. Extrait : chaque phrase/m,
    headings: ['1. Pourquoi nous avons racheté le moulin'],
    says: ['d’acheter le moulin ensemble'],
    leaves: ['Pourtant', 'En échange', 'Elle entraîne'],
  },
};

async function summaryOf(file: string) {
  const vault = new MemoryVault();
  const text = readFileSync(new URL(file, SAMPLES), 'utf8');
  const { created } = await importTexts(vault, { [file]: text });
  const path = created.find((one) => one.includes('/Documents/')) ?? '';
  const draft = await planSummaries(vault, inProcessEngine, [path], { folder: 'Corpus' });
  await applyPlan(vault, draft.plan, { now: clock() });
  const note = await vault.read(draft.notes[0] ?? '');
  return { vault, source: await vault.read(path), note, draft };
}

/** A summary's words as they are read, quotation blocks left out. */
function proseOf(note: string): string {
  return note
    .slice(note.indexOf('\n# '))
    .replace(/^>.*$/gm, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
}

describe.each(Object.entries(EXPECTED))('the summary of %s', (file, expected) => {
  it('has the form of a digest, in the language of its source', async () => {
    const { note, draft } = await summaryOf(file);
    expect(draft.notes).toEqual([`Corpus/Summaries/${fileNameFor(expected.title)}.md`]);
    expect(note).toContain(`language: ${expected.language}\n`);
    expect(note.replace(/"/g, '')).toContain(`title: ${expected.title}\n`);
    expect(note).toMatch(expected.info);
    expect([...note.matchAll(/^# (.*)$/gm)].map(([, heading]) => heading)).toEqual(
      expected.headings,
    );
  });

  it('stands word for word in the paragraphs that it cites', async () => {
    const { vault, source, draft } = await summaryOf(file);
    const paragraphs = new Map(paragraphsOfNote(source).map(({ id, text }) => [id, text]));
    const sentences = draft.summaries.flatMap(({ summary }) =>
      summary.sections.flatMap((section) => section.sentences),
    );
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    for (const { text, cites } of sentences) expect(paragraphs.get(cites[0] ?? '')).toContain(text);
    const { sentences: checked } = await checkSummary(vault, draft.notes[0] ?? '');
    expect(checked.length).toBeGreaterThanOrEqual(sentences.length);
    expect(checked.filter(({ state }) => state !== 'found')).toEqual([]);
  });

  it('says the main thing, and nothing that leans on what it leaves out', async () => {
    const prose = proseOf((await summaryOf(file)).note);
    for (const words of expected.says) expect(prose).toContain(words);
    for (const words of expected.leaves) expect(prose).not.toContain(words);
  });
});
