import type { Citation, Citations, CitedParagraph } from '../../../index/citations';
import { nameOf } from '../../../markdown/links';
import type { CanvasCitation } from '../canvas-citations';

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
