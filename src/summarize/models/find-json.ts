/** Openings of a JSON value that are tried at most, so that prose full of braces costs little. */
const TRIES = 40;

/**
 * The JSON values in a model's answer, wherever they stand: alone, in a fence, among prose. What a model
 * thought aloud (`<think>`) is left out. Nothing is evaluated.
 */
export function jsonIn(answer: string): unknown[] {
  const text = answer.replace(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi, '').trim();
  const whole = parse(text);
  if (whole !== undefined) return [whole];
  const found: unknown[] = [];
  let at = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const start = text.slice(at).search(/[{[]/);
    if (start < 0) break;
    const end = endOfValue(text, at + start);
    const value = end === null ? undefined : parse(text.slice(at + start, end));
    if (value !== undefined) found.push(value);
    at = value === undefined || end === null ? at + start + 1 : end;
  }
  return found;
}

/** Behind the bracket that closes the one at `start`; null where the text ends before. */
function endOfValue(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const mark = text[i];
    if (quoted) {
      if (mark === '\\') i++;
      else if (mark === '"') quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
