/** Milliseconds before the first repeat; doubled for each further one. */
const FIRST = 1000;
const LONGEST = 30_000;

/** What a server may ask us to wait, in milliseconds; a longer wait is the user's to decide on. */
export const LONGEST_ASKED = 120_000;

/** Statuses after which the same request may do better. 529 is Anthropic's for overload. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds: a number of seconds, or a date; null for neither. */
export function retryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  const date = text === '' ? NaN : Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Milliseconds before the repeat after `failures` failures: doubling, half of it by chance. */
export function backoff(failures: number, random: number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
