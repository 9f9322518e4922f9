/** From this confidence on a link is made at once. Set by the precision in `docs/accuracy.md`. */
export const SURE = 0.8;

/** From this confidence on a link is offered. Set by the best page F in `docs/accuracy.md`. */
export const OFFER = 0.35;
