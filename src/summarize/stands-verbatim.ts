/** Sentences of fewer UTF-16 units stand in many a paragraph by chance. */
const TELLING = 12;

/**
 * Whether a sentence stands word for word in one of the texts, as a sentence or clause of its own: `the gate was
 * shut` does not in `nobody says that the gate was shut`.
 *
 * @param quoted The sentence is a quotation: any whole words may be.
 */
export function standsVerbatim(
  sentence: string,
  texts: readonly string[],
  quoted = false,
): boolean {
  const bare = plain(sentence).replace(/[.…]$/, '');
  if (bare.length < TELLING) return false;
  const { opens, closes } = quoted ? WORDS : CLAUSE;
  return texts.some((text) => {
    const within = plain(text);
    for (let at = within.indexOf(bare); at >= 0; at = within.indexOf(bare, at + 1)) {
      const end = at + bare.length;
      if (
        opens.test(within.slice(Math.max(0, at - 6), at)) &&
        closes.test(within.slice(end, end + 2))
      )
        return true;
    }
    return false;
  });
}

/** What stands before and after a clause. */
const CLAUSE = {
  opens: /(?:^|[.!?:;…—–][\s"'“”„«»‘’)\]]*|["“„«(]\s?|\s[-•*]\s)$/,
  closes: /^(?:$|[.!?;:,…)\]"'”’»](?!\p{N})|\s[(—–“„«])/u,
};

/** What stands before and after whole words and numbers. */
const WORDS = {
  opens: /(?:^|[^\p{L}\p{N}.,]|[^\p{N}][.,])$/u,
  closes: /^(?![\p{L}\p{N}]|[.,]\p{N})/u,
};

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
