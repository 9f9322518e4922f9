import type { EntityKind } from '../../model/entity';
import { wordSet } from './common-words';
import { foldName } from './fold-name';

/** Bodies and companies of which documents of all sorts speak, folded; `_` stands for a space. Written for this project. */
const ORGANISATIONS = wordSet(`
 un onu nato otan eu ue who oms unesco unicef imf fmi iwf wto opec oecd ocde ilo iaea esa nasa noaa nih nsf cdc fda epa fbi cia nsa darpa arpa cern
 fifa uefa ioc ietf iana icann w3c ieee acm ansi nist itu owasp mozilla eff fsf apache_software_foundation linux_foundation
 google apple microsoft amazon facebook netflix ibm intel amd nvidia cisco dell hp hewlett-packard xerox bell_labs samsung sony nokia ericsson huawei
 lenovo panasonic toshiba hitachi siemens bosch sap philips adobe autodesk vmware red_hat canonical salesforce openai anthropic deepmind hugging_face tesla spacex boeing airbus lufthansa toyota honda nissan volkswagen bmw daimler porsche audi renault peugeot general_motors volvo hyundai
 uber lyft airbnb stripe paypal visa mastercard klarna coinbase shopify ebay alibaba tencent baidu bytedance cloudflare akamai y_combinator a16z
 bp exxon exxonmobil chevron gazprom nestle unilever danone ikea lego nike adidas walmart tesco carrefour aldi lidl mcdonald's starbucks
 goldman_sachs jpmorgan morgan_stanley citigroup hsbc barclays ubs credit_suisse deutsche_bank blackrock lehman_brothers
 pfizer moderna biontech novartis roche bayer astrazeneca merck basf
 bbc cnn nbc abc_news cbs npr pbs reuters afp associated_press al_jazeera
 mit caltech eth_zurich epfl ucl ucla nyu oxford_university harvard stanford princeton cornell yale_university sciences_po sorbonne
 greenpeace amnesty oxfam wwf red_cross rotes_kreuz cruz_roja croix-rouge afl-cio ig_metall ver.di cgt cgil ugt
`);

/** Languages of programs, systems, formats, programs and services, and other made things, folded likewise. */
const MADE = wordSet(`
 python java javascript typescript rust haskell prolog perl ruby scala kotlin golang clojure erlang elixir ocaml lisp smalltalk fortran cobol matlab lua dart groovy algol c++ c# f# objective-c php html css sql bash powershell webassembly solidity linux unix windows macos ios android ubuntu debian fedora arch_linux nixos freebsd openbsd chromeos kali_linux raspberry_pi arduino
 slack discord skype telegram whatsapp messenger snapchat instagram twitter facebook_messenger reddit tumblr pinterest tiktok youtube twitch vimeo spotify substack
 mastodon bluesky trello asana obsidian evernote jira confluence figma photoshop illustrator indesign powerpoint outlook onenote dropbox icloud gmail
 google_docs google_drive google_maps google_analytics google_photos google_scholar google_chrome apple_notes apple_music apple_watch chrome firefox safari vivaldi siri alexa cortana
 docker kubernetes terraform ansible jenkins git github gitlab bitbucket vercel netlify heroku firebase supabase aws azure
 postgres postgresql mysql sqlite mariadb mongodb redis elasticsearch kafka rabbitmq hadoop neo4j
 react angular vue svelte jquery bootstrap tailwind django flask rails laravel symfony node.js node deno webpack vite eslint prettier cypress selenium
 tensorflow pytorch keras numpy pandas scipy matplotlib scikit-learn jupyter bert gpt chatgpt llama copilot midjourney dall-e
 bitcoin ethereum dogecoin litecoin solana 
 emacs vim neovim vscode visual_studio visual_studio_code xcode intellij wireshark postman grafana prometheus nginx minecraft tetris roblox fortnite pokemon zelda super_mario world_of_warcraft league_of_legends dungeons_and_dragons
 wikipedia wikidata world_wide_web bluetooth wi-fi ethernet usb pdf latex markdown unicode ascii json xml yaml
`);

/** The kind of what everybody knows by one name, or null. */
export function knownKindOf(name: string): EntityKind | null {
  const folded = foldName(name).replace(/ /g, '_');
  return ORGANISATIONS.has(folded) ? 'organisation' : MADE.has(folded) ? 'concept' : null;
}
