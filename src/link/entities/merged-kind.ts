import type { EntityKind } from '../../model/entity';
import { isUpper } from './casing';
import { isFirstName } from './first-names';
import type { MergedName } from './name-groups';
import { kindOf, type KindGrounds } from './name-kind';
import { bestSpelling } from './name-table';
import { noSurroundings, type Surroundings } from './surroundings';

/**
 * What a thing is by what its name and its acronyms show together: a long form stands once, its acronym often. Nobody
 * is called by an acronym but who is known by their initials, `John F. Kennedy (JFK)`.
 */
export function kindOfMerged({ full, parts }: MergedName, grounds: KindGrounds): EntityKind {
  const short = parts.filter((part) => isUpper(bestSpelling(part)));
  if (short.length === 0) return kindOf(full, grounds);
  const all = [full, ...short];
  const mentions = all.reduce((sum, record) => sum + record.mentions, 0);
  const around = sumOf(all.map((record) => record.around));
  const kind = kindOf({ ...full, mentions, around }, grounds);
  return kind === 'person' && !isFirstName(full.key.split(' ')[0]) ? 'concept' : kind;
}

function sumOf(all: readonly Surroundings[]): Surroundings {
  const sum = noSurroundings();
  for (const { said, ...counts } of all) {
    for (const [kind, count] of said) sum.said.set(kind, (sum.said.get(kind) ?? 0) + count);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) sum[name] += counts[name];
  }
  return sum;
}
