import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';

import { primaryLanguage } from './primary-language';
import { foldWord, wordsOf } from './words';

/** Function words that the lists leave out. */
const FURTHER: Readonly<Record<string, string>> = {
  de: 'beim bis dass daß dabei dafür daher damit danach dann daran darauf daraus darin darum davon dazu doch durch etwa gar immer ja je jedoch lassen mehr nein neben nun ob ohne schon sehr seit selbst sogar somit statt trotz über um und unter vom von vor wegen weil wenn wer wie wieder wo worden wurde wurden zudem zum zur zwar zwischen',
  en: 'also although among another anything are around away because become becomes became been besides beyond cannot could did does done down each either else ever every everything far got had has however indeed instead into itself just least less like likely made make many may maybe might more most much must near neither never nor now often one ones onto others perhaps quite rather really said say says see seem seems several shall since some something still such than that their then there therefore these they thing things this those though through thus together too toward towards two unless until upon us use used using very via was well went were what whatever when whenever where whereas whether which while who whoever whole whom whose why will within without would yet',
  fr: 'afin ai ainsi alors après aucun aucune aujourd hui auquel aussi autant autour autre autres avant beaucoup bien car ceci cela celle celles celui cependant certain certaine certains certaines ceux chaque chez comme comment contre depuis derrière dès desquels dessous dessus devant donc dont elles encore enfin ensuite entre envers environ est fait faire fois hors ici ils jamais jusque jusqu laquelle lequel les lesquels leurs lors lorsque lorsqu lui là malgré même mêmes moins ni non or où ont outre parce parfois parmi pendant peu plupart plus plusieurs plutôt pourquoi pourtant presque puis puisque quand quant quel quelle quelles quels quelque quelques quoi rien sans sauf selon seulement si sinon soi soit sont sous souvent tandis tant tel telle telles tels toujours tous tout toute toutefois toutes très trop vers voici voilà vraiment',
  it: 'allora ancora anche anzi appena attraverso bene cioè così cui davvero dentro dopo dove dunque durante ecco essere fino forse fra già infatti inoltre insieme intanto invece lì meno mentre molto nemmeno niente nulla oggi ogni oltre oppure ormai però perché piuttosto più poi poco prima proprio prossimo può pure qualche qualcosa quasi quale quali quando quindi senza sempre solo sopra sotto spesso stesso subito tanto troppo tutti tutto tutta tutte tuttavia verso',
  nl: 'aan af al alle alleen alles als altijd ander andere anders bij binnen boven daar daarna daarom dan dat deze die dit door dus een eens elk elke en enige enkele er ergens even ga geen haar heb hebben heeft hem hen het hier hoe hoewel hun iedere iets ik in is ja je jij jou kan kunnen maar mag meer men met mij mijn moet na naar niet niets nog nooit nu of om omdat onder ons ook op over per reeds sinds sommige te tegen ten toch toen tot tussen uit uw van vaak vanaf veel verder voor vooral waar waarom wanneer want waren was wat weer weinig wel welke werd werden wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zoals zonder zou zullen',
  pt: 'ainda além alguém algum alguma alguns algumas antes apenas após aqui assim até cada coisa contra contudo desde dessa desse deve diante durante embora enquanto então entre estar fazer foi haver hoje isso isto já lá logo mais mas mediante menos mesmo muito muita muitos muitas nada nem nenhum nenhuma ninguém nunca onde ontem ora outra outras outro outros para per perante pois porém porque portanto pouco próprio quais qual qualquer quando quanto quase que quem sem sempre ser sob sobre talvez tanto tão toda todas todavia todo todos tudo vez vezes',
};

const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
]);

const NONE: ReadonlySet<string> = new Set();
const made = new Map<string, ReadonlySet<string>>();

/**
 * The function words of a language, folded as `foldWord` does and cut as `wordsOf` cuts (`don` and `t` of
 * `don't`). Empty for a language that has no list.
 */
export function stopWords(language: string): ReadonlySet<string> {
  const primary = primaryLanguage(language);
  const ready = made.get(primary);
  if (ready !== undefined) return ready;
  const list = LISTS.get(primary);
  if (list === undefined) return NONE;
  const words = new Set<string>();
  for (const entry of [...list, FURTHER[primary] ?? '']) {
    for (const { text } of wordsOf(entry)) words.add(foldWord(text));
  }
  made.set(primary, words);
  return words;
}

/** The languages that `stopWords` has a list for. */
export const STOP_WORD_LANGUAGES: readonly string[] = [...LISTS.keys()];
