import {
  citationsOf,
  type Citation,
  type Citations,
  type CitedParagraph,
} from '../../../index/citations';
import { nameOf } from '../../../markdown/links';
import type { VaultPath } from '../../../model/note';
import type { CanvasCitation } from '../canvas-citations';
import type { ViewSource } from '../view-source';

/**
 * Who cites a note, on canvases too.
 *
 * @param options As of `citationsOf`.
 */
export function allCitationsOf(
  { index, canvases }: Pick<ViewSource, 'index' | 'canvases'>,
  path: VaultPath,
  options: Parameters<typeof citationsOf>[2] = {},
): Citations {
  const cards = canvases?.of(path, (target, from) => index.resolve(target, from)) ?? [];
  return withCanvases(citationsOf(index, path, options), cards);
}

/** Who cites a note, with the canvases that show it or a paragraph of it; they come after the notes. */
export function withCanvases(citations: Citations, canvases: readonly CanvasCitation[]): Citations {
  if (canvases.length === 0) return citations;
  const byId = new Map<string | null, Citation[]>();
  for (const card of canvases) {
    byId.set(card.cited, [...(byId.get(card.cited) ?? []), citationOf(card)]);
  }
  const join = ({ id, citations: own }: CitedParagraph): CitedParagraph => {
    const more = byId.get(id) ?? [];
    byId.delete(id);
    return { id, citations: [...own, ...more] };
  };
  const whole = [...citations.whole, ...(byId.get(null) ?? [])];
  byId.delete(null);
  const paragraphs = citations.paragraphs.map(join);
  const broken = citations.broken.map(join);
  const lost = [...byId].map(([id, own]) => ({ id: id ?? '', citations: own }));
  return {
    ...citations,
    paragraphs,
    whole,
    broken: [...broken, ...lost],
    total: citations.total + canvases.length,
    notes: citations.notes + new Set(canvases.map(({ canvas }) => canvas)).size,
  };
}

function citationOf({ canvas, cited }: CanvasCitation): Citation {
  return {
    start: 0,
    end: 0,
    paragraph: null,
    place: null,
    cited,
    property: false,
    from: {
      path: canvas,
      title: nameOf(canvas).replace(/\.canvas$/, ''),
      aliases: [],
      date: null,
      authors: [],
      tags: [],
      kind: 'canvas',
      language: 'und',
    },
  };
}
