import { wordSet } from './common-words';
import { foldName } from './fold-name';

/** Nouns for bodies that many organisations have, folded: English, Spanish, German, French. */
const BODIES = wordSet(`
  assembly board bureau caucus commission committee conference congress convention council executive leadership office secretariat
  asamblea bureau comision comite conferencia congreso consejo directiva ejecutiva ejecutivo junta mesa oficina secretaria secretariado
  ausschuss buro exekutive kommission komitee konferenz leitung prasidium rat sekretariat vorstand versammlung
  assemblee bureau comite commission conference congres conseil direction executif secretariat`);

/** Adjectives that tell such bodies of one organisation apart, and not whose they are. */
const RANKS = wordSet(`
  advisory annual branch central coordinating district editorial executive general international joint leading local national organising
  organizing permanent planning political provisional regional special standing state steering strike
  anual central coordinador coordinadora directivo directiva ejecutivo ejecutiva estatal general internacional local nacional organizador
  organizadora permanente politico politica provisional regional
  engere erweiterte geschaftsfuhrende geschaftsfuhrender nationale nationaler ortlicher politisches standige standiger zentrale zentraler
  annuel annuelle central centrale coordinateur directeur directrice executif executive federal federale general generale local national nationale
  organisateur permanent permanente politique regional regionale`);

/** Whether a name says only what kind of body it names, and not whose: `National Committee`, `Comité Ejecutivo`. */
export function isGenericBody(name: string): boolean {
  const words = foldName(name).split(/[\s-]+/);
  return (
    words.some((word) => BODIES.has(word)) &&
    words.every((word) => BODIES.has(word) || RANKS.has(word))
  );
}
