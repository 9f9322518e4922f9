/**
 * A text without characters that nobody sees: marks of direction, tags of Unicode, private and broken ones. Text
 * hidden in them reaches no model, and comes from none. The two joiners that scripts are written with stay.
 */
export function visibleText(text: string): string {
  return text.replace(/(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}]/gu, '');
}
