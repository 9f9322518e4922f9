/**
 * The app's additions to the language's own prototypes are not counted through, or libraries such as PDF.js would
 * refuse to run beside it. The mocks assign them plainly.
 */
export function hideAdditions(): void {
  for (const prototype of [Array.prototype, String.prototype, Number.prototype] as object[]) {
    for (const key of Object.keys(prototype)) {
      Object.defineProperty(prototype, key, { enumerable: false });
    }
  }
}
