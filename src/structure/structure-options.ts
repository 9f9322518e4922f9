import type { DateReading } from './find-date';
import type { SplitMode } from './split-dump';

/** How a reading becomes documents. */
export interface StructureOptions {
  /** `auto` unless told otherwise. */
  readonly split?: SplitMode;
  /** Day before month in dates such as 4/10/19; null or absent to judge by the source. */
  readonly dayFirst?: boolean | null;
  /** The day that two-digit years are near to, in ISO 8601; the machine's when absent. */
  readonly today?: string;
  /** The source is the user's own: addresses in its properties stay as they are. */
  readonly trust?: boolean;
}

/** How a source's dates are read: as told, else as those dates show that can be read in one way only. */
export function dateReadingOf(options: StructureOptions, shown: boolean | null): DateReading {
  const year = /^(\d{4})/.exec(options.today ?? '')?.[1];
  return {
    dayFirst: options.dayFirst ?? shown,
    thisYear: year === undefined ? new Date().getUTCFullYear() : Number(year),
  };
}
