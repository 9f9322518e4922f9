import { escapeText } from '../markdown/escape-text';
import type { CitedSentence, DocumentSummary, SummarizedSection } from '../model/summary';
import { writtenPhrases, type WrittenPhrases } from './written-phrases';

/** Stands in the citation of a sentence of which something is not found in the cited text. */
export const TO_CHECK = '⚠';

/** Characters of a sentence that are enough to find it by in the section above. */
const OPENING = 60;

/** How a summary was written and what its check found; null where no model wrote it. */
export function writtenLine({ model, sections }: DocumentSummary, language: string): string | null {
  if (model === undefined) return null;
  const phrases = writtenPhrases(language);
  const checks = sections.flatMap(({ sentences }) => sentences.flatMap(({ check }) => check ?? []));
  const toCheck = checks.filter(({ state }) => state === 'check').length;
  const extracted = sections.filter(({ leftOut }) => leftOut?.failure !== undefined).length;
  const line = phrases.written(literal(model), checks.length - toCheck, toCheck, checks.length);
  return extracted === 0 ? line : line + phrases.someExtracted(extracted);
}

/**
 * What stands around a section that a model was asked for: above it why it is extracted, if so; below it what
 * is to be checked and what was left out. Paragraphs are named by number and not linked, so that nothing in here
 * counts as cited.
 */
export function checkCallouts(
  section: SummarizedSection,
  labelOf: (id: string) => string,
  language: string,
): { readonly above: string; readonly below: string } {
  const { leftOut } = section;
  if (leftOut === undefined) return { above: '', below: '' };
  const phrases = writtenPhrases(language);
  const { failure, unsupported, uncited } = leftOut;
  const above =
    failure === undefined ? '' : `> [!warning] ${literal(phrases.extracted(failure))}\n\n`;
  const items = [
    ...section.sentences
      .filter(({ check }) => check?.state === 'check')
      .map((one) => {
        const opening = one.text.length > OPENING ? `${cut(one.text)}…` : one.text;
        return `${TO_CHECK} ${phrases.quoted(opening)} ${places(one.cites, labelOf)}: ${reasons(one, labelOf, phrases)}`;
      }),
    ...unsupported.map((one) => {
      const more = one.check?.better ?? [];
      const hint = more.length > 0 ? `; ${phrases.elsewhere(named(more, labelOf))}` : '';
      return `${phrases.leftOut} ${places(one.cites, labelOf)}: ${phrases.quoted(one.text)}${hint}`;
    }),
    ...(uncited > 0 ? [phrases.uncited(uncited)] : []),
  ];
  if (items.length === 0) return { above, below: '' };
  const lines = [`[!question]- ${phrases.check}`, ...items.map((item) => `- ${literal(item)}`)];
  return { above, below: `\n\n${lines.map((line) => `> ${line}`).join('\n')}` };
}

function literal(text: string): string {
  return escapeText(text.replace(/\s+/g, ' '), { tags: 'text' });
}

/** Whole words only. */
function cut(text: string): string {
  return text.slice(0, OPENING).replace(/\s+\S*$/, '');
}

function reasons(
  { check }: CitedSentence,
  labelOf: (id: string) => string,
  phrases: WrittenPhrases,
): string {
  const found = check?.problems.flatMap(({ kind, text }) => {
    if (kind === 'elsewhere') return [];
    const words = phrases.problems[kind];
    return [kind === 'words' ? words : `${words}: ${text}`];
  });
  const better = check?.better ?? [];
  const more = better.length > 0 ? [phrases.elsewhere(named(better, labelOf))] : [];
  return [...(found ?? []), ...more].join('; ');
}

function places(ids: readonly string[], labelOf: (id: string) => string): string {
  return `(${named(ids, labelOf)})`;
}

function named(ids: readonly string[], labelOf: (id: string) => string): string {
  return ids.map((id) => `¶${labelOf(id)}`).join(', ');
}
