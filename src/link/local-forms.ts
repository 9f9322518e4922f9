import type { LinkTarget } from '../model/entity';
import type { VaultPath } from '../model/note';
import { acronymsOf } from './acronyms';
import type { Candidate } from './candidates';
import { buildLexicon, type Lexicon } from './lexicon';
import { partsBetween, type Mention, type NoteFacts } from './note-facts';

/**
 * Mentions by forms that only this note gives a meaning: a person's surname after the full name, and an
 * acronym after the long form that it explains.
 */
export function localMentions(
  facts: NoteFacts,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): readonly Mention[] {
  const { text } = facts.note;
  const forms = [...surnames(candidates, lexicon), ...acronyms(facts.read.text, lexicon)];
  if (forms.length === 0) return [];
  const byPath = new Map<VaultPath, string[]>();
  for (const { target, form } of forms) {
    byPath.set(target.path, [...(byPath.get(target.path) ?? []), form]);
  }
  const local = buildLexicon(
    [...byPath].map(([path, aliases]) => ({ path, title: '', aliases, kind: null })),
  );
  const taken = [...facts.outline.protected, ...facts.mentions].sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  for (const match of local.matchesIn(text, partsBetween(text.length, taken))) {
    const shown = text.slice(match.start, match.end);
    const named = match.forms.filter((form) => form.text === shown);
    if (named.length !== 1 || touchesWord(text, match.start, match.end)) continue;
    const [form] = named;
    const path = form === undefined ? '' : (local.targets[form.target]?.path ?? '');
    const target = lexicon.targetAt(path);
    const known = candidates.find((candidate) => candidate.target === target)?.mentions[0];
    if (target < 0 || (known !== undefined && known.mention.start > match.start)) continue;
    const alias = { text: shown, kind: 'derived' as const, target };
    found.push({
      ...match,
      form: -1,
      shown,
      forms: [alias],
      linkedTo: -1,
      place: facts.read.placeOf(match),
    });
  }
  return found;
}

interface LocalForm {
  readonly target: LinkTarget;
  readonly form: string;
}

const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|del|van|von|der|den|la|le|bin|al))*\s+(\p{Lu}[\p{L}\p{M}'’-]{2,})$/u;

/** The last names of the people that the note mentions in full. */
function surnames(candidates: readonly Candidate[], lexicon: Lexicon): readonly LocalForm[] {
  const forms: LocalForm[] = [];
  for (const candidate of candidates) {
    const target = lexicon.targets[candidate.target];
    if (target?.kind !== 'person') continue;
    const surname = FULL_NAME.exec(target.title)?.[1];
    if (surname !== undefined) forms.push({ target, form: surname });
  }
  return forms;
}

/** The acronyms that the text explains by a form of a target. */
function acronyms(text: string, lexicon: Lexicon): readonly LocalForm[] {
  const forms: LocalForm[] = [];
  for (const { short, long } of acronymsOf(text)) {
    const [match, ...more] = lexicon.matchesIn(long, [{ start: 0, end: long.length }]);
    if (match === undefined || more.length > 0 || match.end - match.start !== long.length) continue;
    const target = lexicon.targets[match.forms[0]?.target ?? -1];
    if (match.forms.length === 1 && target) forms.push({ target, form: short });
  }
  return forms;
}

function touchesWord(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}![\\^@#]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}\]]/u.test(text.charAt(end))
  );
}
