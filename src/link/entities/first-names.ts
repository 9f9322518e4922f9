import { wordSet } from './common-words';
import { foldName } from './fold-name';

/** Common first names, by which two capitalised words are taken for a person. */
const FIRST_NAMES = wordSet(`
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
  ulrich ursula valentina veronica victor victoria vincent vladimir walter werner wilhelm william wolfgang xavier yuri yves
  abdullah abel abraham ada adalbert adele adolf agatha agnes agustin ahmad aisha alain albrecht alberto aldo alessandro alexandre
  alexei alfonso alfred alfredo alfonsina allison alvaro amadou amalia amara amelie amina amir amelia anastasia andrei andrej angel angelo
  anke anneke annika annalena anselm antje anton armand armando arne arnold arturo astrid audrey august augusto augustus aurora aurelie axel ayse
  bartolome bastian beatrice beatriz benito benedikt benoit berta bertha berthold bertolt bettina birgit bjorn blaise blanca bodo boutros brigitte britta bruce
  bryan burkhard camila camille carlo carola cecilia celine cesar chantal charlie christa christel christiane clarissa clemens clement clemence constanze cornelia
  craig cyril dagmar damian damien daniela daria darren david delphine derek detlef didier dieter dietrich dirk dimitri dolores dominic dominik dominique doris douglas
  eberhard eckhard edgar edith eduard edmond edmund edouard edwin egon ekaterina eleonora eli elias elise eliza ella elsa elena elvira emil emilia emile emiliano emilio emmanuel
  enrique enrico ernst erika erwin esteban estelle etienne eusebio ewa fabian fabienne fatou federico felipe felicia fidel fiona flora frauke frederic frederik freya frida fritz fumiko
  gabriela gabriele gaston genevieve gerald gerd gerda gertrud gilbert gilles giorgio giovanni giulia giuseppe gonzalo gordon graciela graham gregor greta grigory gudrun guido gunter gunther gustave gustavo guy
  hakan halil hannelore hanna harald harriet hassan heather hedwig heidi heike heiner heino helga helmut hendrik henriette henrik herbert hermine hilda hilde hildegard hiroshi holger horacio horst howard hubert huda hussein
  ibrahima ida ignacio igor ilse imre inaki indira ines inge ingeborg ingo iris isabella isabelle isadora ismail ivana jackie jaime jamal janis jens jerome jessica jill jimmy joachim joaquin joel johanna john jonathan jolanda jorn josefa josephine jost joyce
  jo juliette julieta juliane juliet julien jurgen justin kai kamala karel karim karin karol karoline katarina katja katrin kerstin khadija kim kirsten klara kofi konrad konstantin kristin kristina kwame kylian
  lars laszlo laurence laurie leila leopold leopoldo leslie lewis liam lidia lieselotte lila lilian lily lionel lisbeth lise lothar lotte lorenzo lorenz louisa lourdes lucie lucien lucile ludmila ludwig luigi luiz lutz lydia lynn
  mae magda magdalena malcolm malte mamadou manfred manuela marcela marcelo margarita margarete margot marguerite mariana mariano maren mariela marianne marion marlene marta matteo mathilde mats mattias maurice maurizio mauricio max maxime maya mehmet mercedes meike
  mia michail mikhail milan mina ming mirko mohammad moritz muhammad muriel mustafa myriam nadine naomi napoleon narendra nelson nestor nguyen nicola nicolai nikolaus nils noam noel norbert norma norman nuria octavio odile olaf oleg olga olivier ole omer oriana oskar oswald
  paco paolo pascal pat pascale patrice patricio patricia paulo peggy penelope perry petra philipp philippa pietro piotr pius priya quentin quirin rafaela raimund rainer ralf ramona raphael rashid raymond rebekka regina reinhard remedios remi renato renee reza ricarda
  ridley roberta rodolfo rodrigo rolf roman romain ronald rosalia rosario rosie ross roy ruben rudi rupert ruben russell sabrina saddam sally samira santiago sascha sebastien selma sergio severin shirley sibylle siegfried sigrid sigmund silke silvio simeon sina solange soren stanislav stella sten
  steffen stuart sven svenja sylvie taina tamara tania tatiana teresa thea theo theodor theodore therese thierry thorsten tilman timo tina tobias tomas torsten tracy udo ulla ulrike umberto urs ursel ute uwe valerie vanessa vera verena vicente viktor violeta virginia vivian volker waltraud
  wangari wanda wendy wenzel wilfried willi willy winston winfried wolf xi yann yannick yasmin yolanda yoko yusuf yvonne zainab zoe titus yusuke
  abigail adrian agnieszka aino akira alana alastair alec alexis alina alison alistair alyssa amit anand andrzej anil anja annette anya archie arjun
  arun ashok aya becky belinda beth bethany beverly bjarne blake boyd brad bradley brandon brendan brett bridget brittany bryce caleb calvin cameron
  candace carly cassandra chelsea cheryl chloe christy clarence clifford clive clyde cody connie connor conor courtney curtis danny daphne debbie
  deepak denise derrick desmond devon dexter dmitry dominick donna doreen duncan dustin dwight dylan eddie edwina eileen elaine eliot elliot elliott
  elmer elton emanuel erica erin ernie ethan eunice evan faye fletcher floyd frances frankie freddie garrett gavin gemma geraldine gil gina gladys
  glen glenn gopal gunnar gwen haakon hank hannes hector helene herman hideo hilary hugh humphrey imogen ingmar irma irving irwin isaiah isla jacek
  jacinta jada jaden jana jared jasper jayne jeanette jeanne jed jeffrey jeremiah jesper jesse joanna joanne jocelyn jodie joey johnny jon jonah josie
  juanita judy jukka kaitlyn kamal kara kari kasia katie kayla kelsey kenji kerry kiran kirk kirsty knut krishna kristen kristian krzysztof kyle lana
  lara larissa leah leanne leif leroy lilly linus liz lloyd lois lorna lorraine luca lucinda lyle mabel mackenzie maddie mads magnus mahmoud mandy
  marcia marcin marianna marilyn marissa marjorie marsha marvin maryam matt maureen mavis megan mei melanie melinda melvin meredith micah micheal
  mikael mikko mildred millie milo mindy minnie miranda miriam mitch mohan molly monique myra nate nathan nathaniel neal ned neil nell nigel nikhil
  nikki noelle odette oleksandr ollie otis owen paige pam pawel pekka percy petr phillip phoebe phyllis piers pranav preeti prudence quincy ragnar
  rahul raj rajesh ramesh randall randy rasmus ravi reggie reginald rhys ricky robbie rodney ronnie rory rosalind rosemary roxanne russ sadie sanjay
  saul seamus selina serena seth shane shannon shaun shawn sheila shelley sheryl shreya sid sidney sigrun siobhan stacey stacy stan stephan stewart
  stu sunil suresh suzanne sverre sybil tabitha takashi tanya tara terence terrence terry tessa thelma theodora theresa toby tomasz tommy tracey
  travis trevor tricia trish trudy tuomas tyler tyrone vance vaughn velma vernon vicky vijay vince viv vladislav wayne wesley whitney wilbur wilma
  winifred wojciech xander yael yasuko yuki yvette zach zachary zack zara zygmunt`);

/** Whether a word, where there is one, is a common first name, case and accents put aside. */
export function isFirstName(word: string | undefined): boolean {
  return word !== undefined && FIRST_NAMES.has(foldName(word));
}
