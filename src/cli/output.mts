import type { Progress } from '../pipeline/options';

/** 0 done, 1 done but something failed, 2 wrong usage, 3 nothing could be done. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** What a command prints. Values go to standard output and nothing else does; words to standard error. */
export interface Output {
  /** One JSON value, on a line of its own. */
  readonly json: (value: unknown) => void;
  readonly text: (line: string) => void;
  /** A message for people. */
  readonly say: (line: string) => void;
  readonly progress: (progress: Progress) => void;
}

const STEPS: Readonly<Record<Progress['step'], string>> = {
  read: 'Reading',
  link: 'Linking',
  write: 'Writing',
  summarize: 'Summarising',
  index: 'Looking through the vault',
  undo: 'Taking back',
};

/** Milliseconds between two drawings of the progress bar. */
const REDRAW = 80;

/** The output of a process: a progress bar only where standard error is a terminal. */
export function processOutput(
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number },
): Output {
  let drawn = false;
  let last = 0;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001B[K');
    drawn = false;
  };
  return {
    json: (value) => {
      clear();
      stdout.write(`${JSON.stringify(value)}\n`);
    },
    text: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    say: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (progress) => {
      if (stderr.isTTY !== true || Date.now() - last < REDRAW) return;
      last = Date.now();
      clear();
      stderr.write(bar(progress).slice(0, (stderr.columns ?? 80) - 1));
      drawn = true;
    },
  };
}

function bar({ step, done, total, item }: Progress): string {
  const what = item === undefined ? '' : `  ${item}`;
  if (total === null) return `${STEPS[step]}  ${done > 0 ? done : ''}${what}`;
  const filled = total === 0 ? 20 : Math.round((20 * done) / total);
  return `${STEPS[step]}  ${'█'.repeat(filled)}${'░'.repeat(20 - filled)}  ${done} of ${total}${what}`;
}
