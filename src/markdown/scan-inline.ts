import type { Span } from '../model/span';
import { foldLabel } from './block-scan';
import { BacktickRuns, closingDollar, NextFinder } from './inline-finders';
import { markupEnd, tagEnd } from './inline-html';
import type { InlineToken, InlineType } from './inline-token';
import { emailAround, urlAround, wwwAt } from './inline-urls';
import { destinationEnd, isPunctuation, labelEnd, skipSpaceAndBreak, titleEnd } from './link-parts';
import { isTagUnit } from './tags';

/** Units at which something may begin; the scanner passes over all others. */
const special = new Uint8Array(128);
for (const character of '\\`$%<!#[]:@^&w') special[character.charCodeAt(0)] = 1;

interface Bracket {
  readonly at: number;
  readonly image: boolean;
  /** How many tokens there were when it was opened. */
  readonly tokens: number;
}

const noLabels: ReadonlySet<string> = new Set();

/**
 * Finds everything between `start` and `end` that is more than text, in order of its beginning.
 *
 * Linear in the length whatever the text. Tokens nest: an image may stand in a link's label, and what
 * stands in a `%%` comment is found like the rest, since the app's cache knows it too.
 */
export function scanInline(
  text: string,
  start: number,
  end: number,
  definitions: ReadonlySet<string> = noLabels,
): InlineToken[] {
  return new InlineScanner(text, start, end, definitions).scan();
}

class InlineScanner {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #definitions: ReadonlySet<string>;
  readonly #next: NextFinder;
  #runs: BacktickRuns | null = null;
  readonly #tokens: InlineToken[] = [];
  readonly #brackets: Bracket[] = [];
  /** Brackets below this height cannot open a link any more: there is one inside them. */
  #inactive = 0;
  #commentEnd = -1;
  /** Bare addresses reach back no further than the end of the last token. */
  #urlFloor: number;
  /** Where text begins: at the start, and after a token that is no tag or address. There a tag needs no space before it. */
  #restart: number;
  #nested = false;

