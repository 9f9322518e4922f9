/** Where a link's destination that begins at `at` ends, `<` and `>` included, or -1. */
export function destinationEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) === 0x3c) return angleEnd(text, at, end);
  let depth = 0;
  let i = at;
  for (; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit === 0x7f) break;
    if (unit === 0x5c && i + 1 < end && isPunctuation(text.charCodeAt(i + 1))) i++;
    else if (unit === 0x28) {
      if (++depth > 32) return -1;
    } else if (unit === 0x29) {
      if (depth === 0) break;
      depth--;
    }
  }
  return depth === 0 ? i : -1;
}

function angleEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3e) return i + 1;
    if (unit === 0x3c || unit === 0x0a || unit === 0x0d) return -1;
    if (unit === 0x5c) i++;
  }
  return -1;
}

/** Where the title that begins at `at` (`"…"`, `'…'`, `(…)`) ends, or -1. */
export function titleEnd(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at);
  if (at >= end || (open !== 0x22 && open !== 0x27 && open !== 0x28)) return -1;
  const close = open === 0x28 ? 0x29 : open;
  for (let i = at + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === close) return i + 1;
    else if (unit === open) return -1;
    else if (unit === 0x0a && isBlankLine(text, i + 1, end)) return -1;
  }
  return -1;
}

/** Where a label that begins after `[` ends, on its `]`; -1 where it holds a bracket or is too long. */
export function labelEnd(text: string, at: number, end: number): number {
  const stop = Math.min(end, at + 1000);
  for (let i = at; i < stop; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5d) return i;
    if (unit === 0x5b) return -1;
    if (unit === 0x5c) i++;
  }
  return -1;
}

export function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0x21 && unit <= 0x2f) ||
    (unit >= 0x3a && unit <= 0x40) ||
    (unit >= 0x5b && unit <= 0x60) ||
    (unit >= 0x7b && unit <= 0x7e)
  );
}

/** Where the white space from `at` ends that has at most one line break. */
export function skipSpaceAndBreak(text: string, at: number, end: number): number {
  let broken = false;
  let i = at;
  for (; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) {
      if (broken) break;
      broken = true;
    } else if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) break;
  }
  return i;
}

function isBlankLine(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return true;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return false;
}
