import { primaryLanguage } from '../language/primary-language';

/** Words by which a language shows what a sentence does in its text. All folded. */
export interface LanguageCues {
  /** Opening words that point back at something said before. */
  readonly pointers: ReadonlySet<string>;
  /** Pointers that a noun follows: near a sentence's beginning they make it lean on the one before. */
  readonly demonstratives: ReadonlySet<string>;
  /** Before these words a demonstrative points nowhere back: `this year`, `those who`. */
  readonly pointless: ReadonlySet<string>;
  /** Words that carry on wherever they stand near a sentence's beginning: `The vote also …`. */
  readonly carriers: ReadonlySet<string>;
  /** Opening pronouns that may stand for nothing: `It is clear that`. */
  readonly impersonal: ReadonlySet<string>;
  /** Words that begin the clause which an impersonal pronoun announces. */
  readonly clause: ReadonlySet<string>;
  /** What a text calls itself: after these `this` points nowhere else. */
  readonly itself: ReadonlySet<string>;
  /** Opening words that carry an argument on from the sentence before. */
  readonly connectives: ReadonlySet<string>;
  /** Several words that open a sentence and point back or carry on, by the first of them. */
  readonly openers: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words before which no noun stands and after which one does: articles and prepositions. */
  readonly articles: ReadonlySet<string>;
  /** Words of a sentence that says what matters: results, aims, conclusions. */
  readonly weighty: ReadonlySet<string>;
  /** Words that turn a sentence round. */
  readonly negations: ReadonlySet<string>;
  /** Words that say no without denying a word: verbs of refusing, opposites of what usually stands there. */
  readonly denials: ReadonlySet<string>;
  /** Words in which a speaker speaks of himself or to another. */
  readonly conversation: ReadonlySet<string>;
}

