// Reads sentences in which names are marked as `[[kind:Name]]`, one a line; `# genre` heads a group.
import { readFileSync } from 'node:fs';

/** @returns {{genre: string, text: string, names: {start: number, end: number, kind: string, text: string}[]}[]} */
export function readMarked(file) {
  let genre = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) genre = line.slice(2);
      return line === '' || line.startsWith('# ') ? [] : [{ genre, ...unmarked(line) }];
    });
}

function unmarked(line) {
  let text = '';
  const names = [];
  let at = 0;
  for (const mark of line.matchAll(/\[\[(\w+):([^\]]+)\]\]/g)) {
    text += line.slice(at, mark.index);
    names.push({
      start: text.length,
      end: text.length + mark[2].length,
      kind: mark[1],
      text: mark[2],
    });
    text += mark[2];
    at = mark.index + mark[0].length;
  }
  return { text: text + line.slice(at), names };
}
