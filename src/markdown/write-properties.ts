import type { Properties } from '../model/document';

/** Words that some reader of YAML takes for something else than text. */
const reserved = /^(?:null|true|false|yes|no|on|off)$/i;

/** Text that every reader of YAML takes for text: begins with a letter, and has nothing that marks up. */
const plain = /^[\p{L}][\p{L}\p{M}\p{N} _\-/.,'’()!?&+;=%~@–—…:]*$/u;

/** Dates are left bare, as the app writes them. */
const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

/**
 * Properties as the app writes them: block lists, one line a value, quoted where they must be.
 *
 * Both `---` lines and the final line break are there. What `readProperties` reads back is equal.
 * Nothing in a value can end the properties, begin a template or be taken for HTML.
 */
export function writeProperties(properties: Properties): string {
  const lines = Object.entries(properties).map(([key, value]) => {
    const name = writeText(key);
    if (value === null) return `${name}:`;
    if (typeof value !== 'object') return `${name}: ${writeScalar(value)}`;
    if (value.length === 0) return `${name}: []`;
    return [`${name}:`, ...value.map((item) => `  - ${writeScalar(item)}`)].join('\n');
  });
  return ['---', ...lines, '---', ''].join('\n');
}

function writeScalar(value: string | number | boolean): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return writeText(String(value));
  return String(value);
}

function writeText(text: string): string {
  const bare = plain.test(text) && !/: |:$| $/.test(text) && !reserved.test(text);
  return bare || date.test(text) ? text : quote(text);
}

/** A double-quoted scalar on one line; JSON's escapes are YAML's, and some characters need one more. */
function quote(text: string): string {
  return JSON.stringify(text)
    .replace(
      /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/<(?=[a-z/!?%])/gi, '\\x3c');
}
