import type { ElementContent } from 'hast';

import { FOOTNOTE_TAG } from '../html/blocks/marked-elements';
import { el, txt } from '../tree/make-hast';
import { codePageOf, decodeCodePage } from './code-pages';
import { FIRST, type Group, type RtfContent } from './rtf-group';
import { RtfPictures } from './rtf-pictures';
import { styleOf, UNSTYLED } from './rtf-styles';
import type { RtfParagraph } from './rtf-text';
import { PLAIN_PARAGRAPH, RtfText } from './rtf-text';
import { CHARACTERS, FORMATS, READ_STARRED, SKIPPED } from './rtf-words';
import { DEFAULT_SIZE } from './size-headings';
import type { RtfToken } from './tokenize-rtf';
import { tokenizeRtf } from './tokenize-rtf';

/** A file that is no RTF that can be read. The message is a sentence fragment for people. */
export class RtfError extends Error {
  override readonly name = 'RtfError';
}

/** Groups nested deeper were not written by a person. */
const MAX_DEPTH = 512;

/**
 * Reads the text of an RTF file: paragraphs, headings, lists, tables, notes, comments, links.
 *
 * @throws {RtfError} where groups nest too deep.
 */
export function interpretRtf(bytes: Uint8Array): RtfContent {
  const reader = new Interpreter();
  for (const token of tokenizeRtf(bytes)) reader.take(token);
  return reader.finish();
}

interface OpenText {
  readonly text: RtfText;
  paragraph: RtfParagraph;
}

class Interpreter {
  private readonly stack: Group[] = [];
  private group: Group = { ...FIRST };
  private readonly texts: OpenText[] = [{ text: new RtfText(), paragraph: { ...PLAIN_PARAGRAPH } }];
  private readonly notes = new Map<string, readonly ElementContent[]>();
  private readonly pictures = new RtfPictures();
  private readonly info = new Map<string, string>();
  private readonly created = new Map<string, number>();
  private readonly fontPages = new Map<number, number | null>();
  private readonly styles = new Map<number, Pick<RtfParagraph, 'heading' | 'role'>>();
  private font = 0;
  private style = { number: 0, name: '' };
  private documentPage = 1252;
  private pending: number[] = [];
  private skip = 0;
  private commenter = '';

  take(token: RtfToken): void {
    if (token.type === 'bytes') {
      this.takeBytes(token.bytes);
      return;
    }
    if (token.type === 'word' && this.skip > 0 && token.name !== 'u') {
      this.skip--;
      return;
    }
    this.flush();
    this.skip = 0;
    if (token.type === 'open') this.open();
    else if (token.type === 'close') this.close();
    else this.word(token.name, token.value);
  }

  finish(): RtfContent {
    this.flush();
    const cut = this.stack.length > 0;
    while (this.stack.length > 0) this.close();
    const { text, paragraph } = this.current();
    const part = (name: string): string => String(this.created.get(name) ?? 0).padStart(2, '0');
    const year = this.created.get('yr');
    const day = year === undefined ? null : `${String(year).padStart(4, '0')}-${part('mo')}-${part('dy')}`; // prettier-ignore
    return {
      children: text.finish(paragraph),
      found: text.found,
      notes: this.notes,
      info: this.info,
      pictures: this.pictures.files,
      created: day === null || day.includes('-00') ? null : `${day}T${part('hr')}:${part('min')}`,
      cut,
    };
  }

  private current(): OpenText {
    const open = this.texts.at(-1);
    if (open === undefined) throw new Error('The document’s own text is never closed.');
    return open;
  }

  private open(): void {
    if (this.stack.length >= MAX_DEPTH) throw new RtfError(`it nests deeper than ${MAX_DEPTH}`);
    this.stack.push(this.group);
    this.group = { ...this.group, starred: false, note: null };
  }

  private close(): void {
    const { note, destination } = this.group;
    if (destination === 'styles' && this.style.name !== '') this.keepStyle();
    if (note !== null) this.endNote(note);
    if (destination === 'picture' && this.stack.at(-1)?.destination !== 'picture')
      this.endPicture();
    this.group = this.stack.pop() ?? { ...FIRST };
  }