  constructor(text: string, start: number, end: number, definitions: ReadonlySet<string>) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#urlFloor = start;
    this.#restart = start;
    this.#definitions = definitions;
    this.#next = new NextFinder(text, end);
  }

  scan(): InlineToken[] {
    const text = this.#text;
    const end = this.#end;
    let at = this.#start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (unit < 128 && special[unit] === 1) at = this.#read(unit, at);
      else at++;
    }
    if (this.#nested) this.#tokens.sort((a, b) => a.start - b.start || b.end - a.end);
    return this.#tokens;
  }

  /** Reads what begins with the unit at `at`; where reading goes on. */
  #read(unit: number, at: number): number {
    switch (unit) {
      case 0x5c:
        return this.#escape(at);
      case 0x60:
        return this.#code(at);
      case 0x24:
        return this.#math(at);
      case 0x25:
        return this.#comment(at);
      case 0x3c:
        return this.#angle(at);
      case 0x26:
        return this.#entity(at);
      case 0x23:
        return this.#tag(at);
      case 0x21:
        return this.#bang(at);
      case 0x5b:
        return this.#openBracket(at);
      case 0x5d:
        return this.#closeBracket(at);
      case 0x5e:
        return this.#inlineNote(at);
      default:
        return this.#address(unit, at);
    }
  }

  #add(
    type: InlineType,
    start: number,
    end: number,
    content: Span | null = null,
    target: Span | null = null,
    embed = false,
  ): number {
    this.#tokens.push({ type, start, end, content, target, embed });
    this.#urlFloor = Math.max(this.#urlFloor, end);
    if (type !== 'tag' && type !== 'url') this.#restart = end;
    return end;
  }

  #escape(at: number): number {
    if (at + 1 >= this.#end || !isPunctuation(this.#text.charCodeAt(at + 1))) return at + 1;
    return this.#add('escape', at, at + 2);
  }

  #code(at: number): number {
    let open = at;
    while (open < this.#end && this.#text.charCodeAt(open) === 0x60) open++;
    this.#runs ??= new BacktickRuns(this.#text, at, this.#end);
    const length = open - at;
    const close = this.#runs.next(length, open);
    if (close < 0) return open;
    return this.#add('code', at, close + length, { start: open, end: close });
  }

  #math(at: number): number {
    const text = this.#text;
    if (text.charCodeAt(at + 1) === 0x24) {
      const close = this.#next.find('$$', at + 2);
      if (close <= at + 2) return at + 2;
      return this.#add('math', at, close + 2, { start: at + 2, end: close });
    }
    const first = text.charCodeAt(at + 1);
    if (at + 1 >= this.#end || first <= 0x20 || first === 0xa0) return at + 1;
    const close = closingDollar(text, at + 2, this.#end);
    if (close < 0) return at + 1;
    return this.#add('math', at, close + 1, { start: at + 1, end: close });
  }

  #comment(at: number): number {
    if (this.#text.charCodeAt(at + 1) !== 0x25 || at + 1 >= this.#end) return at + 1;
    if (at < this.#commentEnd) return at + 2;
    const close = this.#next.find('%%', at + 2);
    if (close < 0) return at + 2;
    this.#commentEnd = close + 2;
    this.#nested = true;
    this.#add('comment', at, close + 2, { start: at + 2, end: close });
    this.#urlFloor = at + 2;
    this.#restart = at + 2;
    return at + 2;
  }

  #angle(at: number): number {
    const text = this.#text;
    const after = text.charCodeAt(at + 1);
    if (at + 1 >= this.#end) return at + 1;
    if (after === 0x25) {
      const close = this.#next.find('%>', at + 2);
      return close < 0 ? at + 1 : this.#add('template', at, close + 2);
    }
    if (after === 0x21 || after === 0x3f) {
      const close = markupEnd(text, at, this.#next);
      return close < 0 ? at + 1 : this.#add('html', at, close);
    }
    const address = autolinkEnd(text, at, this.#end);
    if (address > 0) {
      return this.#add('autolink', at, address, null, { start: at + 1, end: address - 1 });
    }
    const close = tagEnd(text, at, this.#end);
    return close < 0 ? at + 1 : this.#add('html', at, close);
  }

  #entity(at: number): number {
    const entity = /^&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/i.exec(
      this.#text.slice(at, Math.min(at + 34, this.#end)),
    );
    return entity === null ? at + 1 : this.#add('entity', at, at + entity[0].length);
  }

  #tag(at: number): number {
    if (at !== this.#restart && !opensTag(this.#text, at - 1)) return at + 1;
    let last = at + 1;
    while (last < this.#end && isTagUnit(this.#text.charCodeAt(last))) last++;
    // `_#tag_` is a tag in emphasis.
    if (at > this.#start && this.#text.charCodeAt(at - 1) === 0x5f) {
      while (this.#text.charCodeAt(last - 1) === 0x5f) last--;
    }
    let digitsOnly = true;
    for (let i = at + 1; i < last && digitsOnly; i++) {
      const unit = this.#text.charCodeAt(i);
      digitsOnly = unit >= 0x30 && unit <= 0x39;
    }
    if (digitsOnly) return last;
    return this.#add('tag', at, last);
  }

  #bang(at: number): number {
    if (this.#text.charCodeAt(at + 1) !== 0x5b || at + 1 >= this.#end) return at + 1;
    if (this.#text.charCodeAt(at + 2) === 0x5b) {
      const close = this.#wikilink(at, at + 3);
      if (close > 0) return close;
    }
    this.#push({ at, image: true, tokens: this.#tokens.length });
    return at + 2;
  }

  #openBracket(at: number): number {
    const after = this.#text.charCodeAt(at + 1);
    if (after === 0x5b) {
      const close = this.#wikilink(at, at + 2);
      if (close > 0) return close;
    } else if (after === 0x5e) {
      const close = labelEnd(this.#text, at + 2, Math.min(this.#end, at + 100));
      const label = this.#text.slice(at + 2, Math.max(close, at + 2));
      if (label !== '' && !/\s/.test(label)) return this.#add('footnote', at, close + 1);
    }
    this.#push({ at, image: false, tokens: this.#tokens.length });
    return at + 1;
  }

  #push(bracket: Bracket): void {
    this.#inactive = Math.min(this.#inactive, this.#brackets.length);
    this.#brackets.push(bracket);
  }

  /** `[[target|alias]]` whose inside begins at `inner`; where it ends, or -1. */
  #wikilink(at: number, inner: number): number {
    const text = this.#text;
    let bar = -1;
    for (let i = inner; i + 1 < this.#end; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x0a) return -1;
      if (unit === 0x7c && bar < 0 && i > inner) bar = i;
      if (unit === 0x5b && text.charCodeAt(i + 1) === 0x5b) return -1;
      if (unit !== 0x5d || text.charCodeAt(i + 1) !== 0x5d) continue;
      if (i === inner) return -1;
      // In a table the bar is written `\|`.
      const escaped = bar > inner && text.charCodeAt(bar - 1) === 0x5c;
      const target = { start: inner, end: bar < 0 ? i : escaped ? bar - 1 : bar };
      const content = bar < 0 ? null : { start: bar + 1, end: i };
      return this.#add('wikilink', at, i + 2, content, target, inner - at === 3);
    }
    return -1;
  }

  #closeBracket(at: number): number {
    const height = this.#brackets.length - 1;
    const bracket = this.#brackets.pop();
    if (bracket === undefined || (!bracket.image && height < this.#inactive)) return at + 1;
    const content = { start: bracket.at + (bracket.image ? 2 : 1), end: at };
    const close = this.#inlineLink(bracket, content) ?? this.#reference(bracket, content);
    if (close === null) return at + 1;
    this.#nested = true;
    if (!bracket.image) this.#inactive = this.#brackets.length;
    return close;
  }

  /** `(destination "title")` after a label. */
  #inlineLink(bracket: Bracket, content: Span): number | null {
    const text = this.#text;
    const end = this.#end;
    if (text.charCodeAt(content.end + 1) !== 0x28 || content.end + 1 >= end) return null;
    const first = skipSpaceAndBreak(text, content.end + 2, end);
    const last = first < end ? destinationEnd(text, first, end) : -1;
    if (last < 0) return null;
    let close = skipSpaceAndBreak(text, last, end);
    if (close > last && text.charCodeAt(close) !== 0x29) {
      const title = titleEnd(text, close, end);
      if (title < 0) return null;
      close = skipSpaceAndBreak(text, title, end);
    }
    if (close >= end || text.charCodeAt(close) !== 0x29) return null;
    const angle = text.charCodeAt(first) === 0x3c && last > first ? 1 : 0;
    const target = { start: first + angle, end: last - angle };
    return this.#addLink(bracket, bracket.image ? 'image' : 'link', close + 1, content, target);
  }

  /** `[label]` or `[]` after a label, or the label alone, where the note defines it. */
  #reference(bracket: Bracket, content: Span): number | null {
    if (this.#definitions.size === 0) return null;
    const text = this.#text;
    const after = content.end + 1;
    if (after < this.#end && text.charCodeAt(after) === 0x5b) {
      const close = labelEnd(text, after + 1, this.#end);
      const label = { start: after + 1, end: close };
      if (close > after + 1 && this.#isDefined(label)) {
        return this.#addLink(bracket, 'reference', close + 1, content, label);
      }
      if (close === after + 1 && this.#isLabel(content) && this.#isDefined(content)) {
        return this.#addLink(bracket, 'reference', close + 1, content, content);
      }
      if (close > after + 1) return null;
    }
    if (!this.#isLabel(content) || !this.#isDefined(content)) return null;
    return this.#addLink(bracket, 'reference', content.end + 1, content, content);
  }

  #isLabel(span: Span): boolean {
    return labelEnd(this.#text, span.start, this.#end) === span.end;
  }

  #isDefined(label: Span): boolean {
    return this.#definitions.has(foldLabel(this.#text.slice(label.start, label.end)));
  }

  /** Tags and addresses in a label are part of the link. */
  #addLink(bracket: Bracket, type: InlineType, end: number, content: Span, target: Span): number {
    if (!bracket.image) {
      for (const token of this.#tokens.splice(bracket.tokens)) {
        if (token.type !== 'tag' && token.type !== 'url') this.#tokens.push(token);
      }
    }
    return this.#add(type, bracket.at, end, content, target, bracket.image);
  }

  /** `^[a footnote in the text]`: only the mark is more than text. */
  #inlineNote(at: number): number {
    if (this.#text.charCodeAt(at + 1) !== 0x5b || at + 1 >= this.#end) return at + 1;
    return this.#add('footnote', at, at + 2);
  }

  #address(unit: number, at: number): number {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    let found: Span | null = null;
    if (unit === 0x77) {
      if (next === 0x77) found = wwwAt(text, at, this.#urlFloor, this.#end);
    } else if (unit === 0x40) {
      found = emailAround(text, at, this.#urlFloor, this.#end);
    } else if (next === 0x2f && text.charCodeAt(at + 2) === 0x2f) {
      found = urlAround(text, at, this.#urlFloor, this.#end);
    }
    return found === null ? at + 1 : this.#add('url', found.start, found.end);
  }
}

/** Tags begin after white space or at the beginning; marks of emphasis and of cells do not count. */
function opensTag(text: string, before: number): boolean {
  const unit = text.charCodeAt(before);
  if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) return true;
  return unit === 0x2a || unit === 0x5f || unit === 0x7e || unit === 0x3d || unit === 0x7c;
}

/** `<https://example.org>`, `<name@example.org>`: where it ends, or -1. */
function autolinkEnd(text: string, at: number, end: number): number {
  let i = at + 1;
  let colon = -1;
  let sign = -1;
  for (; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3e) break;
    if (unit <= 0x20 || unit === 0x3c) return -1;
    if (unit === 0x3a && colon < 0) colon = i;
    if (unit === 0x40 && sign < 0) sign = i;
  }
  if (i >= end) return -1;
  const scheme = colon < 0 ? '' : text.slice(at + 1, Math.min(colon, at + 34));
  if (/^[a-z][a-z0-9+.-]{1,31}$/i.test(scheme)) return i + 1;
  if (sign < 0 || i - at > 320) return -1;
  const address = text.slice(at + 1, i);
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(address) ? i + 1 : -1;
}
