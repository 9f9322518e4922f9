import type { AnswerPart, EngineAnswer } from './protocol';

/** Items of a list in one message: what arrives is copied into the interface's thread message by message. */
const PART = 1000;

/** An answer without its long lists, and those in parts. */
export function parted(whole: EngineAnswer): {
  parts: readonly AnswerPart[];
  answer: EngineAnswer;
} {
  if (!whole.ok || typeof whole.value !== 'object' || whole.value === null)
    return { parts: [], answer: whole };
  const value: Record<string, unknown> = { ...whole.value };
  const parts: AnswerPart[] = [];
  for (const [list, items] of Object.entries(Array.isArray(whole.value) ? {} : value)) {
    if (!Array.isArray(items) || items.length <= PART) continue;
    for (let from = 0; from < items.length; from += PART)
      parts.push({ id: whole.id, list, items: items.slice(from, from + PART) });
    value[list] = [];
  }
  return { parts, answer: parts.length === 0 ? whole : { ...whole, value } };
}

/** What `parted` took apart. */
export function joined(answer: EngineAnswer, parts: readonly AnswerPart[]): EngineAnswer {
  if (!answer.ok || parts.length === 0) return answer;
  const value: Record<string, unknown> = { ...(answer.value as object) };
  for (const list of new Set(parts.map((part) => part.list)))
    value[list] = parts.flatMap((part) => (part.list === list ? part.items : []));
  return { ...answer, value };
}
