import { regionOf } from '../../language/region-names';
import { wordSet } from './common-words';
import { foldName } from './fold-name';

/**
 * Cities, regions, rivers, mountains and seas that countries' names and time zones leave out, folded, in the
 * spellings of English, Spanish, German and French; `_` stands for a space. Written for this project.
 */
const PLACES = wordSet(`
aachen aberdeen abidjan acapulco aix-en-provence alabama alaska albany alberta aleppo alexandria alicante almeria alpen alps alpes alsace
andalucia andalusia andalusien andes anden angers antwerp antwerpen anvers aragon arequipa arizona arkansas asturias athen athenes atenas atlanta
auckland augsburg austin auvergne avignon babylon baden-wurttemberg bahia bali baltimore bangalore barcelona barcelone barranquilla basel basilea bale basra
bavaria bayern baviera baviere bath bayonne beirut beyrouth belfast belgrad bengal benghazi bergen berkeley berkshire bern berne besancon bethlehem biarritz bielefeld
bilbao birmingham bochum bodensee bologna bombay bonn bordeaux bosnia boston bradford brandenburg brasilia braunschweig bremen brest bretagne breslau brighton brisbane
bristol brittany britannien bruges brugge bruselas bruxelles brussel brussels buchenwald bucharest bukarest burgos bukarest burgund cadiz caen calais calcutta cali california kalifornien californie
calgary cambridge canberra cannes canterbury canton cape_town cardiff caribbean karibik caribe caraibes cartagena casablanca cataluna catalonia katalonien catalogne caucasus chechnya chemnitz chernobyl chiapas chicago
chihuahua cincinnati cleveland clermont-ferrand coblenza cologne colonia colorado columbus concepcion connecticut copenhagen copenhague kopenhagen cordoba cork cornwall corsica corse korsika coventry cracow crete kreta crimea krim crimee
cuenca cusco cuzco dakota dallas damaskus damas danzig danube donau danubio darfur darmstadt delaware delhi denver derby detroit devon dijon donetsk dortmund dover dresden dresde duisburg
dundee dunkirk dunkerque durban durham dusseldorf edinburgh edinburg eisenach elbe england angleterre inglaterra erfurt essen essex eton euphrates europe europa eurasia exeter extremadura flanders flandern flandes flandre
florence florenz firenze florencia florida frankfurt fribourg freiburg fukushima galicia galizien galway gaza gdansk geneva genf geneve ginebra genoa genua genova genes georgia ghent gent gibraltar gijon glasgow gothenburg
granada graz grenoble guadalajara guangzhou guayaquil haifa halifax halle hamburg hambourg hamburgo hampshire hannover hanover harlem harvard harz havana havanna havane heidelberg heilbronn helsingfors hessen hiroshima hollywood houston huelva
hull iberia idaho île-de-france illinois indiana indianapolis ingolstadt innsbruck iowa ithaca jaffa jalisco jena jericho jerusalem johannesburg kabul kansas kansas_city karlsruhe karnten kashmir kassel kent kentucky kerala
kharkiv charkiw kiel kiew kyiv koblenz kolkata koln krakau krakow kronstadt kurdistan kyoto kongo lancashire lausanne leeds leicester leipzig leipzig le_havre le_mans lens lyon leningrad leon
lille limerick limoges linz liverpool loire lombardy london londres londonderry lorraine los_angeles louisiana lothringen louvain lubeck lucerne luzern luneburg lviv lemberg lyons maas macedonia madras madrid magdeburg mailand
maine mainz malaga mallorca manchester manchuria manhattan mannheim maracaibo marbella marrakech marseille marseilles maryland massachusetts mecca mecklenburg-vorpommern medellin mediterranean mittelmeer melbourne memphis mersey
mesopotamia metz miami michigan michoacan midlands milan milano milwaukee minneapolis minnesota mississippi missouri montana montpellier montreal mosca moskau moscou mosul mosel moselle mulhouse mumbai munich munchen munster
murcia nagasaki namur nantes naples neapel napoli napoles navarra nebraska nevada new_england new_jersey new_mexico new_orleans new_south_wales new_york newcastle nice nil nile nilo niedersachsen norfolk normandie normandy normandia nordrhein-westfalen
nordsee north_carolina northumberland nottingham nurnberg nuremberg oakland oaxaca odessa oder ohio oklahoma ontario oporto oran oregon orleans ostsee osnabruck oviedo oxford pacific atlantic pazifik atlantik palermo palestine palastina palestina pampelune
pamplona paris parma patagonia pekin peking pennsylvania perpignan petersburg petrograd petrogrado philadelphia phoenix picardie piedmont pisa pittsburgh po poitiers polynesia pommern portland porto potosi potsdam prag praga prague preston preussen prusia prussia provence
pyrenees pirineos pyrenaen quebec quimper rangoon ravenna reading recife regensburg reims rennes rhein rhin rhine rheinland-pfalz rhineland rhodes rhone rio rio_de_janeiro rochester rom roma rome rosario rostock rotterdam rouen ruhr rugen
saarbrucken saarland sachsen sachsen-anhalt sacramento salamanca salisbury salonica salvador salzburg salzbourg san_diego san_francisco san_sebastian santander santiago sarajevo saxony schlesien schleswig-holstein schottland escocia ecosse scotland schwaben schwarzwald schwerin seattle
seine senegal seville sevilla sheffield siberia sibirien siberie sicily sizilien sicilia sicile silesia sinai siegen slough somme sonora southampton southwark spandau srebrenica st._louis st._petersburg stalingrad stanford steiermark strasbourg strassburg stuttgart
stoke suez suffolk sumatra sunderland surrey sussex swansea sydney tarragona tasmania tel_aviv tenerife tennessee texas themse thames tamesis thessaloniki thrace thuringen tibet tigris tijuana tirol tokio toledo toulon toulouse tours transylvania trient trier trieste triest
turin torino tunis tubingen tuscany toskana tyrol ulm ulster umbria ural utah utrecht valencia valenciennes valladolid valparaiso vancouver vendee venedig venice venezia venise venecia veracruz verdun vermont verona versailles vienna viena vienne vienne vietnam virginia
volga waco wales washington waterloo weimar wien wight wisconsin wolfsburg worcester wuhan wuppertal wurzburg wyoming yale yokohama york yorkshire yucatan zaragoza zurich zurcher bruxelles basse-saxe america amerika amerique lateinamerika latin_america america_latina amerique_latine asia asien asie
africa afrika afrique australia oceania antarctica antarktis naher_osten middle_east oriente_medio moyen-orient proche-orient balkans balkan balcanes scandinavia skandinavien escandinavia scandinavie maghreb sahel sahara
lehigh leyden leiden alcala lleida lerida girona gerona badajoz merida toluca puebla monterrey tampico trujillo mendoza tucuman neuquen ushuaia antofagasta temuco cochabamba sucre santa_cruz
grossbritannien deutschland england bundesrepublik ddr udssr urss ussr ud_ssr sowjetunion soviet_union union_sovietica union_sovietique jugoslawien yugoslavia yougoslavie tschechoslowakei czechoslovakia checoslovaquia rhodesia zaire burma persia persien prusse
wall_street downing_street westminster brooklyn bronx queens broadway silicon_valley west_bank gaza_strip left_bank montmartre montparnasse kreuzberg neukolln
`);

