const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'enero',
    'ene',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
  ],
  [
    'february',
    'feb',
    'febrero',
    'februar',
    'février',
    'févr',
    'fév',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
  ],
  ['march', 'mar', 'marzo', 'märz', 'mrz', 'mars', 'março', 'maart'],
  ['april', 'apr', 'abril', 'abr', 'avril', 'avr', 'aprile'],
  ['may', 'mayo', 'mai', 'maggio', 'mag', 'maio', 'mei'],
  ['june', 'jun', 'junio', 'juni', 'juin', 'giugno', 'giu', 'junho'],
  ['july', 'jul', 'julio', 'juli', 'juillet', 'juil', 'luglio', 'lug', 'julho'],
  ['august', 'aug', 'agosto', 'ago', 'août', 'augustus'],
  [
    'september',
    'sep',
    'sept',
    'septiembre',
    'setiembre',
    'septembre',
    'settembre',
    'set',
    'setembro',
  ],
  ['october', 'oct', 'octubre', 'oktober', 'okt', 'octobre', 'ottobre', 'ott', 'outubro', 'out'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro'],
  [
    'december',
    'dec',
    'diciembre',
    'dic',
    'dezember',
    'dez',
    'décembre',
    'déc',
    'dicembre',
    'dezembro',
  ],
];

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'lunes martes miércoles jueves viernes sábado domingo ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'segunda terça quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag';

/** Month names and their usual short forms in lower case, to 1 to 12: seven European languages. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** Names of the days of the week in lower case. */
export const WEEKDAY_NAMES: ReadonlySet<string> = new Set(WEEKDAYS.split(' '));
