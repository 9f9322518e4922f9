import type { NoteFacts } from '../../../index/note-facts';
import { formatDate } from '../timeline/date-label';

/** What is said of a note beside its title: its date, where it has one, and `A. Smit · letter`. */
export interface NoteDetail {
  readonly date?: string;
  readonly detail: string;
}

export function detailOf({
  date,
  authors,
  kind,
}: Pick<NoteFacts, 'date' | 'authors' | 'kind'>): NoteDetail {
  const parts = [...authors.slice(0, 2), kind ?? ''];
  const detail = parts.filter((part) => part !== '').join(' · ');
  return date === null ? { detail } : { date: formatDate(date), detail };
}
