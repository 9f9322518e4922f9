import { mayBePerson, sharedNeighbours, type NamedNote } from './named-note';
import { bucketsOf, type PairFinder } from './pair-finder';
import {
  differByInitials,
  hasInitial,
  isSurelyAbbreviated,
  personNameOf,
  type PersonName,
} from './person-names';

/** People of one last name and first letter among whom an initial says anything. */
const MOST = 12;

interface Person {
  readonly note: NamedNote;
  readonly name: PersonName;
}

/**
 * A name with an initial and the one name in full that fits it; where several fit, the one alone that notes link
 * to together with it.
 */
export function findInitials(notes: readonly NamedNote[], finder: PairFinder): void {
  const people = new Map<NamedNote, Person>();
  for (const note of notes) {
    const name = mayBePerson(note) ? personNameOf(note.title) : null;
    if (name !== null) people.set(note, { note, name });
  }
  const buckets = bucketsOf([...people.keys()], (note) => {
    const name = people.get(note)?.name;
    return [`${name?.last ?? ''} ${name?.given[0]?.charAt(0) ?? ''}`];
  });
  for (const bucket of buckets.values()) {
    // So many share letter and last name that an initial means any of them.
    if (bucket.length < 2 || bucket.length > MOST) continue;
    const named = bucket.flatMap((note) => people.get(note) ?? []);
    for (const person of named.filter(({ name }) => hasInitial(name)))
      findFullName(person, named, finder);
  }
}

function findFullName(person: Person, named: readonly Person[], finder: PairFinder): void {
  finder.count(named.length);
  const fitting = named.filter(
    (other) => other !== person && differByInitials(person.name, other.name),
  );
  const together = fitting.filter(({ note }) => sharedNeighbours(note, person.note) > 0);
  const [full, ...more] = fitting.length === 1 ? fitting : together;
  if (full === undefined || more.length > 0) return;
  const people = [person.note, full.note].every(({ kind }) => kind === 'person');
  if (!people && !isSurelyAbbreviated(person.note.title)) return;
  finder.look(full.note, person.note, 'initials', (stays, goes) => {
    const shared = sharedNeighbours(stays, goes);
    const support =
      shared > 0
        ? `${String(shared)} ${shared === 1 ? 'note links' : 'notes link'} to both`
        : 'no other name fits';
    return `“${goes.title}” may be short for “${stays.title}”: ${support}`;
  });
}
