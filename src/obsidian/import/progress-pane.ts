import type { Progress } from '../../pipeline/options';

const STEPS: Record<Progress['step'], string> = {
  read: 'Reading',
  link: 'Finding links',
  write: 'Writing notes',
  summarize: 'Summarising',
  index: 'Indexing',
  undo: 'Taking back',
};

export interface ProgressPane {
  readonly el: HTMLElement;
  readonly show: (progress: Progress) => void;
}

/** How far a long command is, n of N where that is known, with a way to stop it. */
export function drawProgressPane(into: HTMLElement, cancel: () => void): ProgressPane {
  const el = into.createDiv('corpus-progress');
  const text = el.createDiv({ cls: 'corpus-progress-text', attr: { role: 'status' } });
  const bar = el.createEl('progress', { attr: { 'aria-label': 'Progress' } });
  const button = el.createEl('button', { text: 'Cancel' });
  button.addEventListener('click', () => {
    button.disabled = true;
    button.setText('Stopping…');
    cancel();
  });
  return {
    el,
    show: ({ step, done, total, item }) => {
      const soFar = done > 0 ? ` ${String(done)}` : '';
      const count = total === null ? soFar : ` ${String(done)} of ${String(total)}`;
      text.setText(`${STEPS[step]}${count}${item === undefined ? '…' : `: ${item}`}`);
      if (total === null) bar.removeAttribute('value');
      else {
        bar.max = total;
        bar.value = done;
      }
    },
  };
}
