import type { EntityKind } from '../../model/entity';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Days, months and the words of dates, folded, in the languages that names are found in. */
export const CALENDAR_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
  setiembre octubre noviembre diciembre montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar
  februar marz juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars
  avril mai juin juillet aout septembre octobre novembre decembre today tomorrow yesterday am pm bc ad`);

/** Words with a capital that name nothing by themselves: parts of documents, forms of address, furniture of pages. */
export const EMPTY_WORDS = words(`
  chapter section part page figure table appendix note notes image photo source tags author title read more related
  mr mrs ms miss dr prof sir lord lady st comrade comrades president minister secretary general chairman senator
  kapitel abschnitt teil seite abbildung tabelle anhang quelle herr frau bild foto capitulo seccion parte pagina
  figura tabla fuente senor senora sr sra don dona chapitre partie tableau monsieur madame ok yes no god internet
  reply comment comments share facebook twitter instagram youtube email update updated home archive details gallery
  north south east west northern southern eastern western left right new old first second third`);

/** Words that people's titles are, before a name. */
export const PERSON_TITLES = words(`
  mr mrs ms miss dr prof professor sir lord lady comrade president minister senator secretary general colonel captain
  judge justice pope king queen prince princess saint father sister brother chancellor mayor governor representative
  congressman congresswoman author editor leader founder organizer organiser activist herr frau professorin genosse
  genossin prasident kanzler senor senora sr sra don dona companero companera presidente presidenta ministro ministra
  profesor profesora monsieur madame mme camarade professeur ministre writer poet historian economist philosopher`);

/** What people do and organisations and places hardly: a verb of saying or living after the name. */
export const PERSON_VERBS = words(`
  said says argued argues wrote writes explained explains added noted asked told tells remarked replied recalled
  insisted born died joined spoke speaks thinks thought believes believed taught sagte sagt schrieb schreibt erklarte
  meinte dijo dice escribio escribe explico nacio murio afirmo dit ecrit ecrivit expliqua declara affirma naquit mourut
  describes described provides insists warned warns concluded concludes advocated claimed claims pointed points understood
  developed polemicized observed observes maintained grapples responded responds tweeted resigned reassesses recounts`);

/** Prepositions that stand directly before places. */
export const PLACE_PREPOSITIONS = words(
  'in at from near across throughout en desde hacia aus nach bei a à au aux dans depuis vers',
);

/** Words that begin or end the name of a kind of thing. Folded; the kinds in the order they are tried. */
export const KIND_WORDS: readonly (readonly [EntityKind, ReadonlySet<string>])[] = [
  [
    'event',
    words(`
    revolution war strike uprising rebellion revolt conference convention summit festival congress election elections
    massacre riots riot riots march camp commune crisis protests movement krieg aufstand kongress konferenz streik
    wahl wahlen schlacht tagung guerra huelga conferencia congreso cumbre eleccion elecciones revuelta batalla guerre
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
    internationale caucus collective cooperative orchestra museum library hospital`),
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
    city state states island islands river street avenue county republic valley bay mountain mountains lake ocean sea
    square park road district province region kingdom airport square beach hills stadt strasse insel fluss republik
    land platz ciudad rio calle isla lago provincia republica reino barrio plaza ville rue ile fleuve lac province
    republique pays place quartier`),
  ],
];

/** Endings of words for ideas. */
export const CONCEPT_ENDING =
  /(?:ism|isms|ismo|ismus|isme|ology|ologie|ologia|ocracy|ization|isation)$/;

/** Words inside a name that have no capital. */
export const CONNECTORS = words(
  'of the for de la las los el del du des le les d l von van der den dem zu zum zur da do dos di della für fur',
);

/** Common first names, by which two capitalised words are taken for a person. */
export const FIRST_NAMES = words(`
  aaron abdul adam adriana ahmed alan albert alejandro alex alexander alexandra ali alice amanda amy ana andre andrea
  andreas andrew andy angela anita ann anna anne annie anthony antoine antonio arthur ashley barbara ben benjamin bernard
  bernie bertrand betty bill bob boris brenda brian bruno carl carla carlos carmen carol caroline catherine cecile charles
  charlotte chris christian christina christine christoph christopher claire clara claude claudia claudio colin cristina
  cynthia dan daniel danielle dave david deborah denis dennis diana diego dmitri don donald dorothy doug eduardo edward
  elena eleanor elisabeth elizabeth ellen emily emma eric erich erik ernest ernesto esther eugene eva evelyn fatima felix
  ferdinand fernando fidel florian francis francisco francois frank franz fred frederick friedrich fritz gabriel gary
  geoffrey georg george georges gerard gerhard gisela gloria grace greg gregory guillaume gustav hannah hans harold harry
  heinrich heinz helen helena helga henri henry herbert hermann hugo ian ibrahim ines ingrid irene isaac isabel ivan jack
  jacob jacqueline jacques jake jakob james jan jane janet jason javier jean jeff jennifer jenny jeremy jerry jesus jim
  joan joe johann johannes john jonas jonathan jorge jose josef joseph josephine joshua juan judith jules julia julian
  julie julio jurgen karen karl kate katharina katherine kathleen keith kelly ken kenneth kevin klaus kurt larry laura
  lauren laurent lee lena leo leon leonard leonardo leonid lev linda lisa louis louise lucas lucia lucy luis luisa lukas
  luke manuel marc marcel marco marcus margaret maria marie marina mario mark markus marta martha martin mary mathieu
  matthew matthias max maximilian melissa michael michel michele miguel mike mohamed mohammed monica monika nadia nancy
  natalia natalie nathalie nicholas nick nicolas nicole nikita nikolai nina noah nolan nora oliver olivia omar oscar oskar
  otto pablo pamela patricia patrick paul paula pauline pedro peter phil philip philippe pierre pilar rachel rafael ralph
  ramon raul rebecca renate rene ricardo richard rita robert roberto robin roger roland ron rosa rose rudolf ruth ryan
  sabine salvador sam samuel sandra sara sarah scott sean sebastian serge sergei sharon sherry silvia simon simone sofia
  sonia sophie stefan stefanie stephanie stephen steve steven susan susanne sylvia tess thomas tim timothy todd tom tony
  ulrich ursula valentina veronica victor victoria vincent vladimir walter werner wilhelm william wolfgang xavier yuri yves`);
