import type { EntityKind } from '../../model/entity';
import { wordSet } from './common-words';
import { KIND_WORDS, PERSON_TITLES } from './entity-words';

/** Nouns that say what somebody is, folded: English, Spanish, German, French. */
const PEOPLE = wordSet(`
  activist actor actress adviser agitator anarchist anthropologist architect artist astronomer biologist botanist campaigner carpenter chemist
  comedian communist composer conductor critic dancer delegate democrat diplomat dramatist economist engineer explorer farmer feminist
  filmmaker geographer geologist historian inventor journalist lawyer lecturer linguist man marxist mathematician
  merchant militant miner musician naturalist novelist nurse nun officer organizer organiser painter person philanthropist philosopher
  photographer physician physicist playwright poet politician priest producer psychologist publisher researcher revolutionary scholar scientist
  sculptor singer socialist sociologist soldier surgeon teacher theologian theorist theoretician thinker trader translator unionist weaver woman worker writer zoologist
  activista actriz anarquista arquitecta arquitecto artista autor autora biologo cantante cientifica cientifico comunista dirigente
  economista empresario enfermera escritor escritora escultor filosofa filosofo fisica fisico fundador fundadora geologo historiador historiadora ingeniera
  ingeniero investigador investigadora lider maestra maestro marxista matematica matematico medica medico militante musico novelista periodista
  pintor pintora pensador pensadora poeta politica politico revolucionaria revolucionario sacerdote sindicalista socialista sociologa sociologo soldado teorico trabajadora traductor traductora
  aktivist aktivistin anarchistin arbeiter arbeiterin architektin arzt arztin autorin biologe biologin chemiker chemikerin denker dichter dichterin
  feministin forscher forscherin gewerkschafter gewerkschafterin grunder grunderin historiker historikerin ingenieurin journalistin
  kommunistin kunstler kunstlerin lehrer lehrerin maler malerin marxistin mathematiker mathematikerin musiker musikerin okonom okonomin
  philosoph philosophin physiker physikerin politiker politikerin revolutionar revolutionarin sanger sangerin schriftsteller schriftstellerin sozialistin
  soziologe soziologin theoretiker theoretikerin unternehmer unternehmerin wissenschaftler wissenschaftlerin
  actrice architecte auteur auteure autrice avocat avocate chanteur chanteuse chercheur chercheuse chimiste comedien compositeur dirigeante ecrivain
  ecrivaine enseignant enseignante fondateur fondatrice geographe historien historienne infirmiere ingenieure institutrice journaliste marxiste
  mathematicien mathematicienne medecin militante musicien musicienne ouvrier ouvriere peintre penseur philosophe
  physicien physicienne poetesse politicien romancier romanciere savant sculpteur sociologue syndicaliste theoricien theoricienne`);

/** The same of organisations and groups. */
const GROUPS = wordSet(`
  body branch brand campaign charity chapter choir cooperative current faction firm firms gang grouping guild house initiative maker manufacturer
  museum newsroom order organ orchestra producer publisher regiment retailer sect startup subsidiary team think-tank trust wing
  agrupacion asamblea banda campana casa cooperativa corriente editorial empresa entidad equipo faccion fabrica gremio grupo hermandad museo
  organismo organo rama red sociedad
  abteilung band betrieb bewegung bundnis firma genossenschaft gremium gruppe hersteller initiative kampagne konzern mannschaft museum netzwerk
  organisation orden organ sekte stromung teil unternehmen verlag vereinigung werkstatt zunft zweig
  association atelier bande campagne chaine collectif compagnie confrerie cooperative corporation coterie courant entreprise equipe fabrique
  filiale fraction groupe guilde maison mouvement musee organe organisation regroupement reseau secte societe`);

