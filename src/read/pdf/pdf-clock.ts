import { PdfError } from './pdf-error';
import type { PdfHost } from './pdf-js';

/** Measures what a file has taken, and gives up on it. Times are in milliseconds. */
export class PdfClock {
  private readonly later: PdfHost['later'];
  private readonly limit: number;
  private readonly step: number;
  private readonly end: number;

  /** @param step The most that one wait may take, as for a page. */
  constructor(later: PdfHost['later'], limit: number, step: number) {
    this.later = later;
    this.limit = limit;
    this.step = step;
    this.end = Date.now() + limit;
  }

  /** @throws {PdfError} where the file has no time left, or this wait takes too long. */
  async within<T>(promise: Promise<T>): Promise<T> {
    const left = this.end - Date.now();
    const seconds = Math.round((left < this.step ? this.limit : this.step) / 1000);
    let cancel = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      cancel = this.later(Math.max(0, Math.min(left, this.step)), () => {
        reject(new PdfError(`it takes longer than ${seconds} seconds to read`));
      });
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      cancel();
    }
  }
}
