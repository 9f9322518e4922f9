const MB = 1024 * 1024;

/** What an archive may ask of the machine. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes that all entries that are read may unpack to. */
  readonly total: number;
  /** Bytes that one entry may unpack to. */
  readonly entry: number;
  /** How many times its packed size an entry may unpack to, past the first megabyte. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  total: 512 * MB,
  entry: 64 * MB,
  ratio: 200,
};
