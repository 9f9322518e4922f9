import type { VaultPath } from '../model/note';
import type { CheckedSentence, SummaryCheck } from '../pipeline/check-summary';
import { problemWords } from '../pipeline/problem-words';
import { counted } from '../model/counted';

/** Sentences listed; the rest is a number. */
const SHOWN = 200;

/** What the states say in the interface: nowhere is a sentence called true. */
const STATES = { check: 'To check', 'not found': 'Not found in the cited text' } as const;

/** Draws which sentences of summaries and digests are not found as they stand in what they cite. */
export function drawSummaryChecks(
  into: HTMLElement,
  checks: readonly SummaryCheck[],
  open: (path: VaultPath) => void,
): void {
  const all = checks.flatMap(({ path, sentences }) =>
    sentences.map((sentence) => ({ path, sentence })),
  );
  if (all.length === 0) return;
  const doubtful = all.filter(({ sentence }) => sentence.state !== 'found');
  into.createEl('h3', { text: 'Summaries and digests' });
  into.createEl('p', {
    text: `${counted(all.length - doubtful.length, 'sentence')} of ${counted(all.length, 'cited one')} found in the cited text.`,
  });
  if (doubtful.length === 0) return;
  const list = into.createEl('ul', { cls: 'corpus-problems corpus-sentences' });
  for (const { path, sentence } of doubtful.slice(0, SHOWN)) drawRow(list, path, sentence, open);
  if (doubtful.length > SHOWN) {
    into.createEl('p', { text: `and ${counted(doubtful.length - SHOWN, 'more')}` });
  }
}

function drawRow(
  list: HTMLElement,
  path: VaultPath,
  sentence: CheckedSentence,
  open: (path: VaultPath) => void,
): void {
  const { state, text } = sentence;
  const row = list.createEl('li');
  const link = row.createEl('button', { cls: 'corpus-link-button', text: path });
  link.addEventListener('click', () => {
    open(path);
  });
  row.createDiv({ cls: 'corpus-context', text, attr: { dir: 'auto' } });
  const label = state === 'found' ? '' : STATES[state];
  const words = problemWords(sentence);
  row.createDiv({
    cls: 'corpus-document-note',
    text: words === '' ? `${label}.` : `${label}: ${words}.`,
  });
}
