import type { Span } from '../model/span';

/** Where in its line a mention stands. */
export interface MentionContext {
  /** Nothing else is on the line but list marks and punctuation. */
  readonly wholeLine: boolean;
  /** The first words of a line or list item. */
  readonly lineStart: boolean;
  /** Nothing else is in its cell of a table. */
  readonly wholeCell: boolean;
  /** The first word of a sentence, where a capital says nothing. */
  readonly sentenceStart: boolean;
  readonly quoted: boolean;
  readonly bracketed: boolean;
  readonly emphasised: boolean;
  /** A hyphen ties it to the word before or after: `class` in `working-class`. */
  readonly tied: boolean;
  /** A colon or dash follows, as after a term that is explained. */
  readonly introduces: boolean;
  /** Words that point somewhere stand before it: “see”, “more about”, “siehe”, “véase”. */
  readonly pointed: boolean;
  /** A clause ends after it. */
  readonly clauseEnd: boolean;
  readonly inList: boolean;
  /** Units of its line, as far as is looked. */
  readonly lineLength: number;
}

/** How far around a mention is looked. */
const REACH = 120;

const LINE_MARKS = /^[\s>]*(?:(?:[-*+•]|\d{1,3}[.)])\s+(?:\[.\]\s+)?)?$/;
const CLOSING = /^[\s.,;:!?)\]"'”’»*_]*$/;

const LIST_MARK = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s/;

const POINTING =
  /(?:^|[^\p{L}])(?:see|see also|refer to|read|about|using|called|check out|cf\.?|vgl\.?|siehe|unter|über|lies|mehr zu|genannt|voir|consultez|à propos de|appelée?|véase|ver|consulta|sobre|llamad[oa]|vedi|cfr\.?|zie|zobacz|patrz|veja|leia|como)\s+(?:(?:the|die|der|das|den|el|la|los|las|le|les|o|a|os|as|il|lo|de|het)\s+)?["“„«‘(*_]*$/iu;

/** Looks at the characters around a mention. Costs the same however long the line is. */
export function contextOf(text: string, mention: Span): MentionContext {
  const around = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const before = around.slice(around.lastIndexOf('\n') + 1);
  const rest = text.slice(mention.end, mention.end + REACH);
  const newline = rest.indexOf('\n');
  const after = newline < 0 ? rest : rest.slice(0, newline);
  const startsLine = before.length < around.length || mention.start <= REACH;
  const lineStart = startsLine && LINE_MARKS.test(before.replace(/["'“‘„«(*_=]+$/, ''));
  const last = before.trimEnd().slice(-1);
  const next = after.trimStart().slice(0, 1);
  const touching = before.slice(-1);
  const following = after.slice(0, 1);
  return {
    wholeLine: lineStart && CLOSING.test(after),
    lineStart,
    wholeCell: last === '|' && next === '|',
    sentenceStart: lineStart || /[.!?:…|][\s"'“‘„«(*_]*$/.test(before.slice(-6)),
    quoted: /["“‘„«「『]/.test(touching) && /["”’“»」』]/.test(following),
    bracketed: /[([（]/.test(touching) || /[)\]）]/.test(following),
    emphasised: /[*_=]/.test(touching) && /[*_=]/.test(following),
    tied: /[-‐‑/_]/.test(touching) || /[-‐‑/_]/.test(following),
    pointed: POINTING.test(before.slice(-40)) || /^[」』)]?(?:を参照|をご覧|について)/.test(after),
    clauseEnd: after === '' || /^[*_"”’»)]*(?:[.,;:!?。、，；]|$)/.test(after),
    inList: startsLine && LIST_MARK.test(before),
    lineLength: before.length + after.length,
    introduces: /^[*_]{0,3}\s*[:：–—]|^[*_]{0,3}\s-\s/.test(after),
  };
}
