/** Names of paragraph styles, in lower case, as word processors and converters call them. */

/** Whether a style sets quotations. */
export function isQuoteStyle(name: string): boolean {
  return /^(?:(?:intense )?quote|quotations?|block ?text|block ?quot(?:e|ation))$/.test(name);
}

/** Whether a style sets the line that says what a picture or table shows. */
export function isCaptionStyle(name: string): boolean {
  return /^(?:(?:[a-z]+ ?)?caption|illustration|figure)$/.test(name);
}

/** Whether a style sets code, in documents that Word or other programs wrote. */
export function isCodeStyle(name: string): boolean {
  return /^(?:html (?:preformatted|code)|source code|verbatim char|code|preformatted text|macro text|plain text)$/.test(
    name,
  );
}
