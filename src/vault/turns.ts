/** Milliseconds of work on the interface's thread after which others have their turn: half a frame. */
export const TURN_BUDGET = 8;

/**
 * Lets go of the thread: what the app or the reader wants meanwhile comes first. By a message, since timers wait
 * for 4 ms when they follow one another (HTML, “timer initialisation steps”) and for longer in a window out of sight.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Cuts long work into turns. */
export class Turns {
  private begun = performance.now();

  /** Between two steps of the work: costs nothing until a turn's time is over. Whether it was, and others had theirs. */
  async pass(): Promise<boolean> {
    if (performance.now() - this.begun < TURN_BUDGET) return false;
    await nextTurn();
    this.begun = performance.now();
    return true;
  }

  /** What comes of some work in the end, of which each step is in a turn that has time left. */
  async done<T>(work: Iterator<unknown, T>): Promise<T> {
    let step = work.next();
    while (step.done !== true) {
      await this.pass();
      step = work.next();
    }
    return step.value;
  }

  /** What the steps of some work give, each in a turn that has time left. */
  async through<T>(steps: Iterable<T>): Promise<T[]> {
    const results: T[] = [];
    for (const result of steps) {
      results.push(result);
      await this.pass();
    }
    return results;
  }
}
