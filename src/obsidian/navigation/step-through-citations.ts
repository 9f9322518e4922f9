import { Notice, type App } from 'obsidian';

import type { VaultPath } from '../../model/note';
import { allCitationsOf } from '../views/cited-by/with-canvases';
import type { ViewSource } from '../views/view-source';
import { citedPlaces, nextPlace, previousPlace, type CitedPlace } from './cited-places';
import { readingPlace } from './reading-place';

/** Leads from one cited paragraph of the open note to the next or the one before, and round at the ends. */
export class CitationStepper {
  private readonly app: App;
  private readonly source: ViewSource;
  /** Where the reader was led to last: while reading there is no cursor to go by. */
  private last: { readonly path: VaultPath; readonly id: string } | null = null;

  constructor(app: App, source: ViewSource) {
    this.app = app;
    this.source = source;
  }

  async step(direction: 'next' | 'previous'): Promise<void> {
    const place = readingPlace(this.app);
    if (place === null) return;
    const { path, text, view } = place;
    const { paragraphs } = allCitationsOf(this.source, path);
    const cited = new Set(
      paragraphs.filter(({ citations }) => citations.length > 0).map(({ id }) => id),
    );
    const places = citedPlaces(text, cited);
    const reading = view.getMode() !== 'source';
    const from = (reading ? this.lastIn(path, places) : null) ?? {
      start: place.offset - (reading ? 1 : 0),
      end: place.offset,
    };
    const found =
      direction === 'next' ? nextPlace(places, from.start) : previousPlace(places, from.start);
    if (found === null) {
      new Notice('Nothing cites a paragraph of this note.');
      return;
    }
    this.last = { path, id: found.id };
    if (!reading) view.editor.setCursor(view.editor.offsetToPos(found.start));
    await this.source.openAt({ path, paragraph: found.id, span: null }, 'here');
  }

  private lastIn(path: VaultPath, places: readonly CitedPlace[]): CitedPlace | null {
    if (this.last?.path !== path) return null;
    const { id } = this.last;
    return places.find((place) => place.id === id) ?? null;
  }
}
