import type { Span } from '../model/span';

export type InlineType =
  | 'code'
  | 'math'
  | 'comment'
  | 'html'
  | 'template'
  | 'autolink'
  | 'url'
  | 'wikilink'
  | 'link'
  | 'image'
  | 'reference'
  | 'footnote'
  | 'tag'
  | 'escape'
  | 'entity';

/** Something in a line of text that is more than text. Emphasis is not among them: see `emphasis.ts`. */
export interface InlineToken extends Span {
  readonly type: InlineType;
  /** What is shown: the label of a link, an image or a reference, a wikilink's alias, code, mathematics. */
  readonly content: Span | null;
  /** Where it leads: the destination of a link without `<>`, a wikilink's target, the label of a reference. */
  readonly target: Span | null;
  /** `![[…]]`, `![…](…)`. */
  readonly embed: boolean;
}
