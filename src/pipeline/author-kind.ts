import type { EntityKind } from '../model/entity';

/** Words that name a body of people, in the languages that the structure stage reads bylines in. */
const BODY =
  /\b(?:committee|organi[sz]ation|party|union|group|collective|socialists?|society|association|institute|department|ministry|council|board|press|news|times|agency|editors?|staff|team|team|network|federation|league|caucus|comit[eé]|organizaci[oó]n|partido|sindicato|redacci[oó]n|obrero|grupo|colectivo|consejo|partei|verband|verein|redaktion|komitee|gewerkschaft|parti|syndicat|comité|rédaction|collectif|conseil)\b/iu;

/** Whether a byline names a person or a body. Two to four capitalised words without a body's word are a person. */
export function authorKind(name: string): EntityKind {
  if (BODY.test(name)) return 'organisation';
  const words = name.split(/\s+/);
  if (words.length === 1) return /^\p{Lu}{2,}$/u.test(name) ? 'organisation' : 'person';
  return words.length <= 5 ? 'person' : 'organisation';
}