/** Words that name a people or a language, in English and (as nouns) French and German, folded. */
const PEOPLES = wordSet(`
afghan african africans albanian algerian american americans arab arabs arabic argentine argentinian armenian asian asians australian austrian austrians azeri bangladeshi basque belgian belgians bengali bolivian bosnian bosnians brazilian
brazilians breton briton britons british bulgarian bulgarians burmese cambodian cameroonian canadian canadians castilian catalan catalans chechen chilean chinese colombian congolese croat croatian croats cuban cubans cypriot czech czechs
danes danish dutch ecuadorean egyptian egyptians english englishman englishmen estonian ethiopian european europeans fijian filipino finnish finn finns flemish french frenchman frenchmen gaelic georgian german germans ghanaian greek greeks guatemalan haitian hebrew
hindi honduran hungarian hungarians icelandic indian indians indonesian iranian iranians iraqi iraqis irish irishman irishmen israeli israelis italian italians jamaican japanese jewish jew jews jordanian kashmiri kazakh kenyan kenyans korean koreans kosovar kurd kurdish kurds
kuwaiti kyrgyz laotian latin latino latinos latvian lebanese liberian libyan lithuanian macedonian malay malaysian maltese maori mexican mexicans mongolian moroccan mozambican namibian nepali nepalese nicaraguan nigerian nigerians norwegian norwegians ottoman pakistani pakistanis palestinian palestinians
panamanian paraguayan persian peruvian polish portuguese prussian punjabi quechua roman romanian romanians russian russians rwandan saudi saudis saxon scandinavian scot scots scottish senegalese serb serbian serbs sicilian singaporean slav slavic slovak slovene slovenian
somali somalis soviet soviets spaniard spaniards spanish sudanese swahili swede swedes swedish swiss syrian syrians taiwanese tajik tamil tamils tanzanian thai tibetan trojan tunisian turk turkish turks ugandan ukrainian ukrainians urdu uruguayan uyghur uzbek venezuelan
vietnamese viking vikings welsh yemeni yiddish yoruba yugoslav zairean zambian zimbabwean zulu muslim muslims islamic christian christians catholic catholics protestant protestants hindu hindus buddhist sikh sikhs sunni shiite
francais francaise francaises allemand allemands allemande allemandes anglais anglaise italien italiens italienne espagnol espagnols russe russes americain americains americaine chinois algerien algeriens marocain marocains tunisien belge belges suisses
britannique britanniques grec grecs polonais japonais arabes juifs turc turcs europeen europeens africains kurdes palestiniens israeliens ukrainiens parisiens parisien
deutsche deutschen deutscher franzosen franzose englander italiener spanier russen russe amerikaner osterreicher schweizer polen turken griechen chinesen japaner kurden araber ukrainer berliner
danen dane schweden schwede norweger norwegerin finnen finne belgier niederlander hollander tschechen tscheche bulgaren bulgare rumanen rumane serben serbe kroaten kroate slowenen slowene slowaken slowake
portugiesen portugiese brasilianer argentinier mexikaner australier neuseelander kanadier iren ire schotten schotte waliser briten brite israelis palastinenser agypter syrer iraker iraner afghanen afghane
inder vietnamesen vietnamese koreaner indianer juden jude christen christ muslime muslim katholiken katholik protestanten protestant pole turke grieche chinese japanerin englanderin franzosin russin deutscher
norvegiens norvegien suedois danois finlandais irlandais ecossais hongrois tcheques tcheque roumains roumain bulgares bulgare serbes croates autrichiens autrichien neerlandais canadiens canadien mexicains bresiliens argentins australiens
suecos sueco noruegos noruego daneses alemanes aleman alemana franceses frances italianos italiano ingleses rusos ruso estadounidenses mexicanos argentinos chilenos colombianos peruanos cubanos japoneses chinos judios arabes
`);

let zones: ReadonlySet<string> | null = null;

/** Cities by which the time zones of the tz database are called; no list is shipped. */
function cities(): ReadonlySet<string> {
  if (zones !== null) return zones;
  const supported =
    typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  zones = new Set(
    supported
      .filter((zone) => /^(?:Africa|America|Asia|Australia|Europe)\//.test(zone))
      .map((zone) => foldName(zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')))
      .filter((name) => name.length > 3),
  );
  return zones;
}

/** Whether a name, case and accents put aside, is that of a country, a city or a region that is known. */
export function isPlaceName(name: string): boolean {
  const folded = foldName(name);
  return PLACES.has(folded.replace(/ /g, '_')) || regionOf(name) !== null || cities().has(folded);
}

/** Whether a word names a people, its language or a faith. */
export function isPeople(word: string): boolean {
  return PEOPLES.has(foldName(word));
}
