/*
 * What is asked of PDF.js, in the app's copy and in the package alike: the part of its interface that
 * has been the same since version 2. Its own types are one version's.
 */

/** What extraction takes from its host. */
export interface PdfHost {
  readonly pdfJs: PdfJs;
  /** More of `getDocument`'s parameters, such as where the host keeps its character maps. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Runs something after so many milliseconds, unless what it returns is called before. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

export interface PdfJs {
  getDocument(parameters: Readonly<Record<string, unknown>>): PdfJsTask;
  readonly PDFWorker: new (parameters: { readonly verbosity: number }) => PdfJsWorker;
}

/** PDF.js's own worker, which can be ended however busy it is. */
export interface PdfJsWorker {
  destroy(): void;
}

export interface PdfJsTask {
  readonly promise: Promise<PdfJsDocument>;
  destroy(): Promise<void>;
}

export interface PdfJsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ readonly info?: Readonly<Record<string, unknown>> }>;
  getOutline(): Promise<readonly PdfJsOutlineNode[] | null>;
  getPageLabels(): Promise<readonly string[] | null>;
  getDestination(name: string): Promise<readonly unknown[] | null>;
  getPageIndex(reference: unknown): Promise<number>;
  /** Of pages that are not to be skipped, from 0; since version 5. */
  getAnnotationsByType?(
    types: ReadonlySet<number>,
    pagesToSkip: ReadonlySet<number>,
  ): Promise<readonly PdfJsAnnotation[] | null>;
}

export interface PdfJsOutlineNode {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly PdfJsOutlineNode[];
}

export interface PdfJsPage {
  /** A function of the page's matrix to the upper left corner, its width and its height. */
  getViewport(parameters: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  streamTextContent(parameters: Readonly<Record<string, unknown>>): ReadableStream<PdfJsTextChunk>;
  getAnnotations(): Promise<readonly PdfJsAnnotation[]>;
  getOperatorList(parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  readonly commonObjs: { get(id: string, done: (object: unknown) => void): unknown };
  cleanup(): unknown;
}

export interface PdfJsTextChunk {
  readonly items: readonly PdfJsTextItem[];
  readonly styles: Readonly<Record<string, PdfJsTextStyle>>;
}

export interface PdfJsTextItem {
  /** Absent for marks in the content, which hold no text. */
  readonly str?: string;
  readonly dir?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

export interface PdfJsTextStyle {
  readonly vertical?: boolean;
}

export interface PdfJsAnnotation {
  readonly subtype?: string;
  /** From 0; where a document was asked. */
  readonly pageIndex?: number;
  readonly annotationFlags?: number;
  /** Only addresses that PDF.js takes for safe. */
  readonly url?: string | null;
  /** Lower left and upper right corner, in the page's own points. */
  readonly rect?: readonly number[];
}
