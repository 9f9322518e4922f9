/** A line of plain text. */
export interface TextLine {
  /** Without indentation and trailing space; never empty. */
  readonly text: string;
  /** Columns before the text; a tab goes to the next multiple of four. */
  readonly indent: number;
}

/** Lines without a blank line between them. */
export interface LineGroup {
  readonly lines: readonly TextLine[];
  /** Blank lines before the group. */
  readonly gap: number;
}

/** Cuts a text into groups of lines at its blank lines. */
export function groupLines(text: string): LineGroup[] {
  const groups: LineGroup[] = [];
  let lines: TextLine[] = [];
  let gap = 0;
  for (const raw of text.split(/\r\n|[\n\r\f\u2028\u2029\u0085]/)) {
    const line = raw.trim();
    if (line !== '') {
      lines.push({ text: line, indent: indentOf(raw) });
      continue;
    }
    if (lines.length > 0) {
      groups.push({ lines, gap });
      lines = [];
      gap = 0;
    }
    gap++;
  }
  if (lines.length > 0) groups.push({ lines, gap });
  return groups;
}

function indentOf(line: string): number {
  let column = 0;
  for (const char of line) {
    if (char === '\t') column += 4 - (column % 4);
    else if (char.trim() === '') column++;
    else break;
  }
  return column;
}
