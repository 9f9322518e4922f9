/** How a writer begins to thank people, by language. *Thanks to the pump, the hall is warm* tells what happened. */
const THANKS: readonly string[] = [
  '(?:i|we|the authors?) (?:(?:also|both|all|would|should|want|wish|like|to|especially|particularly|sincerely|warmly) )*(?:thank|gratefully acknowledge|(?:am|are|is) (?:\\p{L}+ )?(?:grateful|thankful|indebted) (?:to|for))',
  '(?:(?:many|special|warm|particular|our|my|sincere|heartfelt) )+thanks (?:(?:also )?go(?:es)? )?to',
  '(?:ich|wir) (?:danken?|bedanken? (?:mich|uns))',
  '(?:ich|wir) (?:möchten?|will|wollen) [^.;]{1,120}? (?:be)?danken',
  '(?:mein|unser) (?:\\p{L}+ )?dank (?:gilt|geht)',
  '(?:(?:me|nos) gustaría|quiero|queremos|quisiera|quisiéramos) agradecer',
  '(?:agradezco|agradecemos|(?:doy|damos) las gracias)',
  '(?:je|nous) (?:tiens à |tenons à |voudrais |voudrions |souhaite |souhaitons )?remerci(?:e|ons|er)',
  '(?:mes|nos) (?:\\p{L}+ )?remerciements (?:vont|s’adressent)',
];

const OPENING = new RegExp(
  `^(?:(?:finally|lastly|above all|schließlich|por último|enfin),? )?(?:${THANKS.join('|')})(?!\\p{L})`,
  'u',
);

/** Whether a sentence, given in lower case, thanks those who helped its writer: no document is about that. */
export function givesThanks(lower: string): boolean {
  return OPENING.test(lower);
}
