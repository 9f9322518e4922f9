/** Hexadecimal digits of all pictures of a file: 64 MB of bytes. */
const MAX_DIGITS = 128 * 1024 * 1024;

/** Gathers the pictures of a file, which are written as hexadecimal digits in groups of their own. */
export class RtfPictures {
  readonly files: Uint8Array[] = [];
  private open: string[] = [];
  private digits = 0;

  begin(): void {
    this.open = [];
  }

  addHex(text: string): void {
    this.digits += text.length;
    if (this.digits <= MAX_DIGITS) this.open.push(text);
  }

  /** Ends the picture that is open: what stands for it in the tree, or null where it is none. */
  end(): string | null {
    const hex = this.open.join('').replace(/[^0-9a-f]/gi, '');
    this.open = [];
    if (hex.length < 16) return null;
    const bytes = new Uint8Array(Math.floor(hex.length / 2));
    for (let i = 0; i < bytes.length; i++) {
      bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
    }
    return `pict:${this.files.push(bytes) - 1}`;
  }
}
