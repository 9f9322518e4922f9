import type { NumberedBlock } from '../../model/block';

/** Characters that a link to a heading cannot hold; the app compares without them. */
const NOT_IN_LINKS = /[#^|[\]\\%:]+/g;

/**
 * The part of a document's note that a fragment of its source means, as `#Heading` or `#^p3`; the empty string
 * where there is none: the link then leads to the note.
 *
 * @param stable Whether the ids of the blocks are those of the note.
 */
export function subpathOf(
  fragment: string,
  blocks: readonly NumberedBlock[],
  stable: boolean,
): string {
  if (fragment === '') return '';
  const wanted = fragment.replace(/^\^/, '');
  const at = placeOf(wanted, blocks);
  if (at < 0) return stable && fragment.startsWith('^') ? itemId(wanted.toLowerCase(), blocks) : '';
  const block = blocks[at];
  if (block?.kind === 'heading') {
    const heading = headingLink(block.text);
    const twins = blocks.filter(({ kind, text }) => kind === 'heading' && text === block.text);
    if (heading !== '#' && twins.length === 1) return heading;
  }
  if (!stable) return '';
  // What has no id is cited by what follows it: a picture by its caption, a heading by its text.
  const numbered = blocks.slice(at).find(({ id }) => id !== null);
  return numbered === undefined ? '' : `#^${numbered.id ?? ''}`;
}

/** The id of an item within a list, as an author gave it. */
function itemId(id: string, blocks: readonly NumberedBlock[]): string {
  if (!/^[a-z0-9-]+$/.test(id)) return '';
  const ends = new RegExp(`\\s\\^${id}\\s*$`, 'im');
  return blocks.some(({ kind, markdown }) => kind === 'list' && ends.test(markdown))
    ? `#^${id}`
    : '';
}

function placeOf(wanted: string, blocks: readonly NumberedBlock[]): number {
  const byAnchor = blocks.findIndex(({ anchors }) => anchors?.includes(wanted) === true);
  if (byAnchor >= 0) return byAnchor;
  const byId = blocks.findIndex(({ givenId, id }) => (givenId ?? id) === wanted.toLowerCase());
  if (byId >= 0 && blocks[byId]?.givenId !== undefined) return byId;
  // `#Chapter#Section`, as the app writes a heading below another.
  const last = wanted.slice(wanted.lastIndexOf('#') + 1);
  const name = comparable(last);
  const byText = blocks.findIndex(
    ({ kind, text }) => kind === 'heading' && (comparable(text) === name || slug(text) === last),
  );
  return byText >= 0 ? byText : byId;
}

function headingLink(text: string): string {
  return `#${text.replace(NOT_IN_LINKS, ' ').replace(/\s+/g, ' ').trim()}`;
}

function comparable(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A heading's name in an address, as most renderers of Markdown make it. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/\s/gu, '-');
}
