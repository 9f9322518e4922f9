import { describe, expect, it } from 'vitest';

import { Turns } from '../../src/vault/turns';

/** Works for so long without a turn. */
function work(millis: number): void {
  const until = performance.now() + millis;
  while (performance.now() < until);
}

describe('Turns', () => {
  it('lets others run once the time of a turn is over, and not before', async () => {
    const done: string[] = [];
    setImmediate(() => done.push('other'));
    const turns = new Turns();
    await turns.pass();
    done.push('short');
    work(12);
    await turns.pass();
    done.push('long');
    expect(done).toEqual(['short', 'other', 'long']);
  });

  it('takes the steps of a generator in turns, and gives what they give or what comes of them', async () => {
    const done: string[] = [];
    function* steps(): Generator<number, string> {
      for (let step = 1; step <= 3; step++) {
        work(12);
        done.push(`step ${step}`);
        if (step === 1) setImmediate(() => done.push('other'));
        yield step;
      }
      return 'all';
    }
    expect(await new Turns().through(steps())).toEqual([1, 2, 3]);
    expect(done).toEqual(['step 1', 'other', 'step 2', 'step 3']);
    done.length = 0;
    expect(await new Turns().done(steps())).toBe('all');
    expect(done).toEqual(['step 1', 'other', 'step 2', 'step 3']);
  });
});
