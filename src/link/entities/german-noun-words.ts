import { wordSet } from './common-words';

/**
 * German nouns that name nothing, folded and mostly in the singular: alone or as the last part of a compound
 * (`Webstuhl`, `Warnstreik`). Written for this project.
 */
export const GERMAN_NOUNS = wordSet(`
abend abenteuer abfall abfindung abflug abgabe abgas abgeordnete abgrund abkommen ablass ablauf ablehnung ableitung abnahme absatz abschied
abschluss abschnitt absicht abstand abstieg abstimmung absturz abteilung abwehr abzug account achse acker adel admiral adresse affare affe agent
agentur akademie akte aktie aktion aktionar akzent alarm album alkohol alle allee alleinerziehende allem allergie alltag alptraum altar alter
alternative altertum alterung ambulanz ampel amphib amplitude amt amtskollege amusement analyse anarchie anarchist anbau anbetracht anbieter anblick
andenken andere anfall anfang anflug anfrage anfuhrer angabe angebot angehorige angeklagte angelegenheit angesicht angestellte angriff angst anhang
anhanger anklage ankunft anlage anlass anleger anleihe anliegen anmeldung anmerkung annahme anordnung anreiz anruf ansatz anschlag anschluss ansehen
ansicht anspruch anstalt anstieg anteil antibiotika antibiotikum antike antrag antwort anwalt anwalte anwendung anwesen anwesende anwohner anzahl
anzeige anzug apartment apfel apotheke apotheker app apparat appetit applaus arbeit arbeiter arbeitgeber arbeitnehmer arbeitslose arbeitslosigkeit
archipel architekt archiv arger argument arm armbanduhr arme armee armel armut arrest art artikel arznei arzt asche aspekt assistent ast asyl atem
atmosphare atom attentat aufbau aufenthalt aufenthaltsort auffuhrung aufgabe aufklarung auflage aufnahme aufruf aufsatz aufschwung aufseher aufsicht
aufsichtsrat aufstand aufstieg auftrag auftritt aufwand aufzug auge augenblick ausbau ausblick ausdruck ausflug ausgabe ausgang auskunft ausland
auslander ausnahme aussage ausschau ausschuss ausserung aussicht aussperrung ausstieg austausch austritt auswahl auswanderer auswartsspiel ausweg
ausweis auszubildende auto autobahn autopsie autor axiom bach backer bad badewanne bahn bahnhof bahnsteig bakterie bakterium balkon ball ballett
band bande bandit bank bankett bar bargeld basis batterie bau bauarbeiten bauch bauer bauernhof baum baustelle bauten beamte beamter bebauung becher
becken bedarf bedenken bedingung bedurfnis befehl befund beginn begriff behorde beifall bein beispiel beitrag beitritt bekannte bekenntnis
belagerung beleg beleidigung bemuhen benzin beobachter beobachtung berater bereich berg bergbau bericht beruf berufung besatzung beschaftigte
bescheid beschluss beschwerde besitz besitzer bestandteil beste bestechung besten bestie besuch besucher beteiligte betrag betreiber betreuer
betrieb betriebsrat betroffene betrug bett bevolkerung bewahrung bewegung beweis bewerber bewohner bewusstsein beziehung bezirk bezug bibel
bibliographie bibliothek biene bier bilanz bild bildhauer bildung birne bischof bischofe bitte blatt blei blick blitz block blog blume bluse blut
boden bogen bohne bombe bonus boot bord borse boschung boses bote botschaft botschafter boxer branche brand brauch brauer braut brautigam brei brett
brief briefe brille brot browser bruch brucke bruder brunnen brust buch bucher buchhalter buchse bucht budget buhne bund bundesland bundesregierung
bundnis bunker burg burger burgergeld burgermeister burgschaft buro burokratie bursche bus busse butler butter camp casino cello champagner champion
chance chaos charakter charme chauffeur chef chemie chemikalie chip chirurg chor christ clown club coach code comic computer couch cousin cousine
crew dach dachdecker dame damm damon dampf dank darsteller darstellung datei daten datum dauer daumen deal debatte decke definition defizit
deflation deich delegierte demo demokrat demokratie demonstrant denken denker denkmal denkweise deportation depp depression design dessert detail
detektiv deutsche diabetes diagnose diagnostik dialog diamant diat dichte dichter dichtung dieb diebstahl diener dienst dienstag diktatur ding dinge
dinosaurier diplomat direktor dirigent discounter diskussion disposition disziplin dividende doktor dokument dolch dollar dom domherr donner
donnerstag dorf dorfer dose dosis download dozent drache draht drama dreck drehbuch drink dritte drittel droge drohne druck dschungel duell duft
dune dunkel durchbruch durchschnitt durst dutzend ebene echo ecke effekt ehe ehefrau ehemann ehre ehrgeiz ei eid eier eigentum eigentumer eile eimer
einbrecher einbruch eindruck einfall einfluss einfuhr eingang eingriff einheit einige einigung einkauf einkommen einladung einleitung einnahme
einrichtung einsatz einsicht einspruch eintritt einwand einwohner einzelne einzige eis eisen eisenbahn elefant elektriker elektron elektronik
element elend eleve elfmeter eltern embargo emigration emission empfang empfanger empfindung ende energie engel englisch enkel ensemble entdecker
ente enteignung enthaltung entscheidung entschluss entwurf entzundung enzym epidemie episode epistel epoche erbe erben erdbeben ereignis erfinder
erfolg ergebnis erinnerung erkenntnis erklarung erlass erlebnis ermittler ernst ernte eroberer erpressung ersatz erste erwachsene erwerb erz
erzahler erzbischof erzieher esel essen etage etappe etat ethik euro evangelium ewigkeit examen exemplar exil existenz experiment experte export
extrem fabrik fach fachleute faden fahigkeit fahne fahre fahrer fahrgast fahrplan fahrrad fahrt fahrzeug faksimile fakt faktor fall falle falsche
familie fan fang fantasie farbe farm fass fassung fauna faust fazit feature feder fegefeuer fehler feier feiertag feind feld feldzug fels feminist
fenster ferien fernsehen fernseher ferse fest festival feuer feuerwehr feuerwehrmann fieber figur filiale film filme filter finale finanzen finger
firma firmen fisch fischer flache flagge flamme flasche fleck fleisch flieger flora floss flote fluch flucht fluchtling flug fluge flugel flughafen
flugzeug flur fluss flut fokus folge folgende folter fonds forderung form formation formel formular forscher forschung forst fortschritt fossil foto
fotograf foul frachter frage fraktion franken franzose frau freak freie freiheit freiherr freispruch freitag freiwillige freizeit fremde frequenz
freude freund friede frieden friedensvertrag friedhof friseur frist frisur front frosch frost frucht fruhjahr fruhling fuchs fuhrer fuhrung fund
fundament funk funktion funktionar furcht furst furstin fusion fuss fussnote futter gabe galaxie gang gangster gans garage garantie garderobe garten
gas gaspreis gasse gast gatte gattung gauner gebaude gebet gebiet gebirge gebrauch gebuhr geburt geburtstag gedachtnis gedanke gedicht geduld gefahr
gefalle gefangene gefangnis gefass gefecht gefluchtete gefuhl gegend gegensatz gegenstand gegenteil gegenwart gegenwehr gegner gehalt geheimnis
gehirn gehoft gehor gehweg geier geige geisel geist gelachter gelande geld geldstrafe geldwasche gelegenheit gelehrte gemalde gemeinde gemeinderat
gemeinschaft gemuse gen general generation generator genick genosse genossen genuss gepack gerade gerat gerausch gerechtigkeit gerede gericht geruch
gerucht gesamtheit gesang geschaft geschaftsmann geschehen geschenk geschichte geschlecht geschmack geschrei geschwindigkeit geschwister
gesellschaft gesetz gesicht gesinnung gespenst gesprach gestalt gestank geste gestein gesundheit getrank gewahrsam gewalt gewasser gewebe gewehr
gewerbe gewerkschaft gewicht gewinn gewinne gewissen gewitter gewohnheit gier gift gipfel gitarre gitter glanz glas glaube glauben glaubige
glaubiger gleiche gleichheit gleichung gleis gletscher glied globalisierung glocke gluck gnade gold gott gottesdienst gouverneur grab grad graf
grafiker grafin gramm granate gras grausen gremium grenze grippe groll grosse grosses grossmutter grossvater grund grunde grunder grundlage
grundsatz gruppe gruss gurtel gut gutachten gutachter gute guter gutes gutschein gymnasium haar habe hafen haft haftling hagel hahn halbinsel
halbzeit halfte halle hals halt haltestelle haltung hammer hand handel handler handlung handschrift handwerk handy hang hardware harmonie harte hass
haufe haupt hauptmann hauptstadt hauptversammlung haus hausarzt hauser haushalt haut hebamme hebel hecke heer heft heide heil heiland heimat
heimkehr heimspiel heirat heizkosten heizung hektar held helfer helikopter helm hemd henker herausgeber herbst herd herde herkunft heroin herr
herren herrschaft herrscher hersteller herz herzinfarkt herzog hilfe himmel hindernis hinrichtung hinsicht hinterbliebene hintergrund hinweis hirn
hirte historiker hitze hitzewelle hobby hochschule hochwasser hochwurden hochzeit hof hoffnung hofrat hohe hohle holle holz homepage honig horer
horizont hose hospital hotel hufte hugel huhn hulle humor hund hundert hunderte hunger hurde hut hutte hypothek hypothese ideal idee identitat
ideologie idiot ignoranz illusion image imker immobilie impfstoff import impuls index individuum indiz industrie infektion inflation informant
informatiker information ingenieur inhaber inhalt inhaltsverzeichnis initiative inland innere innovation insasse insekt insel insolvenz inspektor
instinkt institut institution instrument insuffizienz integral integration interesse internet interview intonation investition investor ironie
irrtum jacke jagd jager jahr jahrgang jahrhundert jahrzehnt jammer job journalist jubel jubilaum jude jugend jugendliche junge jurist jury justiz
juwel kabel kabine kabinett kafer kaffee kafig kai kaiser kaiserreich kalender kalte kamera kamerad kamin kammer kammerrat kampagne kampf kampfe
kanal kandidat kandidatur kanister kanone kante kanton kanzler kapazitat kapelle kapital kapitalismus kapitan kapitel kapitulation kardinal karriere
karte kartoffel kase kasse kassenwart kassette kasten katastrophe kategorie kater kathedrale katze kauf kaufer kaufleute kaufmann kaufpreis kehle
keks keller kenner kenntnis kern kerze kette keule kiefer killer kilo kilogramm kilometer kind kinder kindheit kinn kino kinosaal kirche kirchen
kissen kiste kita klage klager klang klarheit klasse klassiker klausel klavier kleid kleidung klein kleine klempner klick klient klima klinik
kloster klub kluft knabe knappe kneipe knie knochel knochen knolle knopf knoten koalition koch koffer kohle kokain koks kolleg kollege kollektiv
kolonie koma komitee kommandant kommando kommentar kommissar kommission kommune kommunist komodie kompanie komplex kompliment komponist kompromiss
konfession konflikt kongress konig konige konjunktur konkurrenz konkurs konsens konsequenz konsulat konsum kontakt konto kontrast kontrolle konzept
konzern konzert konzil koordinate kopf kopie korb korn korper korrektur korrespondent korruption kosten kostum krach kraft kraftwerk kragen kranke
krankenhaus krankenkasse krankheit kratzer krawatte kreation kreatur krebs kredit kreis kreistag kreuz krieg krieger krise kritik kritiker krone
kuche kuchen kugel kuh kuhe kulisse kummer kunde kundigung kunst kunste kunstler kunstwerk kurdirektor kurs kurve kurzarbeit kurzung kuss kuste
kutsche labor laborant lack laden ladung lage lager laie lamm lampe land lande lander landkreis landrat landschaft landtag landwirt lange langeweile
lappen laptop larm last lauf laune leben lebenslauf lebensmittel leber leder lehre lehrer lehrling lehrplan leib leibwachter leiche leid
leidenschaft leine leinwand leiter leitung lektion lektor lektur lemma lenker lesen leser lesung letzte leuchtturm leute leutnant level
liberalisierung licht lid liebe lieber liebes liebhaber lied lieferant lieferung liga linie link linke linken lippe liste liter literatur lizenz lob
loch logik login lohn lohne lokal lokomotive los losung lowe lucke luft luge lugner lunge lust luxus macher macht madchen mafia magazin magen magie
magier magnet mahl mahnmal mahnung mai majestat makel makler mal maler management manager mandat mangel manier mann manner mannschaft mantel
manuskript marathon marchen marine mark marke markenuhr marketing markt marsch maschine maske massaker masse match material mathematik matrix
matrose mauer maul maus maut mechanik medien medikament medium medizin meer mehrheit mehrzahl meile meinung meister meldung melodie menge mensch
mensur merkmal messe messer messung metall meter methode metzger miete mieten mieter milch militar milliarde million minderheit minderzahl
mindestlohn mine mineral minister ministerium minute mischung misserfolg misstrauen mist mitarbeiter mitglied mitleid mittag mitte mitteilung mittel
mittelalter mittelfeld mittelpunkt mitternacht mittwoch mitwirkende mobel mode modell moglichkeit mole molekul moment monat monch mond monitor
monster montag moor moral mord morder morgen motel motiv motor motorrad motto mudigkeit muhe muhle mull mund mundung muschel museum musical musik
musiker muskel muster mut mutter mutze mythos mädchen nachbar nachdruck nachfolger nachfrage nachmittag nachricht nachrichten nachste nacht nachteil
nachwort nachwuchs nacken nadel nagel nahe nahrung name namen narbe narkose narr nase nation nationalrat natur naturforscher nebel nebenwirkung
neffe neffen neid nerv nest netz neubau neue neuer neues neuling neutron neuzeit newsletter nichte niederlage niere niveau nonne norden norm not
notar note notigung notiz notruf notstand notwendigkeit nudel null nummer nuss nutzen nutzer oase oberburgermeister oberflache obige objekt obst
ofen offensive offentlichkeit offizier ohr okonom ol oligarch oma onkel oper operation opfer opposition optik option orbit orden ordnung organ
organisation orgel original ort orte ortschaft osten ostern ozean paar pacht packung padagoge paket pakt palast pandemie panik panne panzer papier
papst parade paradies paragraf parfum park parlament partei partisan partner party pass passage passagier passant pastor pate patent pater patient
patrouille pause pech pendler pension person personal perspektive pest pfad pfadfinder pfahl pfand pfarrer pfeffer pfeife pfeil pferd pflanze
pflaster pflege pfleger pflicht pfote pfund phanomen phase philosoph philosophie physik picknick pilger pille pilot pilz pirat pistole pizza plakat
plan plane planet plastik platte plattform platz plenum plugin podcast pokal politik politiker polizei polizeiprasident polizist pool post posten
pracht praktiker praktikum pranger prasentation prasident prasidium praxis predigt preis premiere presse priester prinz prinzessin prinzip
privatisierung privileg probe problem produkt produktion produzent professor profi profil programm programmierer projekt proletariat propaganda
prophet protein protest protokoll proton prototyp provinz prozent prozente prozess prufer prufung psalm psychiater psychologe publicity publikum
pullover puls pulver pumpe punkt puppe quadratkilometer quadratmeter qual qualitat quant quarantane quartal quartett quartier quelle quittung quote
rabatt rache rad radar radio radweg rahmen rakete rand rang rasen rasse rat rate ratgeber rathaus ratsel ratte raub rauber rauch raum rausch
reaktion realitat rebell rebellion rechner rechnung recht rechte rechtsstaat redakteur redaktion rede redner referat referent reform reformation
refrain regal regel regelung regen regenwald regie regierung regime region regisseur register reich reiche reichtum reife reihe reis reise reisende
reiter reiz rekord rektor relation religion remis rendite rennen rente rentner reparatur reportage reporter reprint reptil republik reserve respekt
ressort ressource rest restaurant resultat retter reue revier revision revolution revolver rezept rezession rhythmus richter richtlinie richtung
riese rind ring rippe risiken risiko riss ritter ritual roboter rock rohr rohstoff rolle roman rose route routine ruck rucken ruckgang ruckkehr
rucksicht ruckstand rucktritt ruckzug ruf ruhe ruhm ruin rumpf runde rustung saal saat sache sachverstandige sack sackgasse safe saft sage saison
saisonstart salat salon salz same samen sammler sammlung samstag sand sandwich sanger sanitater sanktion sarg satellit satz satzung sauber saugetier
saule saure savanne schach schachtel schaden schaf schale schall schande schar schatten schatz schauspiel schauspieler scheck scheibe schein schema
schere scherz scheune schicht schicksal schiff schild schildkrote schimmer schinken schirm schlacht schlachtfeld schlaf schlag schlamm schlange
schleuse schlitten schloss schlucht schluss schlussel schlussfolgerung schmerz schmuck schnaps schnecke schnee schnitt schnur schock schokolade
schonheit schopfer schoss schrank schreck schrei schreiben schreiber schrift schriftfuhrer schriftsteller schritt schrott schublade schuh schuld
schulden schuldner schule schuler schulter schurke schuss schussel schutz schwache schwager schwan schwangere schwangerschaft schweigen schwein
schwelle schwert schwester schwiegermutter schwierigkeit see seele seelsorger segel segen sehnsucht seide seil seite sekretar sektor sekunde
sekunden selbst selbstandige semester senat senator sender sendung senior senioren sense sensor serie server sessel show sicht siedler siedlung sieg
siegel sieger signal silber sinfonie single sinn sirene sitte situation sitz sitzung skandal skepsis skizze sklave sklaverei skript socke sofa
software sohn soldat soldner solidaritat sommer sonde song sonne sonntag sorge sorte sosse sozialarbeiter sozialhilfe sozialist spalte spannung
sparkasse spass spaziergang speck speer spektrum spende sperre spezialist spezies spiegel spiel spieler spielplan spielzeit spielzeug spion spitze
sport sportler sprache sprecher sprecherin spruch sprung spur staat staaten staatsanwalt staatssekretar stab stadion stadium stadt stadte stadtkern
stadtrat staffel stahl stall stamm stand standard standort stange stapel star starke start station statistik statue status staub stecker steigung
stein stelle stellen stellung stengel steppe stern steuer steuerberater steuerhinterziehung steuerzahler steward stich stichprobe stichwahl stift
stiftung stil stille stimme stimmung stipendium stirn stock stoff stolz storung story strafe strahl strahlung strand strasse strategie strauch
straucher strecke streich streik streit stress strich stroh strom strompreis stromung strophe struktur stube stuck student studie studierende studio
studium stufe stuhl stunde sturm sturz stutze subjekt subvention suche sucht suden suite summe sumpf sunde suppe symbol symptom synode system szene
tabak tabelle tablette tafel tag tage tagebuch tagesordnung tagung takt tal talent tango tante tanz tapete tarif tarifvertrag tasche tasse tasten
tat tater tatigkeit tatort tatsache tatverdachtige taube tausch tausend tausende taxi team technik techniker technologie tee teenager teil teilchen
teile teilnehmer telefon teller tempel temperatur tempo tendenz teppich termin terminal terror terrorist test teufel text textil textilien theater
thema themen theorem theorie therapeut therapie these thron tick ticket tiefe tier tiger tinte tipp tisch tischler titel titelverteidiger toast
tochter tod toilette tomate ton tonne tool topf tor torf torte torwart tote toten totschlag tour tourismus tourist tradition trager tragodie trailer
trainer training trane transport traube trauer traum treffer trend treppe tresor treue tribune trick trieb triebwagen trip triumph trommel trompete
tropfen trost truppe tuch tugend tumor tundra tunnel tur turm turnier tute typ ubel uberblick uberfall ubergang uberlebende uberschuss ubersetzer
uberstunde uberzeugung ubung ufer uhr umbau umfang umfeld umfrage umgang umgebung umsatz umschlag umstand umwelt umzug unbekannte unfall unfug
ungluck unheil uni union unis universitat universum unruhe unschuld unsinn untergang unterhalt unterkunft unternehmen unternehmer unterricht
unterschied unterschrift unterstutzer untersuchung untersuchungsausschuss update upload urin urlaub ursache ursprung ursprunge urteil vampir vater
vegetation vektor ventil veranda verband verbot verbrauch verbraucher verbrechen verbrecher verbund verdacht verdachtige verdienst verein verfahren
verfall verfasser verfassung verfugung vergangenheit vergleich vergnugen verhalten verhaltnis verhandlung verkauf verkaufer verkehr verlag verlangen
verlauf verleger verleihung verletzte verleumdung verlierer verlust vermieter vermittler vermogen vernunft verordnung verrat verrater vers versager
versammlung verschiedenes versicherer versicherung verspatung verstaatlichung verstand verstandnis versuch verteidiger vertrag vertrage vertrauen
vertreibung vertreter verwalter verwaltung verwandte verweis verzeichnis verzicht viadukt video vieh viele vielzahl viertel villa virus visier
vision vogel volk volkswirtschaft volumen voraussetzung vorbild vordergrund vorfahr vorfall vorgang vorganger vorhaben vorhang vorjahr vorlage
vorlesung vormittag vorort vorrang vorrat vorrecht vorschlag vorschrift vorsicht vorsitz vorsitzende vorsitzender vorsprung vorstand vorstellung
vorteil vortrag vorurteil vorwand vorwort vorwurf vulkan wachter waffe waffenstillstand wagen waggon wahl wahlen wahler wahlgang wahn wahrheit
wahrnehmung wahrung wald waldes wall wand wandel wanderer wanne wappen ware waren warme warter wasche wasser weber website wechsel wecker weg wege
wehr weib weiche weide weihnachten weiler wein weise weisheit weite weizen welle wellenlange welt weltanschauung weltmarkt wende wenige werbung werk
werke werkstatt werkzeug wert wesen weste westen wettbewerb wetter widerspruch widerstand wiederaufbau wiese wille wind winkel winter wirkung wirt
wirtschaft wissen wissenschaft wissenschaftler witwe witz woche wochenende wohl wohlstand wohnung wolf wolke wolle wort worte worter wortmeldung
wrack wucht wunde wunder wunsch wurde wurf wurm wurst wurzel wuste wut zahl zahn zauber zaun zeh zehn zeichen zeichner zeile zeit zeiten zeitgenosse
zeitraum zeitschrift zeitung zelle zelt zentimeter zentrum zeremonie zerfall zeuge zeugin zeugnis ziege ziegel ziel ziffer zigarette zigarre zimmer
zins zirkus zitat zoll zone zoo zorn zucker zufall zug zugang zuge zukunft zulage zulauf zunahme zunge zusage zusammenarbeit zusammenbruch
zusammenfassung zusammenhang zuschauer zuschlag zuschuss zustand zustimmung zutritt zuversicht zuwanderer zwang zwangsarbeit zweck zweifel zweig
zweite zwerg zwilling zwischenruf
`);

/** Endings of German nouns for ideas, groups, deeds and their like, folded. */
export const GERMAN_NOUN_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|itat|itaten|nis|nisse|nissen|tum|tumer|ling|linge|lingen|chen|lein|ismus|ismen|anz|enz|enzen|ierung|eure|euren|isten|istin|innen|erin|arin|orin|logie|logien|logen|loge|graf|grafen|tiker|iker|ikerin|ament|amente|ector|agen|eien|erei|ereien|iere|ungs|ungsplan)s?$/;
