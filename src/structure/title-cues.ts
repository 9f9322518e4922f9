import { primaryLanguage } from '../language/primary-language';
import { stopWords } from '../language/stop-words';
import { foldWord } from '../language/words';

/** The words of a language that tell where a statement may be broken off. */
export interface TitleCues {
  /** Words that open an adjunct or a further clause. Never the genitive, nor what opens an object. */
  readonly adjuncts: ReadonlySet<string>;
  /** Words that open a clause about what stands before a comma. */
  readonly relatives: ReadonlySet<string>;
  /** What joins two of a kind. */
  readonly joining: ReadonlySet<string>;
  /** What announces such a pair: `between … and`. */
  readonly announcing: ReadonlySet<string>;
  /** What makes the next words part of the noun before: `the house of the mayor`. */
  readonly genitives: ReadonlySet<string>;
  /** Words that stand before a noun and its adjectives. */
  readonly articles: ReadonlySet<string>;
  /** Words that open a clause behind a verb: `explains how`. */
  readonly clause: ReadonlySet<string>;
  /** Behind a noun, a form in -ing or its like that a preposition follows opens an adjunct: `a house standing on`. */
  readonly gerund: RegExp | null;
  /** Articles, prepositions, pronouns, auxiliaries: what no phrase ends in. */
  readonly functionWords: ReadonlySet<string>;
}

type Lists = Readonly<Record<Exclude<keyof TitleCues, 'gerund' | 'functionWords'>, string>> & {
  readonly gerund: RegExp | null;
};

const LISTS: Readonly<Record<string, Lists>> = {
  en: {
    adjuncts:
      'across after against although amid among as at because before beside beyond by despite during following for from if in inside near on over since though through throughout under unless until when where while with within without',
    relatives: 'which who whose whom where',
    joining: 'and or',
    announcing: 'between both either',
    genitives: 'of',
    articles: 'the a an this that these those its their his her our my your some any no',
    clause: 'how why whether that',
    gerund: /^\p{Ll}{2,}ing$/u,
  },
  es: {
    adjuncts:
      'ante antes aunque bajo como con contra cuando desde después durante en entre hacia hasta mediante mientras para por porque según sin sobre tras',
    relatives: 'que quien quienes cuyo cuya cuyos cuyas donde cual',
    joining: 'y e o u',
    announcing: 'entre tanto ambos',
    genitives: 'de del',
    articles: 'el la los las un una unos unas su sus nuestro nuestra este esta estos estas',
    clause: 'cómo',
    gerund: /^\p{Ll}{2,}(?:a|ie|ye)ndo$/u,
  },
  de: {
    adjuncts:
      'als am an auf aus bei beim bevor bis durch für gegen im in mit nach nachdem ob obwohl ohne seit trotz unter vor wegen weil wenn während über',
    relatives:
      'das dem den denen der deren dessen die welche welchem welchen welcher welches weil wo',
    joining: 'und oder sowie',
    announcing: 'zwischen sowohl weder entweder',
    genitives: 'des der von vom',
    articles: 'der die das den dem des ein eine einen einem einer eines ihre ihren seine seinen',
    clause: 'wie warum dass ob',
    gerund: null,
  },
  fr: {
    adjuncts:
      'afin alors après avant avec chez comme contre dans depuis durant en entre lors lorsque malgré parce parmi pendant pour quand sans selon sous sur vers',
    relatives: 'qui que dont où lequel laquelle lesquels lesquelles',
    joining: 'et ou ni',
    announcing: 'entre soit',
    genitives: 'de du des d',
    articles: 'le la les l un une des leur leurs son sa ses ce cette ces notre nos',
    clause: 'comment pourquoi',
    gerund: /^\p{Ll}{2,}ant$/u,
  },
};

function compiled(lists: Partial<Lists>): Omit<TitleCues, 'functionWords'> {
  return {
    adjuncts: wordsIn(lists.adjuncts),
    relatives: wordsIn(lists.relatives),
    joining: wordsIn(lists.joining),
    announcing: wordsIn(lists.announcing),
    genitives: wordsIn(lists.genitives),
    articles: wordsIn(lists.articles),
    clause: wordsIn(lists.clause),
    gerund: lists.gerund ?? null,
  };
}

function wordsIn(list = ''): ReadonlySet<string> {
  return new Set(list.split(' ').map(foldWord));
}

const NONE = compiled({});

const BY_LANGUAGE: ReadonlyMap<string, Omit<TitleCues, 'functionWords'>> = new Map(
  Object.entries(LISTS).map(([language, lists]) => [language, compiled(lists)]),
);

/** The cues of a language (BCP 47); empty where none are known. */
export function titleCues(language: string): TitleCues {
  const cues = BY_LANGUAGE.get(primaryLanguage(language)) ?? NONE;
  return { ...cues, functionWords: stopWords(language) };
}
