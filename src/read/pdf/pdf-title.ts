import type { FoundMetadata } from '../../model/document';
import { splitNames } from '../tree/split-names';
import { isMachineTitle } from '../tree/office-title';
import { joinedEnd, type Vocabulary } from './join-lines';
import { fold, textOf, type TextBlock } from './text-blocks';
import type { BodyType } from './type-sizes';

/** Names of files, templates and programs, which some programs write where a title belongs. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|.{0,160}\.(?:docx?|odt|rtf|tex|dvi|indd|qxd|qxp|pdf|pptx?|xlsx?|html?|md|txt|pub|fm|wpd|pages)|(?:no |kein )?(?:title|titel)|slide \d+|print|layout \d+|about:blank|https?:\/\/\S+|(?:arxiv|doi)\S*|[\d\W_]+)$/i;
/** The title stands on one of the first sheets. */
const TITLE_PAGES = 2;

/** A document's title, and its blocks without the one that says it. */
export interface TitledBlocks {
  readonly title: string | null;
  readonly blocks: readonly TextBlock[];
}

/**
 * The title: what the file's properties say where the first pages say it too, else the largest type
 * there, else the properties.
 */
export function titleOf(
  declared: string | undefined,
  blocks: readonly TextBlock[],
  body: BodyType,
  words: Vocabulary,
): TitledBlocks {
  const said = declared?.replace(/\s+/g, ' ').trim() ?? '';
  const stated = said.length < 3 || NO_TITLE.test(said) || isMachineTitle(said) ? null : said;
  const from = blocks.find(({ lines }) => lines.length > 0)?.lines[0]?.page ?? 1;
  const front = blocks.filter(({ lines }) => (lines[0]?.page ?? 0) < from + TITLE_PAGES);
  const headings = front.filter(({ kind }) => kind === 'heading');
  if (stated !== null) {
    const own = headings.find(({ lines }) => fold(textOf(lines)) === fold(stated));
    if (own !== undefined) return { title: stated, blocks: blocks.filter((b) => b !== own) };
    if (fold(front.map(({ lines }) => textOf(lines)).join(' ')).includes(fold(stated)))
      return { title: stated, blocks };
  }
  const largest = largestOf(headings.filter(({ lines }) => lines[0]?.page === from));
  const isLarger = largest !== null && (largest.lines[0]?.size ?? 0) >= body.size * 1.2;
  if (largest === null || !isLarger) return { title: stated, blocks };
  const title = joinedTitle(largest, words);
  return { title, blocks: blocks.filter((block) => block !== largest) };
}

/** The first of those in the largest type. */
function largestOf(headings: readonly TextBlock[]): TextBlock | null {
  const sizes = headings.map(({ lines }) => lines[0]?.size ?? 0);
  const largest = Math.max(...sizes);
  return headings.find((_, at) => (sizes[at] ?? 0) > largest * 0.97) ?? null;
}

function joinedTitle({ lines }: TextBlock, words: Vocabulary): string {
  let title = '';
  for (const { text } of lines) {
    const end = joinedEnd(title, text, words);
    title = title === '' ? text : end === null ? `${title} ${text}` : end + text;
  }
  return title;
}

/** What the file's properties say, but for the title. */
export function metadataOf(properties: Readonly<Record<string, string>>): FoundMetadata {
  const authors = splitNames((properties['Author'] ?? '').replace(/\s+/g, ' ')).filter(
    (name) => name.length < 200 && /\p{L}{2}/u.test(name),
  );
  const published = dayOf(properties['CreationDate'] ?? properties['ModDate'] ?? '');
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.exec(properties['Language'] ?? '')?.[0];
  const tags = (properties['Keywords'] ?? '').split(/[,;]/).map((tag) => tag.replace(/\s+/g, ' ').trim()).filter((tag) => tag !== '' && tag.length <= 60); // prettier-ignore
  return {
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === null ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(tags.length === 0 || tags.length > 30 ? {} : { tags }),
  };
}

/** `D:20190410230005+02'00'` as a day; null where it is none. */
function dayOf(date: string): string | null {
  const [, year = '', month = '', day = ''] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date) ?? [];
  const isDay = Number(year) >= 1980 && Number(year) <= 2200 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31; // prettier-ignore
  return isDay ? `${year}-${month}-${day}` : null;
}
