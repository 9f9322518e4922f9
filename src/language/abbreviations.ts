import { primaryLanguage } from './primary-language';

/** The words of one language that end in a full stop that need not end a sentence. Folded, without the stop. */
export interface Abbreviations {
  /** Never at a sentence's end: titles, and what introduces something. */
  readonly leading: ReadonlySet<string>;
  /** May end a sentence or not: the next word decides. */
  readonly trailing: ReadonlySet<string>;
  /** An abbreviation before a number only; a word, or a sentence's end, elsewhere. */
  readonly counting: ReadonlySet<string>;
}

interface Lists {
  readonly leading: string;
  readonly trailing: string;
  readonly counting: string;
}

const LISTS: Readonly<Record<string, Lists>> = {
  en: {
    leading:
      'mr mrs ms messrs dr prof rev fr hon gen lt col capt cmdr sgt cpl pvt gov sen rep pres supt st mt ft vs viz cf e.g i.e eg ie ed eds trans approx ca al esp incl resp orig',
    trailing:
      'jr sr inc ltd co corp bros etc dept univ assn u.s u.k u.n u.s.a u.s.s.r e.u d.c a.m p.m am pm a.d b.c ph.d m.d b.a m.a est ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ibid',
    counting: 'no nos p pp vol vols fig figs ch chap sec sect art par para eq ex col ser nr n',
  },
  de: {
    leading:
      'dr prof hr hrn fr frl ing dipl hl st z.b d.h u.a i.d.r z.t v.a s.o s.u vgl bzw bspw ca evtl ggf inkl exkl sog insb insbes einschl zzgl zz min max gegr geb gest nr bd abs abb tab kap anm art hrsg verl aufl med phil jur rer nat mag vs mio mrd',
    trailing:
      'usw etc u.s.w u.v.m u.ä o.ä usf jr sr co str jan feb mär apr jun jul aug sept sep okt nov dez v.chr n.chr chr ebd uvm tel',
    counting: 's ff f z h b',
  },
  es: {
    leading:
      'sr sra srta sres sras d dña dn dr dra dres prof profa lic ing arq gral cnel cap tte sto sta fr mons excmo excma ilmo ilma vs p.ej p.e ej aprox cf cfr av avda pza c/ ed eds trad coord comp',
    trailing:
      'etc ud uds vd vds ee.uu u.r.s.s s.a s.l a.c d.c a.m p.m cía cia hnos jr ee uu rr hh cc oo ss ff aa pp dd ibíd ibid',
    counting: 'núm num nro no n pág págs pag pags p pp art arts cap caps vol vols fig figs t tel',
  },
  fr: {
    leading:
      'm mm dr pr prof me mgr st ste p.ex c.-à-d c.à.d cf env ex vs av apr éd éds trad coll dir hab resp notamm',
    trailing:
      'etc s.a.r.l s.a j.-c jr janv févr juill sept oct nov déc ibid bd boul r.a.t.p s.n.c.f',
    counting: 'p pp n no nos vol vols chap art fig figs t tél al par',
  },
  it: {
    leading:
      'sig sigg sig.ra sigra sig.na dott dott.ssa dottssa prof prof.ssa profssa avv ing arch geom on sen s ss p.es es cfr ca vs ed trad a.c d.c',
    trailing: 'ecc etc s.p.a s.r.l spa srl jr',
    counting: 'n nn p pp pag pagg art artt cap capp vol voll fig figg tel',
  },
  nl: {
    leading:
      'dhr mevr mw mej dr drs ir ing mr prof ds st bijv bv d.w.z dwz o.a m.n m.b.t t.o.v i.p.v incl excl ca vgl resp jhr',
    trailing: 'enz etc e.d e.a jr sr n.v b.v v.chr n.chr chr',
    counting: 'nr nrs p pp blz pag art hfst fig deel',
  },
  pt: {
    leading:
      'sr sra srta srs sras dr dra drs prof profa eng exmo exma sto sta d p.ex ex cf vs aprox av r ed org trad gen cel cap',
    trailing: 'etc s.a ltda cia e.u.a eua a.c d.c jr ibid',
    counting: 'n nº num núm p pp pág págs pag art arts cap vol fig tel',
  },
};

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function compiled(lists: Lists): Abbreviations {
  return {
    leading: wordsIn(lists.leading),
    trailing: wordsIn(lists.trailing),
    counting: wordsIn(lists.counting),
  };
}

const BY_LANGUAGE: ReadonlyMap<string, Abbreviations> = new Map(
  Object.entries(LISTS).map(([language, lists]) => [language, compiled(lists)]),
);

/**
 * For a language without a list: what several languages share, and only forms that are a word in none of
 * them.
 */
const SHARED: Abbreviations = compiled({
  leading: 'mr mrs dr prof sr sra st cf ca vs vgl bzw e.g i.e z.b p.ex',
  trailing: 'etc jr inc ltd u.s u.k u.n a.m p.m s.a ibid',
  counting: 'no nr p pp vol fig art cap kap n',
});

/** The abbreviations of a language (BCP 47); those that languages share where it has no list. */
export function abbreviationsOf(language: string): Abbreviations {
  return BY_LANGUAGE.get(primaryLanguage(language)) ?? SHARED;
}
