/** A run of text as a page draws it, in points from the page's upper left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** The type's size. */
  readonly size: number;
  /** Its place in `PdfText.fonts`. */
  readonly font: number;
  /** Written from right to left; the text is in the order of reading. */
  readonly rtl?: true;
  /** Degrees, clockwise, where the run is not upright: -90 reads upwards. */
  readonly turned?: number;
}

/** An area of a page that leads to a URL, in points from the page's upper left corner. */
export interface PdfLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which the page draws them. */
  readonly items: readonly PdfItem[];
  readonly links: readonly PdfLink[];
  /** What the page is called where that is not its number, such as `xii`. */
  readonly label?: string;
}

export interface PdfFont {
  /** As the file names it, without the prefix of a subset; empty where it is not known. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
}

/** An entry of the outline, which readers show as bookmarks. */
export interface PdfOutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly depth: number;
  /** From 0; null where the entry leads nowhere in the file. */
  readonly page: number | null;
}

/**
 * The text of a PDF with its places, as a host's PDF engine finds it. Plain data: what a page looks
 * like besides, and whatever in the file acts, stays behind.
 */
export interface PdfText {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly PdfFont[];
  readonly outline: readonly PdfOutlineEntry[];
  /** The file's own properties by their names in the format: `Title`, `Author`, `CreationDate`, ... */
  readonly properties: Readonly<Record<string, string>>;
  /** What is to be told of the file, such as pages that could not be read. */
  readonly warnings: readonly string[];
}
