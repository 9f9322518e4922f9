/** A title of at most so many UTF-16 units, with an ellipsis where it was longer; no character is split. */
export function cutTitle(title: string, letters: number): string {
  if (title.length <= letters) return title;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(title)) {
    if (index + segment.length > letters - 1) break;
    end = index + segment.length;
  }
  return `${title.slice(0, end).trimEnd()}…`;
}