const LISTS: Readonly<Record<string, Readonly<Record<keyof LanguageCues, string>>>> = {
  en: {
    demonstratives: 'this these those such',
    pointless:
      'year years month months week weeks weekend morning afternoon evening night spring summer autumn fall winter time century decade world country who whom whose that which as',
    carriers:
      'also moreover however therefore thus nevertheless nonetheless likewise instead furthermore consequently similarly',
    openers:
      'for example, for instance, in addition, in contrast, by contrast, in other words, on the other hand, on the contrary, as a result, of course, at the same time, after all, in fact, in this, in that, in these, in those, of this, of these, of those, to this, to that, for this, for that, for these, with this, with these, by this, by that, from this, from that, on this, despite this, after this, after that, before this, before that, since then, because of this, because of that, one of these, one of them, some of these, some of them, many of these, many of them, most of these, most of them, all of this, all of these, both of these, each of these, none of these, another, others, one is, the former, the latter, the same, the other, the others, the second, the third, and yet, a similar, similar, it is just, it is only, it is not that, it was not that, even so, if so, as such, there too, either way, in the process, more importantly, what is more, that is why',
    articles:
      'the a an of in on for by with from at our their his her its your my every each no any between against about under over through without',
    impersonal: 'it',
    clause: 'that to who which how why',
    itself:
      'paper papers study article report book essay chapter section work resolution document thesis survey statement letter',
    pointers: 'he she it they him her them his hers its their theirs this that these those such',
    connectives:
      'however but and so therefore thus hence moreover furthermore also besides instead otherwise nevertheless nonetheless still yet then consequently accordingly similarly likewise meanwhile finally secondly thirdly second third or nor because additionally conversely indeed rather too again afterwards later',
    weighty:
      'conclude concludes concluded conclusion conclusions summary summarise summarize overall result results resulted show shows showed shown demonstrate demonstrates demonstrated find finds found finding findings propose proposes proposed present presents presented introduce introduces describe describes argue argues argued suggest suggests suggested important importantly significant significantly key main mainly primary goal aim aims purpose therefore evidence reveal reveals revealed decided agreed decision announced novel approach method paper study',
    negations:
      'not no never none nobody nothing neither nor cannot without nowhere hardly scarcely barely unable fails failed lack lacks lacked',
    denials:
      'refuse refuses refused reject rejects rejected decline declines declined deny denies denied oppose opposes opposed prevent prevents prevented forbid forbids forbade forbidden ban bans banned prohibit prohibits prohibited avoid avoids avoided stop stops stopped cease ceases ceased against unlikely impossible seldom rarely few little except excluding unless non false falsely wrong wrongly despite without',
    conversation: 'i me my mine you your yours yeah okay ok um uh hmm yes hello please thanks',
  },
  de: {
    demonstratives:
      'dies diese dieser dieses diesem diesen jene jener jenes jenem jenen solche solcher solches solchem solchen',
    pointless:
      'jahr jahre jahres monat woche morgen abend nacht frühling sommer herbst winter jahrhundert land welt wie',
    carriers:
      'auch jedoch allerdings dagegen hingegen daher deshalb dennoch trotzdem außerdem zudem ebenfalls aber somit',
    openers:
      'zum beispiel, z b, im gegensatz dazu, auf der anderen seite, in der tat, aus diesem grund, in diesem, in dieser, in diesen, mit diesem, mit dieser, mit diesen, nach diesem, nach dieser, vor diesem, zu diesem, zu dieser, trotz dieser, wegen dieser, ein weiterer, eine weitere, ein weiteres, ein anderer, eine andere, ein anderes, andere, der letztere, der andere, die andere, das andere, die anderen, das gleiche, dasselbe, derselbe, das ist, das war, das hat, das heißt, das bedeutet, das zeigt, das wird, das wurde, das kann, das gilt, das liegt, das macht, das sind, das waren',
    articles:
      'der die das den dem des ein eine einen einem einer eines im am zum zur vom beim in an auf für von mit aus bei nach unser unsere ihre seine jede jeder kein keine',
    impersonal: 'es',
    clause: 'dass daß zu wer wie warum ob',
    itself:
      'arbeit studie aufsatz artikel bericht buch kapitel abschnitt beitrag text dokument brief',
    pointers:
      'er sie es ihm ihn ihr ihnen sein seine ihre dies diese dieser dieses diesem diesen jene jener jenes solche solcher solches hier dort dabei dafür dagegen damit danach daran darauf daraus darin darüber davon dazu derselbe dieselbe beide letztere letzterer',
    connectives:
      'aber und doch jedoch also daher darum deshalb deswegen somit folglich außerdem zudem ferner weiterhin auch ebenso allerdings dennoch trotzdem hingegen dann schließlich zweitens drittens oder denn weil sondern stattdessen ansonsten ebenfalls gleichwohl indes nun',
    weighty:
      'ergebnis ergebnisse zeigt zeigen gezeigt schluss fazit insgesamt zusammenfassend wichtig wichtige wichtigste bedeutend ziel ziele zweck hauptsächlich beschlossen beschließt vorgeschlagen beschluss entscheidung belegt nachgewiesen studie untersuchung',
    negations:
      'nicht nie niemals kein keine keinen keinem keiner keines nichts niemand weder noch ohne kaum nirgends',
    denials:
      'ablehnen ablehnt ablehnte abgelehnt lehnt lehnte lehnten verweigert verweigerte verweigerten verweigern bestreitet bestritt bestritten verhindert verhinderte verbietet verbot verboten vermeidet vermied unterließ unterlassen scheitert scheiterte gescheitert gegen unmöglich unwahrscheinlich selten wenig wenige fehlt fehlte fehlen außer statt trotz falsch',
    conversation:
      'ich mich mir mein meine du dich dir dein wir uns ja naja hallo bitte danke äh ähm',
  },
  es: {
    demonstratives:
      'este esta estos estas ese esa esos esas aquel aquella dicho dicha dichos dichas tal tales',
    pointless:
      'año años mes semana mañana tarde noche primavera verano otoño invierno siglo década país mundo que vez como',
    carriers: 'también además asimismo tampoco igualmente entonces',
    openers:
      'por ejemplo, por otro lado, por otra parte, por eso, por ello, por esto, por lo tanto, por tanto, sin embargo, no obstante, en este, en esta, en estos, en estas, en ese, en esa, con este, con esta, con esto, con ello, de este modo, de esta manera, de esta forma, a pesar de ello, a pesar de esto, es decir, en cambio, al mismo tiempo, otro, otra, otros, otras, como tal, el otro, la otra, los demás, las demás, con el mismo, con la misma, lo mismo, en el proceso, uno es, una es, como resultado',
    articles:
      'el la los las un una unos unas de del al en con por para su sus nuestro nuestra cada ningún ninguna sobre entre contra sin',
    impersonal: 'es',
    clause: 'que',
    itself: 'trabajo estudio artículo informe libro ensayo capítulo sección documento texto carta',
    pointers:
      'él ella ellos ellas ello le les lo su sus éste ésta éstos éstas ése ésa eso esto aquello este esta estos estas ese esa esos esas aquel aquella tal tales aquí allí ahí ambos ambas dicho dicha dichos dichas',
    connectives:
      'pero y e o sino así entonces luego además también tampoco asimismo igualmente aunque mientras finalmente después porque pues incluso mas segundo tercero',
    weighty:
      'resultado resultados conclusión conclusiones muestra muestran mostró demuestra demuestran importante importantes principal principales objetivo objetivos propone proponen propuso concluye concluyen resumen decidió decidieron acordó acordaron acuerdo decisión estudio evidencia clave fundamental',
    negations: 'no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco apenas',
    denials:
      'rechaza rechazó rechazaron rechazado negó niega negaron negaba negarse impide impidió prohíbe prohibió prohibido evita evitó fracasa fracasó dejó contra imposible improbable rara raramente pocos pocas poco falta faltaba salvo excepto falso',
    conversation: 'yo me mi mío tú te tu usted vos nosotros sí hola gracias bueno eh',
  },
  fr: {
    demonstratives: 'ce cet cette ces',
    pointless:
      'année an ans mois semaine matin soir nuit printemps été automne hiver siècle pays monde qui que qu dont',
    carriers: 'aussi également cependant toutefois donc pourtant néanmoins',
    openers:
      'par exemple, en revanche, par ailleurs, d autre part, d un autre côté, de plus, en outre, en effet, dans ce, dans cette, dans ces, à cet, à cette, à ce, de ce, de cette, de ces, pour cela, pour cette, avec cela, avec cette, c est, c était, ce sont, un autre, une autre, d autres, malgré cela, de même, au contraire, en même temps, à la suite, par conséquent, en conséquence, l autre, les autres, le même, la même, il en',
    articles:
      'le la les l un une des de du d au aux en dans pour par avec sur notre nos leur leurs chaque aucun aucune entre contre sans',
    impersonal: 'il ce c',
    clause: 'que qui qu de',
    itself: 'article étude rapport livre essai chapitre section travail document texte lettre',
    pointers:
      'il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ceci ça celui celle ceux celles ici là tel telle tels telles eux',
    connectives:
      'mais et ou or donc car ni ainsi alors puis ensuite enfin cependant toutefois pourtant néanmoins aussi également or deuxièmement troisièmement parce sinon bref',
    weighty:
      'résultat résultats conclusion conclusions montre montrent montré démontre démontrent important importante importants principal principale principaux objectif objectifs but propose proposent proposé décidé décision accord étude preuve essentiel essentielle clé',
    negations: 'pas ne non jamais aucun aucune rien personne ni sans guère nulle nul point',
    denials:
      'refuse refusa refusé refusée refusent rejette rejeta rejeté rejetée nie nia nié empêche empêcha empêché interdit interdite évite évita évité échoue échoua échoué contre impossible improbable rarement peu manque manquait sauf excepté faux fausse',
    conversation: 'je me moi mon ma mes tu te toi ton nous vous oui bonjour merci euh ben',
  },
};