  private takeBytes(bytes: Uint8Array): void {
    if (this.group.destination === 'skip') return;
    const from = Math.min(this.skip, bytes.length);
    this.skip -= from;
    for (let i = from; i < bytes.length; i++) this.pending.push(bytes[i] ?? 0);
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.text(decodeCodePage(bytes, this.group.codePage ?? this.documentPage));
  }

  private text(text: string): void {
    const { destination, field, info, hidden, format, size } = this.group;
    if (destination === 'instruction' && field !== null) {
      if (field.instruction.length < 4000) field.instruction += text;
    } else if (destination === 'label') this.current().paragraph.label += text;
    else if (destination === 'styles') this.style.name += text;
    else if (destination === 'author') this.commenter += text;
    else if (destination === 'picture') this.pictures.addHex(text);
    else if (destination === 'info' && info !== '') {
      this.info.set(info, (this.info.get(info) ?? '') + text);
    } else if (destination === 'text' && !hidden) this.current().text.addText(text, format, size);
  }

  private word(name: string, value: number | null): void {
    const { group } = this;
    if (name === '*') {
      group.starred = true;
      return;
    }
    const isOptional = group.starred;
    group.starred = false;
    if (group.destination === 'skip') return;
    if (SKIPPED.has(name) || (isOptional && !READ_STARRED.has(name))) {
      group.destination = 'skip';
      return;
    }
    const character = CHARACTERS[name];
    if (character !== undefined) this.text(character);
    else if (name === 'u') this.unicode(value ?? 0);
    else if (
      !this.destinationWord(name) &&
      !this.tableWord(name, value) &&
      !this.formatWord(name, value)
    ) {
      this.paragraphWord(name, value);
    }
  }

  private unicode(value: number): void {
    this.text(String.fromCharCode(value & 0xffff));
    this.skip = this.group.skips;
  }

  /** Words that begin a group of another meaning. */
  private destinationWord(name: string): boolean {
    const { group } = this;
    switch (name) {
      case 'pict':
        group.destination = 'picture';
        this.pictures.begin();
        return true;
      case 'fonttbl':
        group.destination = 'fonts';
        return true;
      case 'stylesheet':
        group.destination = 'styles';
        return true;
      case 'info':
        group.destination = 'info';
        return true;
      case 'field':
        group.field = { instruction: '' };
        return true;
      case 'fldinst':
        group.destination = 'instruction';
        return true;
      case 'fldrslt':
        this.beginResult();
        return true;
      case 'listtext':
      case 'pntext':
        group.destination = 'label';
        this.current().paragraph.label = '';
        return true;
      case 'atnauthor':
        group.destination = 'author';
        this.commenter = '';
        return true;
      case 'footnote':
      case 'annotation':
        this.beginNote(name);
        return true;
      default:
        if (group.destination !== 'info') return false;
        if (['title', 'author', 'keywords', 'creatim'].includes(name)) group.info = name;
        else if (/^(?:yr|mo|dy|hr|min)$/.test(name)) return false;
        else if (/^(?:subject|operator|comment|doccomm|company|manager|category|hlinkbase|revtim|printim|buptim)$/.test(name)) group.destination = 'skip'; // prettier-ignore
        return true;
    }
  }

  private beginResult(): void {
    const { group } = this;
    const instruction = group.field?.instruction ?? '';
    const href = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(instruction)?.[1];
    if (/^\s*TOC\b/.test(instruction)) group.destination = 'skip';
    else if (href !== undefined) group.format = { ...group.format, href };
  }

  private beginNote(name: string): void {
    const { group } = this;
    const label = `note-${this.notes.size + this.texts.length}`;
    const by = this.commenter === '' ? 'Comment: ' : `Comment by ${this.commenter.trim()}: `;
    this.notes.set(label, []);
    this.current().text.add({ node: el(FOOTNOTE_TAG, [], { label }), format: {} });
    const text = new RtfText();
    if (name === 'annotation') text.add({ node: txt(by), format: {} });
    this.texts.push({ text, paragraph: { ...PLAIN_PARAGRAPH } });
    group.note = label;
    group.format = {};
  }

