import type { EntityKind } from '../../model/entity';
import { wordSet as words } from './common-words';

/** Days, months and the words of dates, folded, by language. */
const CALENDARS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  am pm bc ad`),
  es: words(`
  lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
  setiembre octubre noviembre diciembre`),
  de: words(`
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar
  februar marz april mai juni juli august september oktober november dezember`),
  fr: words(`
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars
  avril mai juin juillet aout septembre octobre novembre decembre`),
};

/** Whether a folded word is a day, a month or the like in a language; in any of them where it is another one. */
export function isCalendarWord(folded: string, language: string): boolean {
  const own = CALENDARS[language];
  return own?.has(folded) ?? Object.values(CALENDARS).some((list) => list.has(folded));
}

/** Words with a capital that name nothing by themselves: parts of documents, forms of address, furniture of pages. */
export const EMPTY_WORDS = words(`
  todo todos tldr dr fixme wip tbd nb ps aka imo imho afaik btw iirc kmu tv ceo cfo coo gmt utc bst est pst ev suv ipo gdp vat pr it hr dna hiv pdf faq cd dvd pc id pin gps usb html url rsvp phd ba ma bsc msc atm diy ip ai tba tbc asap fyi rpm mph kph bip pib iva pkw lkw iban edv dm adn tva pme smic
  
  chapter section part page figure table appendix note notes image photo source tags author title read more related
  mr mrs ms miss dr prof sir lord lady st comrade comrades president minister secretary general chairman senator
  kapitel abschnitt teil seite abbildung tabelle anhang quelle herr frau bild foto capitulo seccion parte pagina
  figura tabla fuente senor senora sr sra don dona chapitre partie tableau monsieur madame ok yes no god internet
  treasurer committee board councillor councillors cien ciento mil madrid-based item action resolved apologies
  hello hi goodbye thanks welcome hallo hola bonjour danke gracias merci
  reply comment comments share facebook twitter instagram youtube email update updated home archive details gallery
  north south east west northern southern eastern western left right new old first second third`);

/** Words that people's titles are, before a name. */
export const PERSON_TITLES = words(`
  mr mrs ms miss dr prof professor sir lord lady comrade president minister senator secretary general colonel captain
  judge justice pope king queen prince princess saint father sister brother chancellor mayor governor representative
  congressman congresswoman author editor leader founder organizer organiser activist herr frau professorin genosse
  aunt uncle auntie cousin councillor councilor lt col gen sgt capt maj lieutenant sergeant major commander admiral prime premier
  ambassador archbishop bishop rev reverend dame madam emperor empress duke duchess count countess baron baroness chairman
  chairwoman spokesman spokeswoman commissioner envoy attorney coach midfielder striker captain tsar sultan sheikh ayatollah
  tante onkel oma opa bundeskanzler bundeskanzlerin kanzlerin prasidentin ministerin minister ministerprasident ministerprasidentin
  aussenminister aussenministerin innenminister finanzminister bundesprasident burgermeister oberburgermeister vorsitzende
  vorsitzender trainer generalsekretar sprecher sprecherin kollege kollegin konig konigin kaiser papst bischof furst graf
  direktor direktorin chef richter kommissar ingenieur doktor
  tia tio senorita doctor doctora juez jueza alcalde alcaldesa diputado diputada senador senadora capitan coronel rey reina papa
  obispo padre madre hermana hermano abuela abuelo entrenador canciller gobernador gobernadora expresidente secretario
  oncle mlle maitre docteur general colonel capitaine roi reine pape abbe pere mere cousine presidente depute deputee senateur
  senatrice maire procureur entraineur attaquant secretaire chancelier chanceliere ministre
  genossin prasident kanzler senor senora sr sra don dona companero companera presidente presidenta ministro ministra
  profesor profesora monsieur madame mme camarade professeur ministre writer poet historian economist philosopher`);

/** What people do and organisations and places hardly: a verb of saying or living after the name. */
export const PERSON_VERBS = words(`
  said says argued argues wrote writes explained explains added noted asked told tells remarked replied recalled
  insisted born died joined spoke speaks thinks thought believes believed taught sagte sagt schrieb schreibt erklarte
  meinte dijo dice escribio escribe explico nacio murio afirmo dit ecrit ecrivit expliqua declara affirma naquit mourut
  resigned announced announces denied denies told tells vowed urged urges warned scored won beat defended resign left
  fordert forderte kundigte warnte verteidigte stellte nannte erklart betonte kritisierte sprach traf reiste starb wurde hatte
  lobte zeigte leitete regt schreibt meint bat lehnte verteidigt
  anuncio pidio propone propuso afirma nego declaro senalo aseguro viajo llamo leyo gano sostiene vivio
  ecrira annonce refuse defend rappelle propose repond affirme estime souligne denonce vecut quitta fut avait
  describes described provides insists warned warns concluded concludes advocated claimed claims pointed points understood
  developed polemicized observed observes maintained grapples responded responds tweeted resigned reassesses recounts`);

/** Prepositions that stand directly before places. */
export const PLACE_PREPOSITIONS = words(
  'in at from near across throughout en desde hacia aus nach bei a à au aux dans depuis vers bis',
);

/** Events that a year or number after them belongs to: `Expo 1900`, `Euro 2024`. */
export const EVENT_WORDS = words(
  'expo euro eurocopa olympics cup mundial conference congress convention summit copa mai mayo mondial conferencia congreso congres sommet kongress agenda convencion',
);

/** Words that begin or end the name of a kind of thing. Folded; the kinds in the order they are tried. */
export const KIND_WORDS: readonly (readonly [EntityKind, ReadonlySet<string>])[] = [
  [
    'event',
    words(`
    revolution war strike uprising jeux juegos jogos rebellion revolt conference convention summit festival congress election elections
    massacre day gala parade riots riot march camp commune crisis protests movement krieg aufstand kongress konferenz streik
    wahl wahlen schlacht tagung battle flood earthquake storm fire disaster fair fest war games championship championships tournament guerra huelga conferencia congreso cumbre eleccion elecciones revuelta batalla guerre
    greve conference congres sommet bataille revolucion olympics cup genocide pandemic coup spring`),
  ],
  [
    'organisation',
    words(`
    party union organization organisation league committee alliance association university institute federation front
    coalition council tendency international press books inc corp corporation company ltd foundation school college
    ministry department agency bank club network society group center centre court senate parliament army police church
    democrats socialists workers bureau commission brigade partei verband gewerkschaft bund verein gmbh ag stiftung
    universitat institut ausschuss rat fraktion gesellschaft bundestag ministerium partido sindicato organizacion frente
    liga comite asociacion universidad instituto federacion fundacion consejo ministerio partit parti syndicat ligue
    federation comite universite fondation conseil ministere tendance confederacion confederation internacional
    internationale congreso_de caisse comisiones community forum corporations foundation trust bbc club fc council councils commissions
    movimiento frente ejercito banco fundacion organismo observatorio agence mairie ayuntamiento knights brothers sons fields medicos medecins
    order growers airlines airways motors holdings brewery bakery caucus force guild collective cooperative orchestra museum library hospital`),
  ],
  [
    'concept',
    words(`
    principle theorem theory hypothesis paradox algorithm syndrome effect fallacy dilemma equation
    principio teorema teoria hipotesis paradoja algoritmo sindrome prinzip satz theorie hypothese paradoxon algorithmus effekt gleichung
    principe theoreme theorie hypothese paradoxe algorithme effet`),
  ],
  [
    'work',
    words(`
    manifesto gazette tribune herald chronicle journal review magazine newspaper bulletin zeitung manifest manifiesto
    diario revista manifeste revue act treaty constitution declaration charter gesetz vertrag ley tratado loi traite`),
  ],
  [
    'place',
    words(`
    castle fort fortress keep tower village town harbour harbor plane realm empire dominion county city state states island islands river street avenue county republic valley bay mountain mountains lake ocean sea
    lane lake mount cafe gate station bridge hill hills forest coast canyon desert peninsula cape gulf strait sierra monte mont lac rio mar cordillera
    bundesrepublik volcan square park road district province region kingdom airport square beach hills stadt strasse insel fluss republik
    land platz ciudad rio calle isla lago provincia republica reino barrio plaza ville rue ile fleuve lac province
    republique pays place quartier`),
  ],
];

/** Endings of words for ideas. */
export const CONCEPT_ENDING =
  /(?:ism|isms|ismo|ismus|isme|ology|ologie|ologia|ocracy|ization|isation)$/;

/** Words inside a name that have no capital. */
export const CONNECTORS = words(
  'of the for de la las los el del du des le les d l von van der den dem zu zum zur da do dos di della dello delle degli dei für fur am an i e ten ter bin al',
);
