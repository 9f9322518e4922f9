// How a sentence of each language is changed by rule. `denied` and `affirmed` turn a match round; `numbers` are
// words from 0 on; `names` finds names that do not open the sentence.
const NAME = /(?<=\p{Ll},? )\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}’'-]+)*/gu;

export const LANGUAGES = {
  en: {
    denied: [
      [
        /\b(is|are|was|were|will|would|can|could|should|must|has|have|had|may|might|did|does|do)\b(?! not\b)/g,
        '$1 not',
      ],
      [/\b(decided|agreed|promised|wanted|managed|began) to\b/g, 'refused to'],
      [/\b(decided|agreed|promised|wanted|managed) to\b/g, 'failed to'],
      [/ with /g, ' without '],
    ],
    affirmed: [
      [/ (?:not|never)\b/g, ''],
      [/\b([Nn])o one\b/g, 'everyone'],
      [/\b([Nn])obody\b/g, 'everybody'],
      [/ no (?=\p{Ll})/gu, ' a '],
      [/ without /g, ' with '],
      [/ (?:refused|failed) to\b/g, ' managed to'],
    ],
    numbers:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    months: 'January February March April May June July August September October November December',
    names: NAME,
    grouped: [/(\d),(\d{3})\b/g, '$1$2'],
  },
  de: {
    denied: [
      [
        /\b(ist|sind|war|waren|wird|werden|wurde|wurden|kann|können|konnte|soll|sollen|muss|müssen|hat|haben|hatte|darf|dürfen)\b(?=[ ])(?! (?:nicht|kein)\b)/g,
        '$1 nicht',
      ],
      [/ (?:ein|eine|einen|einem|einer) /g, ' kein '],
      [/ mit /g, ' ohne '],
    ],
    affirmed: [
      [/ (?:nicht|nie|niemals)\b/g, ''],
      [/\b[Kk]ein(e|en|er|em|es|)\b/g, 'ein$1'],
      [/\b[Nn]iemand\b/g, 'jeder'],
      [/ ohne /g, ' mit '],
    ],
    numbers:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    // Every noun has a capital: names are runs of two, or what stands where places do.
    names:
      /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,} \p{Lu}[\p{L}-]{2,}|(?<= (?:in|aus|bei|nach) )\p{Lu}\p{Ll}{3,}(?= |[,.])/gu,
    grouped: [/(\d)\.(\d{3})\b/g, '$1$2'],
  },
  es: {
    denied: [
      [
        /(?<!\b(?:no|nunca|nadie|ninguna .{0,12}|que|se) )\b(es|son|fue|fueron|era|eran|será|está|están|ha|han|había|puede|pueden|debe|deben|tiene|tienen|hay|quería|decidió|dijo)\b/gi,
        'no $1',
      ],
      [/ con /g, ' sin '],
    ],
    affirmed: [
      [/\b[Nn]o (?=\p{Ll})/gu, ''],
      [/ nunca\b/g, ''],
      [/\b[Nn]adie\b/g, 'alguien'],
      [/\b[Nn]ingun[ao]\b/g, 'una'],
      [/ sin /g, ' con '],
    ],
    numbers:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    names: NAME,
    grouped: [/(\d)\.(\d{3})\b/g, '$1$2'],
  },
  fr: {
    denied: [
      [/(?<!\b(?:ne |n[’']))\b(est|était|sont|ont|avait|ait)\b(?! pas)/g, 'n’$1 pas'],
      [/(?<!\bne )\b(a) (?=\p{Ll}+(?:é|u|it|is)\b)/gu, 'n’$1 pas '],
      [/(?<!\bne )\b(peut|doit|doivent|sera|suivront|recevra|mesure|lit)\b(?! pas)/g, 'ne $1 pas'],
      [/ avec /g, ' sans '],
    ],
    affirmed: [
      [/\bn(?:e |[’'])(\p{L}+) (?:pas|jamais)\b/gu, '$1'],
      [/\bne pas /g, ''],
      [/\b[Pp]ersonne n[’'](?:e )?/g, 'tout le monde '],
      [/\b[Aa]ucune? (des \p{L}+ )?n[’']/gu, 'une $1'],
      [/ sans /g, ' avec '],
    ],
    numbers:
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    names: NAME,
    grouped: [/(\d)[ \u00a0\u202f](\d{3})\b/g, '$1$2'],
  },
};
