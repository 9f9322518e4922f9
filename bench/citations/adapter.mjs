// Offers the library to the shared scorer of citation checks:
//   node ../shared/bench/citations/score.mjs bench/citations/adapter.mjs
import { loadSource } from '../load-source.mjs';

const { checkCitation } = await loadSource(['summarize/check-citation']);

export function support(claim, cited, all) {
  return checkCitation(claim, cited, all, 'en').support;
}
