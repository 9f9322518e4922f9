import type { NoteFacts } from '../../../index/note-facts';
import { formatDate } from '../timeline/date-label';

/** What is said of a note beside its title: `4 March 1921 · A. Smit · letter`. */
export function detailOf({
  date,
  authors,
  kind,
}: Pick<NoteFacts, 'date' | 'authors' | 'kind'>): string {
  const parts = [date === null ? '' : formatDate(date), ...authors.slice(0, 2), kind ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
