import type { Span } from '../model/span';
import { wordSet } from './entities/common-words';
import { foldName } from './entities/fold-name';

/**
 * Verbs by which a writer asks the reader to take in what follows, as they open one, folded: English, Spanish and
 * Portuguese, French, German. Many are nouns elsewhere (_Note_, _Claim_, _Nota_, _Merke_).
 */
const ASKING = wordSet(`
  note notice remember recall suppose assume observe imagine consider claim say recognize recognise guess hope check ensure mind beware
  nota note observa observe observad recuerda recuerde recordemos imagina imagine supon suponga supongamos considera considere piensa mira
  notese fijate ve veja repare lembre suponha assuma verifique comprueba
  notez notons remarquez observez rappelez rappelons supposons supposez imaginez considerez verifiez
  beachte beachten bedenke bedenken merke angenommen nimm stell denk hoffe
`);

/** What leads from such a verb to what it asks to be taken in: a clause, after an adverb or none (`Note também que`). */
const CLAUSE =
  /^(?:,?\s+(?:also|too|here|however|though|first|ainda|também|então|apenas|entretanto|porém|contudo|además|también|aún|aussi|donc|cependant|bien|auch|aber|jedoch|hier))?,?\s+(?:that|how|why|whether|que|qu['’]|como|comme|se|si|dass|daß|wie|ob)(?![\p{L}-])/u;

/** What stands before the first word of a sentence, or of a part of one that begins with a verb: `but note that`. */
const OPENING =
  /(?:^|[.!?:…,;(]|\n|(?:^|[^\p{L}])(?:also|but|please|and|to|e|y|et|und|mas|porém|também|pero|también|mais|aussi|aber|bitte|auch))[\s>"“„«(*_]*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?$/iu;

const LONGEST_OPENING = 24;

/** Whether a word of a text only opens a sentence, or a part of one, as a verb before a clause: `Note that …`. */
export function opensAsVerb(text: string, { start, end }: Span): boolean {
  if (!ASKING.has(foldName(text.slice(start, end)))) return false;
  if (!CLAUSE.test(text.slice(end, end + LONGEST_OPENING))) return false;
  return OPENING.test(text.slice(Math.max(0, start - LONGEST_OPENING), start));
}
