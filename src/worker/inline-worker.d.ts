/** Resolved by esbuild.config.mjs: the named module bundled to one string of a classic worker's code. */
declare module 'inline-worker:*' {
  const source: string;
  export default source;
}
