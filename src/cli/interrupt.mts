/** Aborted by the first Ctrl-C, so that what is being written ends whole; a second one ends the process as ever. */
export function interruptSignal(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  return stop.signal;
}