  private endNote(label: string): void {
    const { text, paragraph } = this.current();
    this.texts.pop();
    this.notes.set(label, text.finish(paragraph));
  }

  private endPicture(): void {
    const src = this.pictures.end();
    if (src !== null) this.current().text.add({ node: el('img', [], { src }), format: {} });
  }

  private tableWord(name: string, value: number | null): boolean {
    const open = this.current();
    switch (name) {
      case 'f':
        this.font = value ?? 0;
        this.group.codePage = this.fontPages.get(this.font) ?? null;
        return true;
      case 'fcharset':
        if (this.group.destination === 'fonts')
          this.fontPages.set(this.font, codePageOf(value ?? 0));
        return true;
      case 's':
        if (this.group.destination === 'styles') this.style = { number: value ?? 0, name: '' };
        else Object.assign(open.paragraph, this.styles.get(value ?? 0) ?? UNSTYLED);
        return true;
      case 'ansicpg':
        this.documentPage = value ?? 1252;
        return true;
      case 'mac':
        this.documentPage = 10000;
        return true;
      case 'pc':
      case 'pca':
        this.documentPage = name === 'pc' ? 437 : 850;
        return true;
      case 'uc':
        this.group.skips = Math.max(0, value ?? 1);
        return true;
      case 'yr':
      case 'mo':
      case 'dy':
      case 'hr':
      case 'min':
        if (this.group.info === 'creatim' && !this.created.has(name))
          this.created.set(name, value ?? 0);
        return true;
      default:
        return false;
    }
  }

  private keepStyle(): void {
    this.styles.set(this.style.number, styleOf(this.style.name));
    this.style = { number: 0, name: '' };
  }

  private formatWord(name: string, value: number | null): boolean {
    const { group } = this;
    const mark = FORMATS[name];
    if (mark !== undefined) {
      group.format = { ...group.format, [mark]: value !== 0 };
      return true;
    }
    switch (name) {
      case 'plain':
        group.format = group.format.href === undefined ? {} : { href: group.format.href };
        group.hidden = false;
        group.size = DEFAULT_SIZE;
        return true;
      case 'fs':
        group.size = value ?? DEFAULT_SIZE;
        return true;
      case 'super':
      case 'sub': {
        const { raised: _, ...format } = group.format;
        group.format =
          value === 0 ? format : { ...format, raised: name === 'super' ? 'sup' : 'sub' };
        return true;
      }
      case 'nosupersub': {
        const { raised: _, ...format } = group.format;
        group.format = format;
        return true;
      }
      case 'v':
      case 'deleted':
        group.hidden = value !== 0;
        return true;
      default:
        return false;
    }
  }

  private paragraphWord(name: string, value: number | null): void {
    if (this.group.destination !== 'text') return;
    const open = this.current();
    const { text, paragraph } = open;
    switch (name) {
      case 'par':
      case 'sect':
        text.endParagraph(paragraph);
        paragraph.label = '';
        return;
      case 'pard':
        open.paragraph = { ...PLAIN_PARAGRAPH, label: paragraph.label };
        return;
      case 'line':
        text.add({ node: el('br'), format: {} });
        return;
      case 'intbl':
        paragraph.inTable = true;
        return;
      case 'cell':
        text.endCell(paragraph);
        paragraph.label = '';
        return;
      case 'nestcell':
        text.endParagraph({ ...paragraph, inTable: true });
        return;
      case 'row':
        text.endRow();
        return;
      case 'ls':
        paragraph.list = value ?? 0;
        return;
      case 'ilvl':
        paragraph.level = Math.min(8, Math.max(0, value ?? 0));
        return;
      case 'li':
        paragraph.indent = Math.max(0, value ?? 0);
        return;
      case 'outlinelevel':
        paragraph.heading =
          value !== null && value >= 0 && value < 9 ? Math.min(6, value + 1) : null;
        return;
    }
  }
}
