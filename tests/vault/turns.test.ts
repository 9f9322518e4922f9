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
});
