/** How text is to be escaped. */
export interface EscapeOptions {
  /** Whether a valid `#tag` in the text stays one. `live` unless told otherwise. */
  readonly tags?: 'live' | 'text';
}

/** The literal text of a stranger as Markdown that reads the same and does nothing. */
export function escapeText(text: string, options: EscapeOptions = {}): string {
  const escaped = text.replace(/[\\`*_[\]<>$~=|%^]/g, '\\$&').replace(/::/g, ':\\:');
  const tagged = options.tags === 'text' ? escaped.replace(/#/g, '\\#') : escaped;
  return tagged
    .split('\n')
    .map((line) =>
      line
        .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$))/, '$1\\$2')
        .replace(/^(\s*\d{1,9})([.)](?=\s|$))/, '$1\\$2'),
    )
    .join('\n');
}
