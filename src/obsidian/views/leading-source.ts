import type { VaultPath } from '../../model/note';
import type { ViewSource } from './view-source';

/**
 * The same source for one view, which hears of each note that it opens itself.
 *
 * @param opens is called before the note is opened
 */
export function leadingSource(source: ViewSource, opens: (path: VaultPath) => void): ViewSource {
  const openAt: ViewSource['openAt'] = (place, how) => {
    opens(place.path);
    return source.openAt(place, how);
  };
  // All else is the source's own, its index as it is at the time included.
  return Object.create(source, { openAt: { value: openAt } }) as ViewSource;
}
