import { isFunctionWord } from '../function-words';
import type { NameSpan, SentenceText } from './entity-text';

const QUOTED = /[“„"«]\s?([^“”„"«»\n]{2,80}?)\s?[”“"»]/gu;

/** Nouns for works before a quotation, in four languages. */
const WORK_NOUN =
  /(?:poem|poems|novel|essay|essays|book|books|film|films|song|songs|play|article|album|painting|story|stories|series|movie|poema|poemas|novela|ensayo|libro|película|canción|obra|cuadro|revista|poème|roman|essai|livre|chanson|pièce|tableau|Gedicht|Roman|Aufsatz|Buch|Film|Lied|Stück|Gemälde|Erzählung|Serie|entitled|titled|titulado|titulada|intitulée?|Titel)[,:]?\s*$/u;

/** What follows speech and not a title. */
const SPEECH =
  /^,?\s*(?:said|says|asked|replied|wrote|he |she |they |dijo|afirmó|explicó|a dit|dit-|déclare|sagte|sagt|erklärte|meinte)/u;

/**
 * Titles of works in quotation marks: several words that begin with a capital and are no sentence, whose
 * words have capitals (English), or that a noun for works, a verb of being or an author goes with.
 */
export function quotedWorks(sentence: SentenceText): readonly NameSpan[] {
  const { text, prose, language } = sentence;
  const works: NameSpan[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = (match[1] ?? '').replace(/[,]$/, '');
    const start = match.index + match[0].indexOf(inner);
    // In code and in tags quotation marks hold values.
    if (!/\p{L}/u.test(prose.slice(start, start + inner.length))) continue;
    const words = inner.replace(/['’](?=\p{L})/gu, '$& ').split(/\s+/);
    if (!/^[\p{Lu}¿¡]/u.test(inner) || words.length > 9 || /[.!?]$/.test(inner)) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (SPEECH.test(after)) continue;
    const long = words.filter((word) => !isFunctionWord(word, [language]) || /^\p{Lu}/u.test(word));
    const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
    const titled =
      words.length > 1 && (language === 'de' ? false : capitals === long.length && long.length > 1);
    const named =
      WORK_NOUN.test(before) || /^,?\s(?:by|of \d|von|de|por|par|\()\s?(?=[\p{Lu}\d])/u.test(after);
    const defined =
      /^\s(?:is|was|es|fue|vuelve|est|fut|commence|ist|war|erzählt|has|tiene)\s/u.test(after) &&
      words.length > 1;
    const article =
      words.length > 1 &&
      /^(?:The|A|El|La|Los|Las|Le|Les|L['’].*|Der|Die|Das|Ein|Eine|Une?)$/u.test(words[0] ?? '') &&
      /^\p{Lu}/u.test(words[1] ?? 'x');
    if (titled || named || defined || article)
      works.push({ start, end: start + inner.length, text: inner, sure: true });
  }
  return works;
}
