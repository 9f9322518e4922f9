/** Runs one piece of asynchronous work after the other, in the order in which they were handed in. */
export class TurnQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    // The next one waits for this one, whatever becomes of it; the caller alone hears of a failure.
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