/** The same of places. */
const PLACES = wordSet(`
  archipelago area borough county city province kingdom realm empire dominion island moon planet plane river bridge building capital castle cathedral community country continent harbour harbor hamlet
  lighthouse mill monument nation neighbourhood neighborhood peak port region resort settlement suburb town territory tower village volcano
  archipielago aldea barrio bosque capital castillo catedral comarca comunidad continente edificio estado faro municipio nacion pais poblacion pueblo puente puerto
  region territorio torre valle villa volcan
  berg brucke burg dorf gebaude gebiet gebirge gemeinde hafen halbinsel hauptstadt kirche kontinent kreis leuchtturm nation ort region
  schloss siedlung stadtteil staat tal turm viertel vorort vulkan
  archipel batiment bourg bourgade capitale chateau commune continent edifice etat hameau montagne nation pays phare pont port region
  territoire tour vallee village volcan`);

/** The same of works. */
const WORKS = wordSet(`
  album almanac anthology archive article ballad biography blog book brochure comedy dictionary diary documentary encyclopaedia encyclopedia essay
  film fresco guidebook handbook leaflet letter memoir monthly monograph musical newsletter novel novella opera painting pamphlet paper periodical play
  podcast poem programme project quarterly report sculpture series song statue story study symphony text tragedy treatise trilogy volume website weekly
  album antologia articulo biografia boletin carta cuadro cuento ensayo folleto informe libro mensual novela obra
  pelicula periodico poema publicacion relato semanario serie sitio texto tratado
  aufsatz bericht biografie blatt broschure buch epos erzahlung essay film flugschrift gedicht gemalde handbuch heft monatsschrift
  oper roman sammlung schrift studie streitschrift text tagebuch theaterstuck wochenzeitung werk zeitschrift
  article biographie brochure conte essai etude film hebdomadaire journal livre manuel memoire mensuel nouvelle
  ouvrage peinture piece poeme quotidien rapport recueil roman tableau texte traite`);

/** The same of events. */
const EVENTS = wordSet(`
  ceremony celebration competition exhibition gathering march meeting race rally strike
  acto asamblea celebracion concurso exposicion feria fiesta huelga jornada marcha reunion
  ausstellung feier fest streik treffen versammlung wettbewerb aufstand
  assemblee celebration concours exposition fete foire greve marche reunion rencontre soulevement`);

/** The same of ideas. */
const IDEAS = wordSet(`
  algorithm approach concept current device discipline doctrine form formation framework game hypothesis idea ideology instrument language
  machine mechanism method movement notion paradigm philosophy phase policy practice principle procedure process programme protocol religion
  school science sport standard strategy style system technique tendency theory tool tradition type worldview
  algoritmo ciencia concepto corriente disciplina doctrina enfoque estrategia estilo filosofia forma herramienta idea ideologia idioma
  lengua maquina metodo movimiento nocion practica principio proceso religion sistema tecnica teoria tradicion
  algorithmus begriff disziplin form geisteshaltung gerat idee ideologie instrument konzept lehre methode maschine philosophie
  praxis prinzip religion sprache stil strategie stromung system technik theorie tradition verfahren weltanschauung werkzeug wissenschaft
  algorithme approche concept demarche discipline doctrine forme idee ideologie instrument langue methode mouvement notion outil philosophie
  pratique principe procede processus religion science strategie style systeme technique theorie tradition`);

const CLASSES: readonly (readonly [EntityKind, ReadonlySet<string>])[] = [
  ['person', PEOPLE],
  ['person', PERSON_TITLES],
  ['organisation', GROUPS],
  ['place', PLACES],
  ['work', WORKS],
  ['event', EVENTS],
  ['concept', IDEAS],
  ...KIND_WORDS,
];

/** The kinds of things that a folded noun is one for: none, one, or several where it is one for each of them. */
export function kindsOfNoun(folded: string): ReadonlySet<EntityKind> {
  return new Set(CLASSES.flatMap(([kind, nouns]) => (isOneOf(nouns, folded) ? [kind] : [])));
}

/** Whether a folded word is a noun for a kind of person, group, place, work, event or idea. */
export function isClassNoun(folded: string): boolean {
  return CLASSES.some(([, nouns]) => isOneOf(nouns, folded));
}

const isOneOf = (nouns: ReadonlySet<string>, folded: string): boolean =>
  nouns.has(folded) || nouns.has(folded.replace(/s$/, ''));
