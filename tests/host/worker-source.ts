/** Stands for `inline-worker:…` in vitest, where `worker-in-process.ts` runs the worker's code itself. */
export default 'inline worker';
