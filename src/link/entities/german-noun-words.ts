import { wordSet } from './common-words';

/**
 * German nouns that name nothing, folded and mostly in the singular: alone or as the last part of a compound
 * (`Webstuhl`, `Warnstreik`). Written for this project.
 */
export const GERMAN_NOUNS = wordSet(`
abend abenteuer abfall abgabe abgeordnete abgrund abkommen ablauf ablehnung abnahme abschied abschluss abschnitt absicht
abstand abstieg abteilung abwehr achse acker adel adresse affe akte aktie aktion alarm alkohol allee alltag alptraum alter
alternative amt amtskollege analyse anbau anbieter andenken andere anfang anfrage angabe angebot angehorige angelegenheit
angestellte angriff angst anhang anhanger anklage ankunft anlage anlass anleger anleihe anliegen anmeldung anreiz anruf
ansatz anschlag anschluss ansehen ansicht anspruch anstalt anstieg anteil antrag antwort anwalt anwalte anwendung anwesende anwohner
anzahl anzeige anzug apfel apotheke apparat arbeit arbeiter arbeitgeber arbeitnehmer arbeitslose architekt archiv arger argument arm
arme armee armut art artikel arznei arzt aspekt ast asyl atem atom aufbau aufenthalt aufgabe auflage aufnahme aufruf aufsatz
aufschwung aufsicht aufstand aufstieg auftrag auftritt aufwand auge augenblick ausbau ausdruck ausflug ausgabe ausgang auskunft
ausland auslander ausnahme aussage ausschuss aussicht ausstieg austausch austritt auswahl ausweis auto autobahn autor bach backer bad bahn
bakterie balkon ball band bande bank bankett bar bargeld basis bau bauch bauer baum bauten beamte beamter becken bedarf bedenken bedingung
bedurfnis befehl befund beginn begriff behorde beifall bein beispiel beitrag beitritt bekannte bekenntnis bemuhen benzin beobachter
berater bereich berg bergbau bericht beruf bescheid beschluss beschwerde besitz besitzer besuch besucher betrag betreiber betreuer
betrieb betriebsrat betrug bett bevolkerung beweis bewerber bewohner bewusstsein beziehung bezirk bezug bibliothek biene bier bild bilanz bildung
birne bischof bitte blatt blei blick blitz block blume blut boden bogen bombe boot borse bote botschaft botschafter brand brauch braut
brauer brief briefe brille brot bruch brucke bruder brunnen brust buch bucher buchse budget buhne bund bundnis burg burger burgermeister
burgschaft buro bus busse butter chance chaos chef chemie chor christ code computer dach dame damm dampf dank darstellung daten datum dauer
debatte decke defizit deich delegierte demokrat demokratie demonstrant denken denkmal denker depression detail deutsche diagnose dichter dichtung dieb diener
dienst dienstag diktatur ding dinge direktor diskussion doktor dokument dollar dom donner donnerstag dorf dorfer dozent drama dritte drittel
droge druck duft dunkel durchschnitt durst ebene echo ecke effekt ehe ehefrau ehemann ehre ei eier eid eigentum eigentumer eile
eimer eindruck einfall einfluss einfuhr eingang eingriff einheit einigung einkauf einkommen einladung einleitung einnahme einrichtung einsatz einsicht
eintritt einwand einwohner einzelne eis eisen eisenbahn elektronik element elend eltern embargo emission empfang empfanger ende energie engel englisch
enkel ensemble entdecker entschluss entwurf epoche erbe erben ereignis erfinder erfolg ergebnis erinnerung erkenntnis erlebnis ernst ernte eroberer ersatz
erste erwachsene erwerb erz erzahler essen etappe etat ethik euro ewigkeit examen existenz experte export extrem fabrik fach fachleute
faden fahigkeit fahne fahrer fahrgast fahrplan fahrt fahrzeug faktor fall falle falsche familie fan fang farbe fass fassung fauna
faust feder fehler feier feiertag feind feld fels fenster ferien fernsehen fest feuer feuerwehr fieber figur film filme filter finanzen finger
firma firmen fisch fischer flache flagge flamme flasche fleck fleisch flieger flucht fluchtling flug fluge flugel flughafen flugzeug fluss fokus folge
folter fonds form formel forscher forschung forst fortschritt foto fotograf frage fraktion franken franzose frau freie freiheit freitag freizeit fremde
freude freund frieden frist frost frucht fruhjahr fruhling fuchs fuhrer fuhrung fund fundament funktion funktionar furcht fusion fuss futter gabe gang
gans garantie garten gas gast gatte gattung gebaude gebet gebiet gebirge gebrauch gebuhr geburt gedachtnis gedanke gedicht geduld gefahr gefangene gefangnis
gefuhl gegend gegensatz gegenstand gegenteil gegenwart gegner gehalt geheimnis gehirn gehor geige geist geld gelegenheit gelehrte gemeinde gemeinschaft gemuse
generation genosse genossen genuss gepack gerat gerausch gerechtigkeit gericht geruch gerucht gesamtheit gesang geschaft geschehen geschenk geschichte geschlecht geschmack
geschwindigkeit geschwister gesellschaft gesetz gesicht gespenst gesprach gestalt geste gestein gesundheit gewalt gewasser gewebe gewerbe gewerkschaft gewicht gewinn gewinne gewissen
gewitter gewohnheit gier gift gipfel glas glaube glauben glaubige glaubiger gleichheit gleis glied glocke gluck gnade gold gott grab grad gramm gras gremium grenze grippe
groll grosse grossmutter grossvater grund grunde grunder grundlage grundsatz gruppe gruss gut gute guter gutachten gymnasium haar habe hafen haft haftling
hagel hahn halfte halle hals halt haltung hammer hand handel handler handlung handwerk handy hang harmonie harte hass haufe haupt hauptstadt haus hauser
haushalt haut hebel heer heft heide heil heiland heimat heirat heizung hektar held helfer hemd herbst herd herde herkunft herr herren herrschaft herrscher
hersteller herz hilfe himmel hindernis hinrichtung hinsicht hintergrund hinweis hirn hirte hitze hobby hochschule hochwasser hochzeit hof hoffnung hohe hohle holle holz horizont
hotel huhn hulle humor hund hunderte hunger hurde hut hutte hypothese ideal idee identitat idiot ignoranz illusion image immobilie import impuls index indiz individuum
industrie inflation information ingenieur inhaber inhalt initiative inland innere innovation insasse insekt insel institut institution instrument integration
interesse internet interview investition investor ironie irrtum jager jahr jahrgang jahrhundert jahrzehnt jammer jubel jubilaum jude jugend
jugendliche junge jurist jury justiz kabel kabinett kaffee kafig kai kaiser kalender kalte kamera kamerad kammer kampf kampfe kanal kandidat kante kanton kanzler kapazitat kapelle
kapital kapitel karriere karte kartoffel kasse kassenwart kasten katastrophe kategorie kater katze kauf kaufer kaufleute kaufmann keller kenner kenntnis kern kette keule kilo
kilogramm kilometer kind kinder kino kirche kirchen kissen kita kiste klage klager klang klarheit klasse klavier kleid kleidung klein klick klima klinik kloster klub kluft
knabe knie knochen knoten koalition koch koffer kohle kollege kollektiv komitee kommentar kommission kommunist komodie komplex komponist kompromiss konflikt konig konkurrenz
konkurs konsens konsequenz konsum kontakt konto kontrast kontrolle konzept konzern konzert kopf kopie korb korn korper korrespondent korruption kosten kraft
kraftwerk kragen krankenhaus krankenkasse kranke krankheit kreation krebs kredit kreis kreuz krieg krieger krise kritik kritiker krone kuche kuchen kugel kuh kuhe kummer kunde kunst kunste
kunstler kurs kurve kurzung kuss kuste lack laden ladung lage lager laie lampe land lande lander landtag landwirt lange langeweile lappen larm last lauf laune leben lebensmittel leder
lehre lehrer lehrling leib leiche leid leidenschaft leiter leitung lektion lektur lenker lesen leser lesung leute licht lid liebe lied lieferant lieferung linie linke
linken liste liter literatur lizenz lob loch lohn lohne lokal los losung lowe lucke luft luge luft lust macht macher mädchen madchen magazin magen mahl mahnung mai majestat makel maler
mal mangel mann manner mannschaft mantel marchen mark marke markt masse material mathematik mauer maus maut mechanik medien medikament medium medizin meer mehrheit meile
meinung meister meldung melodie menge mensch merkmal messe messer metall meter methode metzger miete mieten mieter milch militar milliarde million minderheit mindestlohn mineral minister
ministerium minute mischung misserfolg misstrauen mitarbeiter mitglied mitleid mittag mitte mittel mittelalter mittelpunkt mitternacht mittwoch mobel mode modell moglichkeit moment monat mond montag moor moral
mord morder morgen motiv motor mudigkeit muhe muhle mull mund museum musik musiker muskel muster mut mutter mythos nachbar nachfolger nachfrage nachmittag nachricht nachrichten nacht nachteil
nacken nadel nagel nahe nahrung name namen narr nase nation natur naturforscher nebel neffe neid nerv nest netz neue neues neuling nichte niederlage niveau norden norm
not note notiz notstand notwendigkeit null nummer nutzen nutzer oberflache objekt obst ofen offensive offentlichkeit offizier ohr ol oma onkel oper opfer opposition optik option ordnung organ
organisation orgel original ort orte osten ostern paar packung paket palast panik panne papier papst paradies paragraf park parlament partei partner pass passagier pastor pate patent
patient pause pech pension person personal perspektive pest pfad pfahl pfand pfarrer pfeffer pfeil pferd pflanze pflaster pflege pfleger pflicht pfund phanomen phase philosoph philosophie physik pilot pilz plakat plan plane planet
platte platz plenum politik politiker polizei polizist post posten praktikum praktiker pranger prasentation prasident prasidium praxis predigt preis premiere presse priester prinz prinzip privileg probe problem produkt
produktion produzent professor profi profil programm projekt proletariat propaganda prophet protein protest protokoll provinz prozent prozess prufer prufung publikum pulver pumpe
punkt puppe qual qualitat quartal quelle quote rabatt rache rad radio rahmen rakete rand rang rasen rasse rat rate ratgeber ratsel ratte raub rauch raum rausch reaktion realitat
rebell rechner rechnung recht rechte redakteur redaktion rede redner referat referent reform regal regel regen regie regierung regime region regisseur register reich reiche reichtum
reife reihe reis reise reisende reiter reiz rekord rektor relation religion rendite rennen rente rentner republik reserve respekt ressource rest restaurant resultat retter
revier revolution rezept rhythmus richter richtung riese rind ring risiko riss rock rohr rohstoff rolle roman rose ruck ruckgang rucken ruckkehr rucksicht ruckstand rucktritt ruf ruhe ruhm ruin rumpf runde rustung sache saal saat
sache sack saft sage saison salat salon salz samen sammler sammlung samstag sand sanger sanktion satellit satz satzung sauber saule saure schach schaden schaf schale schall schande schar schatten schatz schauspiel schauspieler scheibe
schein schema schere scherz scheune schicht schicksal schiff schild schirm schlacht schlaf schlag schlange schloss schluss schlussel schmerz schmuck schnee schnitt schnur schock schokolade schonheit schopfer schrank schreck schrei schreiben schreiber
schrift schriftsteller schritt schrott schuh schuld schulden schule schuler schulter schuss schutz schwache schwager schwan schwein schweigen schwelle schwert schwester schwierigkeit see seele segel segen sehnsucht seide seil seite sekretar sektor
sekunde selbst sendung senat senator senior sense serie sessel sieg sieger siedler siedlung signal silber sinn sitte situation sitz sitzung skandal skepsis skizze sklave sofa sohn soldat solidaritat sommer sonne sonntag sorge sozialist
spalte spannung spass spektrum spende sperre spezialist spiegel spiel spieler spion spitze sport sportler sprache sprecher spruch sprung spur staat staaten staatsanwalt stab stadion stadium stadt stadte stahl stall stamm stand standard standort stapel star
starke start station statistik status staub stein stelle stellen stellung stern steuer stich stift stiftung stil stille stimme stimmung stirn stock stoff stolz storung strafe strahl strand strasse strategie strecke streich streik streit strich stroh strom
stromung struktur stube stuck student studie studium stufe stuhl stunde sturm sturz stutze subjekt subvention suche sucht suden summe sunde suppe symbol symptom system szene tafel tag tage tagung takt tal talent tante tanz tapete tarif tasche tasse
tat tater tatigkeit tatsache taube tausch tausende taxi team technik techniker technologie tee teil teile teilnehmer telefon teller tempel temperatur tempo tendenz teppich termin terror test teufel text theater thema themen theorie therapie these thron tick ticket tiefe tier
tiger tisch titel tochter tod ton topf tor torf tote toten tour tourismus tourist tradition trager trainer training trane transport traube trauer traum trend treppe treue trick trieb triumph trommel tropfen trost truppe tuch tugend tunnel tur turm turnier typ ubel uberblick ubergang
uberschuss ubersetzer ubung ufer uhr umbau umfang umfeld umgang umgebung umsatz umstand umwelt umzug unfall unfug ungluck union universitat universum unruhe unschuld unsinn unterhalt unternehmen unternehmer unterricht unterschied unterschrift unterstutzer untersuchung urlaub ursache ursprung urteil vater
vegetation ventil verband verbot verbrauch verbraucher verbrechen verbrecher verbund verdacht verdienst verein verfahren verfall verfasser verfassung vergangenheit vergleich vergnugen verhaltnis verhalten verhandlung verkauf verkaufer verkehr verlag verlangen verlauf verleger verlierer verlust vermieter vermittler
vermogen vernunft verrat verrater vers versammlung verschiedenes versicherer versicherung verspatung verstand verstandnis versuch verteidiger vertrag vertrage vertrauen vertreter verwalter verwaltung verwandte verzeichnis verzicht vieh viertel virus vision vogel volk voraussetzung vorbild vordergrund vorfahr vorfall vorgang vorganger
vorhaben vorhang vorjahr vorlage vormittag vorort vorrang vorrat vorrecht vorschlag vorschrift vorsicht vorsitz vorsitzende vorsitzender vorsprung vorstand vorstellung vorteil vortrag vorurteil vorwand vorwurf waffe wagen wahl wahler wahlen wahn wahrheit wahrung wald waldes wall wand
wandel wanderer wappen ware waren warme wasche wasser weber wechsel weg wege wehr weib weihnachten wein weise weisheit weite weizen welle welt wende werbung werk werke werkstatt wert wesen westen wettbewerb wetter widerspruch widerstand wiese wille wind winkel winter wirkung wirt wirtschaft wissen
wissenschaft wissenschaftler witwe witz woche wochenende wohl wohlstand wohnung wolf wolke wolle wort worte worter wortmeldung wucht wunde wunder wunsch wurde wurst wurzel wuste wut zahl zahn zauber zaun zehn zeichen zeichner zeile zeit zeiten zeitraum zeitschrift zeitung zelle zelt zentimeter
zentrum zerfall zeuge zeugnis ziege ziegel ziel zimmer zins zirkus zitat zone zoo zorn zucker zufall zug zuge zugang zukunft zulage zulauf zunahme zunge zusage zusammenarbeit zusammenbruch zusammenhang zuschauer zuschlag zuschuss zustand zustimmung zutritt zuversicht zwang zweck zweifel zweig zweite zwilling
ausserung bewegung entscheidung kundigung regelung richtlinie staatssekretar abstimmung akademie altertum alterung ambulanz angeklagte anarchist antike aufklarung auswanderer bestandteil betroffene demo diplomat drohne durchbruch einbruch feminist flora gehweg gutachter hausarzt historiker hitzewelle
journalist kaiserreich kommune kunstwerk kurdirektor landschaft lehrplan matrose mahnmal musical mundung neubau neuzeit okonom padagoge passant pendler pfand pirat quartier radweg rathaus rebellion sekunden senioren sklaverei spielzeit sprecherin steuerzahler tagebuch
ursprunge volkswirtschaft vorlesung vorwort zeitgenosse zuwanderer anarchie bauarbeiten bahnhof bahnsteig rechtsstaat gegenwehr klassiker kapitalismus lebenslauf landkreis oberburgermeister polizeiprasident bundesregierung bundesland tatort tatverdachtige verdachtige verletzte uberfall zeugin reportage
nachwuchs tabelle spielplan saisonstart abgas ampel baustelle strompreis gaspreis heizkosten mitteilung erklarung verordnung anordnung verfugung verband sozialhilfe burgergeld schwager schwiegermutter neffen cousin cousine kindheit eltern geburtstag hochwurden pilger pracht rauber ritter konige furst furstin herzog graf grafin bischofe monch nonne
tausend hundert dutzend prozente anzahl vielzahl mehrzahl minderzahl rolle tonne liter quadratkilometer quadratmeter zoll
alle allem einige einzige folgende gleiche letzte nachste obige viele wenige unbekannte kleine grosses gutes boses neuer liebes liebe lieber viele beste besten
`);

/** Endings of German nouns for ideas, groups, deeds and their like, folded. */
export const GERMAN_NOUN_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|itat|itaten|nis|nisse|nissen|tum|tumer|ling|linge|lingen|chen|lein|ismus|ismen|anz|enz|enzen|ierung|eure|euren|isten|istin|innen|erin|arin|orin|logie|logien|logen|loge|graf|grafen|tiker|iker|ikerin|ament|amente|ector|agen|eien|erei|ereien|iere|ungs|ungsplan)s?$/;
