import type { EntityKind } from '../model/entity';

/** Words for bodies of people, without accents, in the languages that bylines are read in. */
const BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'agency association board caucus collective committee council department editors federation group ' +
    'institute league ministry network news organisation organization party press society ' +
    'staff team times union ' +
    'colectivo comite consejo grupo obrero organizacion partido redaccion sindicato ' +
    'gewerkschaft komitee partei redaktion verband verein ' +
    'collectif conseil parti redaction syndicat'
  ).split(' '),
);

/** Plurals of people who do something, in English, Spanish, French and German: “Observadores de …”. */
const PLURAL = /^\p{L}{3,}(?:ists|ers|ors|istas|ores|eros|istes|eurs|innen)$/iu;

/** Words that stand in people's names in lower case. */
const PARTICLES: ReadonlySet<string> = new Set(
  'af al av bin da de del den der des di dos du e el ibn la le ten ter van von y zu zur'.split(' '),
);

/**
 * Whether a byline names a person or a body.
 *
 * A body is named by a word for bodies, by people in the plural (“Hull observers”), or by capitals alone.
 * Names written in lower case throughout (“brian bean”) are people's.
 */
export function authorKind(name: string): EntityKind {
  const words = name.split(/\s+/);
  if (words.some((word) => BODY_WORDS.has(withoutAccents(word)))) return 'organisation';
  const [first = '', ...rest] = words.filter((word) => !PARTICLES.has(word));
  if (rest.length === 0) return /^\p{Lu}{2,}$/u.test(first) ? 'organisation' : 'person';
  if (PLURAL.test(first) || rest.length > 4) return 'organisation';
  const mixed = /^\p{Lu}/u.test(first) && rest.some((word) => /^\p{Ll}/u.test(word));
  return mixed ? 'organisation' : 'person';
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
