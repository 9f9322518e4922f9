/** A list of words between spaces, as a set. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).filter(Boolean));

/**
 * Words that name nothing and yet open sentences, folded: the nouns, adjectives, adverbs and verbs that
 * news, minutes, letters and essays begin with. Written for this project; what a text's own writing shows
 * of a word counts first.
 */
export const COMMON_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet(`
  ab minus plus gute neue alle
  abends abermals abgesehen ahnlich allein allerdings allgemein alt alte alten anders anfangs anschliessend anwesend auffallend aufgrund augenblicklich
  ausdrucklich ausgerechnet ausschliesslich aussen aussergewohnlich bald bedauerlich beeindruckend begleitet bekannt bekanntlich bereits beruflich besonders besser betroffen
  bezuglich bisher bisweilen bitte bitter bloss brav breit bunt danke dankbar demnach demnachst dennoch deutlich dicht dort draussen dringend drinnen drittens
  druben dumm dunkel dunn echt ehemalige ehemaligen ehrlich eigentlich einfach einmal einst einstimmig endlich eng entscheidend entschuldigt entsprechend entweder erfreulich
  erhalten erneut ernst erst erstens erstmals erwartet etwa ewig existiert extrem falsch fast fehlt fern fertig fest folglich frei fremd freundlich friedlich froh fruh fruher
  geboren gefragt gegenuber gegrundet geheim gelegentlich gemeinsam genau genug geplant gerade gern gerne gesagt gestern gesucht gesund gewiss gewohnlich glaubt gleich gleichwohl gleichzeitig
  glucklich glucklicherweise grob gross grundsatzlich grun gruss grusse gut halb hallo hart haufig heimlich heisst hell herzlich herzlichen heute heutzutage hierbei hierzu hinten hinzu hoch
  hochst hoffentlich horen hubsch immerhin infolge inmitten inzwischen irgendwann irgendwo jahrelang jahrlich jedenfalls jederzeit jung jungst kalt kaum keinesfalls keineswegs klar klug knapp komm komisch
  konkret kraft krank kunftig kurz kurzlich lange langsam langst laut lautet lebendig leer leicht leider leise letztlich lieb lieber liebe linear links locker manchmal mehrfach meist meistens
  merkwurdig mindestens mittags mittlerweile moglich moglicherweise morgen morgens mude nachdem nachmittags nachts nahe naturlich neben neu neue neuen neuer neuerdings neugierig nichts niemals niemand nirgends nochmals normalerweise
  notig notwendig nunmehr offen offenbar offensichtlich oft ofter oftmals plotzlich prompt punktlich quasi rasch recht rechts rechtzeitig reich rein relativ richtig rot rund ruckblickend ruhig
  sanft satt sauber schade schlecht schlicht schliesslich schlimm schnell schon schwach schwarz schwer sehen seither selbstverstandlich selten seltsam sicher sicherlich siehe sobald soeben sofort sogleich solange
  sonntags sonst sorgfaltig sowie sowohl spat spater spatestens spontan standig stark stets still stolz streng stundenlang stur tags tagsuber tatsachlich teils teilweise teuer tief tot traurig treu trocken trotzdem typisch
  ubel uberall uberdies uberhaupt ubermorgen ubrigens umgekehrt umso umsonst unbedingt unerwartet ungefahr unlangst unmittelbar unter unwichtig ursprunglich verboten vergebens vergangene vergangenen vergleichbar verglichen vermutlich verschieden verschiedene verschiedenes verstandlich verzeih
  viele vielen vielleicht vielmehr vier voll vollig voraussichtlich vorerst vorgestern vorher vorhin vorlaufig vormittags vorn vorsichtig wahr wahrend wahrscheinlich warm weg weiss weit weiter weitere weiterhin wenigstens werktags wert
  wichtig wirklich wochentlich woher wohin wohl womoglich wortlich wunderbar wunschenswert zahlreich zahlreiche zehn ziemlich zigtausend zuallererst zudem zuerst zufallig zugegeben zugleich zuletzt zumal zumeist zumindest zunachst zuruck zusammen zusatzlich zuvor
  zwangslaufig zweifellos zweimal zweitens
  andererseits angeblich ausserdem dabei dafur dagegen damals danach daneben darauf daraufhin daraus darin darunter davon davor dazu demgegenuber
  deshalb deswegen einerseits ferner gebaut gefordert gefunden gehandelt gemeint genannt gezeigt hierfur hingegen indessen infolgedessen jetzt
  letztendlich neulich ohnehin seitdem sowieso stattdessen uberwiegend umstritten unklar unterdessen vereinzelt`),
  en: wordSet(`
  ability absence add adds even get gets got let lets look looks see seen try exchange securities security trade foreign domestic human social economic mainly monster magic access accident account accounts accused across act action actions activists activity actors acts actual
  adults advice affairs afternoon age agencies agenda agreement aid air aircraft aircrafts airline airlines airport alarm
  alcohol allies alleged ally amid amount analysis analyst ancient anger animal animals annual answer answers antibiotics
  anxious apologies appeal appeals apples application applications approval approved area areas argument arguments army
  arrests art article articles artist artists asked assets assistance attack attackers attacks attempt attempts attendance
  attendees attention audience audiences author authorities authority authors autumn average award babies baby back bad
  badly balance ball ban bank banks bar battle bay beach bear bears beauty bed beer beginning behaviour belief beliefs best
  better bids big bigger bill bills bird birds birth bishop bishops bitter black blame blood blue board boats bodies body
  bold bomb bombs bond bonds book books border born boss bosses both bottle bottom boy boys branch branches brave bread break
  breakfast bridge bridges brief bright brilliant bring bringing brother brothers budget budgets build builders building
  buildings built burning bus buses bush business businesses businessmen buyers cabinet call called callers calling calls
  camera cameras campaign campaigners campaigns cancer candidates capital capitalism capitalists car care careful cars case
  cases cash cat cats cattle causes caution cell central century ceremony chair chairman chairs challenge champion
  champions chance change changes chaos chapter charge charges charity charities cheap check chemical chief child childhood
  children choice choose church churches citizen citizens city civil civilians claim claims class classes clean clear
  clearly clever climate close closing clothes cloud clouds club clubs coach coaches coal coast coffee cold collection
  college colleges combat come comes comments commerce commitment committee commodities common communication communism
  communists communities community companies company comparison competition complaints complete computer computers
  concern concerns conclusion conditions conference confidence conflict confusion connection conservatives consider
  considering construction consumers contact contemporary contents context contracts control controls conversation cook
  cooking copies copper copy core corn corporate corruption cost costs cotton council councillor councillors councils
  countries country county couple couples courage course court courts cousin cover create creating crew crews crime crimes
  criminals crisis critics crop crops cross crowd crowds crude crying culture current currently customers cut cuts cycle
  daily damage dance dancing danger dark data date daughter daughters day days dead deadline deal dealers deals dear death
  deaths debate debt decades decision decisions deep defeat defence defender defenders defense definition delegates
  delegation delegations demand demands democracy democratic democrats demonstrators department deputies deputy design
  despair details detectives developers developing development developments diamonds difference different difficult
  diplomacy diplomat diplomats direct directors dirty disaster discipline discovery discussion discussions disease diseases
  distance division divisions doctor doctors doctrine documents dog dogs dollar domestic door doors double doubt doubts
  dozens drama dreams dress drink drinking drive driver drivers driving drought drug drugs dry duty ear earlier early
  earnings earth earthquake easier east easter easy eating economic economics economies economist economists economy
  edition editor editors education effort efforts eggs eight eighteen elderly elected election elections electric
  electricity eleven emergency emissions emotions emphasis employees employers employment empty end ending endless enemies
  energy engineer engineers english enjoy enormous ensure enter entire entry environment equal equality equities equity
  error errors essay essential estimates evening evenings event events eventually evidence evil exact exactly example
  examples exchange excuse executives exercise exhibition existence existing exit expect expectations expected experience
  experiments expert experts explain explanation exploring exports extra extreme eyes face faces facing fact factories
  factors factory facts failure fair fairly faith fall falling families family famine famous fans farm farmers farming farms
  fast fat fate father fathers favourite fear fears features federal feel feeling feelings fees fell fellow female feminism
  feminists few fewer fiction field fields fierce fifteen fifth fifty fight fighter fighters fighting figures figure film
  films final finally finance finances financial find finding findings fine fire firefighters fires firm firms first fish
  fisherman fishermen fishing five fixed flames flash flight flights flood floods floor flowers flu fly flying focus
  following food fool foot football force forces forecasters forecasts foreign foreigners forest forests forget form formal
  former formerly forms fortunately forty forward founded founder founders four fourteen fourth free freedom fresh friend
  friends friendship front fruit fuel full fun functions fund funding funds funeral further future futures gains galleries
  gallery game games garden gardens gas gays general generally generals generations germs getting giant girl girls give given
  giving glass global goals gold golden good goods governments government governor gradually grain grand grandfather
  grandmother grass great greater green grey ground grounds group groups growers growing growth guards guest guests guidance
  guilt gunmen guns guy guys habit hair half hall halls hands happiness happy hard hardly harvest hatred having head heads
  health healthy heart heat heating heavy heirs hello help helping heroes hey high higher highlights highly hill hills
  hints historians historical history hit hold holders holding holidays holy home homes honest hope hopefully hopes horse
  horses hospital hospitals hostages hot hotel hotels hour hours house households houses housing huge human humanity humans
  humour hundreds hunger hunters hunting husband husbands hydrogen ice idea ideally ideas identity ignorance illness image
  images imagination imagine immediate immediately immigrants immigration impact imperialism importance important imports
  impossible improvements improving incidentally incidents include including income increasing increasingly independence
  independent indigenous individual individuals industrial industries industry inequality infants inflation influence
  information initial initially injured injuries injustice inner innocent inquiries insects inside inspectors inspired
  institutions insurance insurers intelligence interest interested interesting interestingly international internet
  interview interviews invasion inventory investigators investment investments investor investors invited iron ironically
  islam islands issue issues item items jazz jews job jobs join joining joint journalism journalists journey joy judge
  judges judging judgment june jury justice keep keeping key kids killing kind kings kitchen knife knowing knowledge labor
  labour lack ladies lady lake land landlords lands language languages large largely larger lastly late lately later latest
  laughter launch launched law lawmakers laws lawyer lawyers lead leader leaders leadership leading learn learning leather
  leave leaves leaving lecturers left legal legislation legislators lessons let letter letters level levels liberals liberty
  libraries library lies life light lights like limited line lines list lists literary literature little live lives living
  loan loans local locals logic london long longer look looking loss losses lost lots loud love lovers low lower luck luckily
  lunch lying machine machines magazine main mainly maintenance major make making male man management manager managers
  mankind manufacturers manufacturing map maps march margins marine mark market markets marks marriage married mass massive
  match matches material materials mathematics matter mayor meals meaning means meanwhile measures meat mechanics media
  medical medicine meeting meetings member members membership memories memory men mention merchants metal method methods
  middle migrants migration mild miles militants military milk million millions mind miners mines minimum mining minister
  ministers ministry minor minorities minutes mistakes mobile modern moment moments monday money month months moral morale
  morning mortgage mosques most mother mothers motion mountain mountains mouth move movement movements movies moving
  mum murder museum museums music musicians muslims mutual name names nation national nationalism nationalists nations
  native natural naturally nature naval nearby nearly necessary need needless negotiations negotiators neighbours networks
  neutral new news newspaper newspapers next nice night nights nine nineteen nobody noise nominations none nonetheless
  normal normally north notable notably note notes nothing notice novel novels nowadays nuclear number numbers numerous
  nurse nurses object objective observers obvious obviously occasionally occupation ocean odd odds offers offices officer
  officers official officials oil oils old older omitted online open opened opening opera opinion opinions opponents
  opportunities opposition oppression option options oral orange orders ordinary organisation organisations organisers
  organization organizations organizers original originally orphans outside overall owners owing pages pain painters
  painting paintings palace paper papers parents parliament part participants participation parties partly partners
  parts party passenger passengers passing passion past patience patients pay paying payment payments peace peasants pensioners
  pensions people peoples percentage perfect performance performances periods permanent permission person personal
  personally personnel perspective petrol phase philosophers philosophy phone photographers photographs photography photos
  physical physics pictures piece pieces pilot pilots place places plague plan plane planes planning plans plant plants
  plastic play player players playing plays please pleasure plenty poems poet poetry poets point points poison police
  policeman policemen policies policy political politically politicians politics poor pop popular population port ports
  positions positive possibility possible possibly post posters potatoes potential poverty power powerful powers practical
  practice praise prayers premier present presenting presently president presidents press pressure previous previously
  price prices pride priests primary prime principle principles printed prior prison prisoners prisons private prizes
  probably problem problems procedure proceeds process processes producers production products professional professionals
  professor professors profit profits programme programmes progress projects promises promotion proof property proposals
  prosecutor prosecutors protection protest protesters protests proud provided provincial psychologists psychology public
  publication published publishers pupils purchases pure purpose putting quality quantities quarterly queens question
  questions quick quickly quiet quietly quite race racism radical radicals radio railway railways rain rape rapid rapidly
  rare rarely rate rates raw reaction reactions read reader readers reading ready real realism reality reason reasons
  rebel rebels recall receipts recent recently recommended record records recovery red reference reform reformers reforms
  refugee refugees regarding regardless regards regional regions regret regular regulations regulators related relations
  relationship relatives relief religion religious remaining remarkable remarks remember remembering removal rent rents
  repairs repeat reply report reported reportedly reporters reporting reports representatives republicans reputation
  requests research researchers reserves residents resistance resolution resolved resource resources respect response
  responses responsibility restaurants results retail retailers return returning returns revenge revenue revenues review
  revolution revolutionaries revolutionary rice rich riders right rights ring riot rioters riots rising risk risks river
  rivers road roads rock role romance roof room rooms root roots roughly round royal rubber rule rulers rules rumours run
  running rural sad sadly safety sailors salaries salary sales salt samples sanctions saturday saving savings scandal scene
  scenes scholars school schools science sciences scientific scientists scores scoring screen sea search seats second
  secondary secondly secrecy secret secretary section sector security seeing self seller sellers senate senator senators
  send sending senior sensible sentence separate separately series serious seriously servants service services session
  set setting settlement settlers seven seventeen seventy severe sex sexual shame shape share shareholders shares sharp
  sheep ship shipping ships shock shooting shops short shortage shortages shortly shots shouting show showing shows shrimp
  sick side sides sign signal significant significantly signs silence silver similar similarly simple simply singer singers
  singing single sir sister sisters sitting situation six sixteen sixty size skills skin sky slaveholders slavery slaves
  sleep slight slow slowly small smaller smart smoke smoking snow soap sober soccer social socialism socialists societies
  society soft software soil sold soldier soldiers solidarity solution solutions son song songs sons soon sooner sorry sort
  soul sound source sources south southern sovereign space spare speaker speakers speaking special specialists specific
  specifically spectators speech speeches speed spending spirit spokesman spokesmen spokesperson spokeswoman sport sports
  spring square staff stage standard standards standing star stars start starting state statement statements states station
  stations statistics stay steel step stock stocks stone stones stop stories storm storms story straight strange stranger
  strangers strategy streets strength stress strike strikers strikes striking strong structure structures struggle
  struggles student students studies study studying style subject subjects subsequent subsequently success successful
  sudden suddenly suffering sugar suggestions suicide summary summer sun sunday sunshine superior supplies supply support
  supporters supposedly sure surely surgeons surgery surprise surprised surprisingly survey surveys survivors suspect
  suspected suspects suspicion sweet swimming symbol sympathy symptoms system systems table tables take taken taking tales
  talk talking talks tall tanks target tasks taste tax taxes taxpayers tea teacher teachers teaching team teams tears
  technical technically technology teenagers telephone television tell telling temperature temperatures ten tenants tens
  tension tensions term terms terrible territory terrorism terrorists test testing tests text thank thankfully thanks
  theatre theme theoretical theories theorists theory thieves thinking third thirdly thirteen thirty thought thoughts
  thousand thousands threats three throwing ticket tickets time timely times tiny tired title today tomorrow ton tonight
  tons tools top topics total tour tourism tourist tourists town towns townspeople toys trade traders trades trading
  tradition traditional traditionally traffic tragedy train trainers training trains transfer transport travel travellers
  travelling treasurer treatment treaties tree trees trial trials trips troops trouble truck trucks true truly trust truth
  try trying tuesday turning turnout turnover twelve twenty twice twins type types typical typically ultimately unable
  uncle understanding unemployed unemployment unfortunately uniform union unionists unions unique united unity universal
  universities university unknown unlike unlikely unusual upper urban urgent use useful users usual usually vaccines value
  values vegetables vehicles verdict versions veteran veterans victim victims victory video videos view viewers views
  village villagers villages violence virtually visitors visits voice voices volume volunteers vote voters votes voting
  wage wages wait waiting walking wall walls want wants war warm warning wars washing waste watch watching water waters
  waves weak wealth weapons weather wedding week weekend weekly weeks weight welcome welfare west western wet whales wheat
  wherever white wide widely wider widespread wife wild wind winds wine winner winners winning winter wisdom wish wishes
  witness witnesses wolves woman women wonder wonderful wood wooden word words work worker workers working works world
  worried worries worse worst worth wounded writer writers writing written wrong year years yellow yesterday young younger
  yours youth youths zero`),
  es: wordSet(`
  abogados abrazo abrazos accion aceite acerca acta actores actos actriz acuerdo adelante administracion agentes agricultores
  agua aire alcalde alcaldesa alcaldes algunos aliados alumnos amanecer ambiente ambos amigo amigos amistad amor analistas
  ancianos animales anoche anos antiguo apenas aproximadamente arboles archivo armas arte articulo artistas asamblea
  asistentes asistieron asociaciones asunto ataques atencion atentamente autor autores autoridades aviones ayer ayuda
  bajo banco bancos barco barrio base bastante beso besos biblioteca bien bomberos buen buena buenas bueno buenos busca
  caballeros cabeza cada cae caen caida calle calles cama cambio cambios camino campana campesinos candidatos cansancio
  capital capitalismo cara carrera carta cartas casa casas caso casos centenares central centro cerca ceremonia ciencia
  cientificos ciento cientos cierto cifras cinco cine ciudad ciudadanos clase clases cliente clientes coche codigo
  colectivos combates comerciantes comercio comienza comision comite companero companeros comunidad comunidades concejales
  conciencia conclusion condiciones conferencia conflicto congreso conservadores consumidores contenido control convenio
  cooperacion corazon corresponde cosa cosas coste costumbre creo criticos cronica cualquier cuanto cuarenta cuarto cuatro
  cuentas cuerpo cuestion cuidado cultura dale datos decenas decision defensa dejar delegados democracia democratas dentro
  denuncian denuncias deporte derecho derechos desafortunadamente desarrollo desaparecen desayuno descanso desde despues
  deuda dia dias dichos diez diferentes diferencia dificil dinero dios diputados direccion director directores discusion
  distintas distinto dinamica diversos doce doctor documento documentos dolares domingo dos dudas durante economia
  economistas edad edificio educacion efectivamente efecto ejemplo ejercito electores elecciones empate empleados empleo
  empresa empresarios empresas encuesta enemigo energia enfermedad enfermeras enfermos enlaces entonces entrada entrenador
  epoca equipo equipos error escritores escribir escritor escuela esfuerzo espacio especial especialistas esperanza
  esposa estado estados estamos estimada estimado estimados estrategia estrella estudiantes estudio estudios eventos
  evidentemente exactamente examen excusan excusas existe existen exito experiencia expertos explosion exportaciones
  extranjeros extrano fabrica fabricantes facil falta familia familiares familias favor fe fecha felicidades feliz feministas
  ferrocarril fiesta fiestas figura fin final finalmente fiscales forma fotografia frente fuego fuentes fuera fuerte fuerzas
  funcionarios funcion futbol futuro ganaderos ganancias ganar gases gasto gastos generaciones general gente gobierno
  gobernador gobiernos gol gracias gran grande grandes grupo grupos guardia guerra habitantes hablar hambre hechos hermano
  hermanos hija hijo hijos historia historiadores hogar hola hombre hombres hora horas hospital hospitales hotel hoy huelga
  huelguistas humanidad idea ideas iglesia iglesias igual igualdad igualmente imagen imagenes importante imposible impuestos
  incendio incluso independencia indigenas individuos industria inflacion informacion informe informes ingresos inicialmente
  injusticia inmediatamente inmigrantes inquilinos instituciones instrucciones intelectuales intentos internacional
  inundaciones inversores investigacion investigadores invierno invitados isla jefe jefes jornada jovenes jubilados jueces
  juego jueves jugadores juez juntas junto justicia justo juventud lagrimas largo lastima leche lectores lectura lejos lengua
  lenguas lentamente ley leyes liberales libertad libro libros lider lideres linea literatura llega llegan llegada lluvia
  lluvias local locales luego lugar lugares luna lunes luz madre madres maestro maestros mal malo manana manera mano manos
  mapa maquinas mar marcha maria mas matrimonio mayor mayores mayoria mediante medicina medico medicos medida medidas medio
  medios mejor mejores memoria menores menos mensaje mentira mercado mercados mes meses mesa mexicanos miedo miembros mientras
  mil miles militares millones minas mineros ministerio ministra ministro ministros minutos miseria misma mismo modo momento
  monedas montana monumento moral motivos movimiento movimientos muchacho muchas mucho muchos muerte muertos muestra mujer
  mujeres multitud mundo museo musica musicos nacido nacida nacion nacional naciones nadie naturaleza naturalmente negocio
  ninos ninguna ninguno noche noches nombre norte noticia noticias novela novedad nuestra nuestro nueva nuevas nuevo nuevos
  obrera obreras obrero obreros social sociales socialista popular populares nacional numero numerosas numerosos objetivo objetivos obra obras obreros observadores ocho oficina ojos opinion oposicion oracion
  orden ordenes organizacion organizaciones origen originalmente oro otono padre padres pagos pais paises palabra palabras
  pan papel papeles pareja parejas parlamento paro parte participantes partido partidos pasado pasajeros paso patria paz
  pensar pensionistas pequena pequeno pequenos perdidas perdon periodistas periodico permiso perro perros persona personajes
  personal personas peso pintura plan planes plata plaza pobreza pobres poco pocos poder poema poemas poesia poeta poetas
  policia policias politica politicas politicos popular porcentaje portavoz posible posiblemente posteriormente precio
  precios pregunta preguntas prensa presentacion presentes presidencia presidenta presidente preso presos presupuesto primavera
  primer primera primeramente primero primeros principalmente principio probablemente problema problemas proceso produccion
  productores producto productos profesor profesores programa progreso prohibicion pronto propiedad propuesta protagonista
  protestas proximo proyecto proyectos pruebas publico publicado pueblo pueblos puertas puerto punto queda quedan querida
  queridas querido queridos quiza quizas radio rapidamente raramente razon razones realidad realmente rebeldes rechazo
  reciente recientemente recuerdo recuerdos recursos red reforma reformas refugiados region reglas regreso reina religion
  representantes republica republicanos residentes resistencia resolucion respecto respeto respuesta restos resultado
  resultados resumen reunion reuniones reves revista revolucion revolucionarios rey ricos rio riqueza rosas ruegos ruido
  saber sabado sacerdotes sala salarios salud saludos sangre santo secretaria secretario sector seguidores seguramente
  seguridad seis semana semanas senor senora senores sentido senales sequia ser seres serie servicio servicios sesion siempre
  siete siglo siglos significa silencio simplemente sindicalistas sindicato sindicatos sistema sistemas situacion socialismo
  socialistas sociedad soldados solidaridad solo sube suben suceso suceso suelo sueno suenos suerte sumario sur tarde tardes
  taxistas teatro tecnicos television tema temperaturas temporada teoria tercer tercera terminado terreno terroristas
  tesorero testigos texto tiempo tiempos tienda tierra tierras todos total trabajador trabajadoras trabajadores trabajar
  trabajo trabajos tradicion traduccion trafico tras tratado tren trenes tres tribunal triste tropas turistas ultimamente
  ultimo ultimos unica unico unidad unidos union universidad universidades uno unos usted usuarios vacaciones valor varias
  varios vecinas vecinos veinte velocidad venta ventas verano verdad verde veterano vez viajeros viajes victimas victoria
  vida vidas viejo viejos viento vientos viernes vino violencia visita visitantes vista viuda viviendas vivir voces voluntad
  voluntarios votantes voto votos voz vuelos vuelta zona zonas`),
  fr: wordSet(`
  accidents accord accords acheteurs acte acteurs action actions activistes adieu administration adoption adultes affaire
  affaires age agence agents agriculteurs aide ainsi air album aliments allemands alliance alpinistes amateurs ambiance ambition
  ami amie amies amis amitie amities amour an analyse analystes ancien ancienne anciens anglais animaux annee annees
  annexe annonce annonces anonymes appel appels apprentis approche approximativement argent arguments armee armes arret
  arrivee art article articles artisans artistes assemblee assistants assises associations assurance ateliers athletes attaque
  attaquant attaques attendre attention aube aucun audience augmentation auteur auteurs automne autorites autrefois avance
  avenir avion avions avis avocat avocate avocats baisse banque banques bas base bateau bateaux beau beaucoup beaute belle
  benefices besoin bibliotheque bien bienvenue bilan bizarrement blesses bloc bois bon bonjour bonne bonnes bonsoir bourse
  bref bruit budget bureau bus buts cadres cafe calme campagne camarades candidats capital capitale capitalisme caracteristiques
  carte cas catastrophe cause ceremonie certes chaleur chambre chance changement changements chanson chansons charges chasseurs
  chat chaud chauffeurs chef chefs chemin cheminots cher chere cheres chercheurs chers chevaux chez chien chiens chiffres choix
  chomage chomeurs chose choses chute ciel cinema cinq cinquante circulation citoyens civils clairement classe classes clients
  climat coeur colere collectifs college collegues combat combats comite commande commerce commercants commission communaute
  communiste communistes commune communes compagnie comparaison competition compte comptes conclusion concours condition
  conditions conference confiance conflit conflits congres connaissance conscience conseil conseillers consequence consequences
  conservateurs consommateurs construction contact contenu contexte continent contrat contrairement contributions controle
  convention conversation coordination copie corps correction cote cotes couleur couleurs coup couples courage cour courrier
  cours course coute couts crainte creation credits crime crimes crise critique critiques croissance culture cultures cycle
  cyclistes danger dans danse date debat debats debut decembre decision decisions defaite defaut defense defenseurs degats degre
  delegues delegations demain demande demandes democratie depart departements depenses depose deputes derniere dernierement
  derniers des descente desole desormais desir destruction details detenus dette deux deuxieme deuxiemement developpement devant
  devoir dialogue dictature dieu difference differentes differents difficile difficultes diplomates directeur direction
  dirigeants discours discussion discussions disparition distance divers diverses dix dizaines docteur document documents doit
  domaine dommage donc donnees dossier dossiers douleur doute doutes douze droit droits duree eau echange echec eclairage ecole
  ecoles economie economistes ecrire ecrits ecriture ecrivain ecrivains editeurs edition education effectivement effets effort
  efforts egalement egalite eglise eglises electeurs election elections eleves elus embrasse emission emploi employes employeurs
  encore energie enfance enfant enfants enfin ennemi enquete enquetes enseignants ensemble entendu entree entreprise entreprises
  entretien environ environnement epoque epreuve equipe equipes erreur erreurs espace espece espoir esprit essai essais essence
  essentiellement est etat etats etape etrange etranger etrangers etre etudes etude etudiantes etudiants evenement evenements
  eventuellement evidemment exactement examen excellent excuses executif exemple exemples exil existence experience experiences
  experts explication exploitation explosion exportations exposition expulsions faible facteurs faim fait faits famille
  familles farine faut faute faux femme femmes fermeture fete fetes feu figure fille filles film films fils fin finalement
  finances fleurs fleuve foi fois fonction fonctionnaires fonds football force forces foret forets formation forme formes fort
  foule frais fraternite frere freres froid frontiere fruits fumee futur gagnant gagner garantie garcon garcons gare gauche
  gaz gens generalement generations gentil gloire gouvernement gouvernements grace grand grande grandes grandeur grands greve
  greves grevistes gros groupe groupes guerre guerres habitants habitude haine hasard hausse haut hauteur hebdomadaire helas
  heritage hesitations heure heures heureusement heureux hier histoire histoires historiens hiver hommage homme hommes honneur
  hopital hopitaux horaires hotel hotels humanite humour idee idees identite ignorance ile iles illusion image images imaginez
  immediatement immigration immigres impact importance important importations impossible impots incendie incendies incident
  independance indication individus industrie industriels inegalites infirmieres inflation influence information informations
  ingenieurs initialement injustice inondations inquietude insecurite inspecteurs instituteurs institutions instruction insurges
  intellectuels interet interets international internationale interrogee interroge invasion investisseurs invites ironie jadis
  jardin jeu jeudi jeune jeunes jeunesse jeux joie joueurs jour journal journalisme journalistes journaux journee jours juge
  juges jugement juridiquement jury jusque juste justement justice lait langage langue langues lancement leader lecteurs lecture
  lectures legende lendemain lentement lettre lettres liberaux liberation liberte lieu lieux ligne lignes limites liste
  litterature livre livres locataires logement logements loi lois longtemps longue loyers lumiere lundi lune lutte luttes lycee
  lyceens machine machines madame mademoiselle magistrats mai main mains maintenant maire maires mairie maison maisons majorite
  mal malades maladie maladies malgre malheur malheureusement manifestants manifestation manifestations maniere manifeste marche
  marches mardi mari mariage marins marque materiel mathematiques matiere matin matinee mauvais mechant medecin medecine medecins
  medias meilleur meilleurs membre membres memoire memoires menace menaces mensonge mer merci mercredi mere meres message
  messieurs mesure mesures metaux methode methodes metier metiers meurtre micro mieux milieu militaires militants mille milliards
  milliers millions mineurs ministere ministre ministres minorites minute minutes miracle misere missions mobilisation mode
  modele moment moments monde mondial monnaie monsieur montagne montagnes morale mort morts mot motif motifs motion mots
  mouvement mouvements moyen moyens multinationales munition mur murs musee musees musiciens musique mystere mythe naissance
  nation nationalisme nations nature naturellement ne nee negociations neige neuf nez noir nom nombre nombreuses nombreux noms
  nord normalement nos note notes notre nourriture nous nouveau nouveaux nouvel nouvelle nouvelles nuage nuit nuits numero
  objectif objets obligation observateurs observation occasion ocean oeuvre oeuvres officiers oiseau oiseaux ombre opera operation
  opinion opposants opposition option or orages ordre organisateurs organisation organisations origine originaire outils ouverture
  ouvriere ouvrieres ouvriers page pages pain paix palais panique papier par paradis paraitre parents paris parlement parlementaires
  parler parole paroles participants participation parti partie parties partis pas passage passagers passants passe passion
  patience patients patrie patron patronat patrons pauvres pauvrete pays paysage paysan paysans peche pecheurs peine peintre
  peintres peinture pensee pensions perdu pere peres periode permanence permis personnage personnages personne personnes perte
  pertes petit petite petites petits petrole peuple peuples peur phase philosophe philosophes philosophie photo photographes
  photographies phrase physique piece pieces pied piege pierre pierres pilotes place plage plaintes plaisir plan plans plante
  plantes pluie pluies plupart plusieurs poesie poete poetes poids point points poisson poissons police policiers politique
  politiquement politiques pollution pompiers populaire population populations port porte portes position positions possible
  pouvoir pouvoirs pratique pratiques precision preface prefet premier premiere premierement premieres premiers presence
  present presentation presente presents preservation presidence president presidente presidents presse pression pretres preuve
  preuves prevention prime principe principes printemps prison prisonniers prisons prix probablement probleme problemes proces
  processus prochain prochaine prochainement proche proches producteurs production produit produits professeur professeurs
  professionnels profits programme programmes progres projet projets promesse promesses promotion propos proposition
  propositions propriete proprietaires prose protection proteger provinces psychologues public publication publicite pudeur
  qualite quantite quarante quartier quartiers quatre question questions quinze quotidien racisme radio raison raisons rappel
  rapport rapports rarement reaction reactions realisateur realite rebelles recemment recette recettes recherche recherches
  recit recolte recommandation record recours reflexion reforme reformes refugies refus regard regime region regions regle
  regles regret reine relations relisez religion remarque remarques remerciements remplacant rencontre rendez rendu renseignements
  rentree reponse reponses reportage reporters repos representants repression republicains republique reseau reseaux residents
  resistance resolution respect responsables ressources reste restes resultat resultats resume retard retour retraite retraites
  reunion reunions reussite reve revenus reves revolution revolte revoltes revue riche riches richesse riches rien risque
  risques riverains riviere robe roi rois role roman romans route routes rue rues rumeurs rupture sable sagesse saison salaire
  salaires salaries salle salut salutations samedi sang sante sauvetage savants savoir scene science sciences scientifiques
  scrutin seance secheresse second secondement secretaire secretaires secteur secteurs securite seize sejour selection semaine
  semaines senateurs sens sentiment sentiments sept serie series serieusement service services seul seule seuls sexe siecle
  siecles signe signes silence simplement sincerement situation six sociaux societe societes socialisme socialistes soeur
  soeurs soigneusement soir soiree soixante sol soldats soleil solidarite solitude solution solutions sommeil sommet son
  sondage sondages sons sorte sortie souci souffrance soutien souvenir souvenirs speciale specialistes spectacle spectateurs
  sport stade stars station statistiques statuts strategie structure style subitement subventions succes sucre sud suite suites
  sujet sujets supporters surement surface surprise surtout survivants syndicalistes syndicat syndicats systeme systemes table
  tableau tache tant tard taux taxes technique techniques technologie telephone telespectateurs television temoignage temoignages
  temoins temperature temperatures tempete temps tendances tensions tentative tentatives terrain terrains terre terres
  terrorisme terroristes tete texte textes theatre theme theorie titre titres toit tome touristes tour tous trace tradition
  traduction train trains traite traitement tranquillement transport transports travail travaux travailler travailleurs traversee
  treize trente tresorier triste tristesse trois troisieme troisiemement troupes tuerie tumulte type unanimite un une unions
  unite univers universite universites urgence usine usines utilisateurs utilisation vacances valeur valeurs vendeurs vendredi
  vente ventes vents ver verification verite vers version vertu veterans victime victimes victoire vide vie vieille vieilles
  vieillesse vieillards vies vieux vigilance village villageois villages ville villes vin vingt violence violences virus visage
  visite visiteurs vitesse vive voeux voie voisins voitures voix vol volontaires volonte volontiers votants vote votes vous
  voyage voyages voyageurs vraiment vue`),
};
