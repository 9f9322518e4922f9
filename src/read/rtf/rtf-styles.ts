import { isCaptionStyle, isCodeStyle, isQuoteStyle } from '../tree/style-names';
import type { RtfParagraph, RtfRole } from './rtf-text';

/** What a style makes of its paragraphs. */
type RtfStyle = Pick<RtfParagraph, 'heading' | 'role'>;

export const UNSTYLED: RtfStyle = { heading: null, role: null };

/** What paragraphs of a style are, by its name in the style sheet; built-in names are English in every language. */
export function styleOf(written: string): RtfStyle {
  const name = (written.split(';', 1)[0] ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const level = /^heading (\d)$/.exec(name)?.[1];
  if (level !== undefined) return { heading: Math.min(6, Math.max(1, Number(level))), role: null };
  return { heading: null, role: roleOf(name) };
}

function roleOf(name: string): RtfRole | null {
  if (name === 'title' || name === 'subtitle') return name;
  if (isQuoteStyle(name)) return 'quote';
  if (isCodeStyle(name)) return 'code';
  return isCaptionStyle(name) ? 'caption' : null;
}