function wordsIn(list: string | undefined): ReadonlySet<string> {
  return new Set(list?.split(' '));
}

function byFirstWord(
  phrases: readonly string[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [words]);
    else known.push(words);
  }
  return byFirst;
}

function compiled(lists: Partial<Record<keyof LanguageCues, string>>): LanguageCues {
  return {
    pointers: wordsIn(lists.pointers),
    demonstratives: wordsIn(lists.demonstratives),
    pointless: wordsIn(lists.pointless),
    carriers: wordsIn(lists.carriers),
    impersonal: wordsIn(lists.impersonal),
    clause: wordsIn(lists.clause),
    itself: wordsIn(lists.itself),
    connectives: wordsIn(lists.connectives),
    weighty: wordsIn(lists.weighty),
    negations: wordsIn(lists.negations),
    denials: wordsIn(lists.denials),
    conversation: wordsIn(lists.conversation),
    articles: wordsIn(lists.articles),
    openers: byFirstWord(lists.openers?.split(', ') ?? []),
  };
}

const NONE = compiled({});

const BY_LANGUAGE: ReadonlyMap<string, LanguageCues> = new Map(
  Object.entries(LISTS).map(([language, lists]) => [language, compiled(lists)]),
);

/** The cues of a language (BCP 47); empty sets where none are known, so that nothing is made of them. */
export function cuesOf(language: string): LanguageCues {
  return BY_LANGUAGE.get(primaryLanguage(language)) ?? NONE;
}
