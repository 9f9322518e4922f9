/** Lines that are nothing but these words, in the languages that Corpus knows best. */
const WHOLE: readonly string[] = [
  // Labels of advertisements and players
  'advert(?:isement|ising)?s?', 'sponsored(?: links?| content)?', 'promoted(?: content)?', 'anzeigen?', 'werbung', 'publicidade?', 'publicit[ée]',
  'pubblicit[àa]', 'reklama?', 'реклама', 'iklan', 'reclame', 'loading(?: the player)?', '(?:image |photo )?captions?', 'close', 'photos?', 'print', 'save',
  'key points', 'highlights', 'media caption', 'back to (?:top|gallery)', '\\d+ of \\d+',
  // Ways to other pages
  'related(?: (?:articles?|coverage|stories|posts?|topics?|content|links?|news|video))?', 'recommended(?: (?:for you|reading|stories))?', 'most (?:read|popular|viewed)',
  'trending(?: now)?', 'up next', 'what to read next', 'read (?:more|next|also)', 'see also', 'also read', 'read this next', 'more (?:stories|news|coverage)',
  'you (?:may|might) (?:also )?(?:like|enjoy|be interested in)', "don['’]t miss", 'auch interessant', 'mehr zum thema', 'zum thema', 'weiterlesen',
  'das könnte (?:sie|dich) auch interessieren', 'te puede interesar', 'lire aussi', 'à lire (?:aussi|également)', 'leia (?:também|mais)', 'leggi anche', 'lees ook', 'читайте также',
  // Asking something of the reader
  'share(?: this(?: \\w+)?| on \\w+| via \\w+)?', 'follow(?: us)?', 'subscribe(?: now| today)?', 'sign (?:up|in)', 'log ?in', 'teilen', 'drucken', 'merken',
  'compart(?:e|ir|ilhar|ilhe)', 'partage[rz]?', 'condividi', 'поделиться', 'comments?', '\\d+ (?:comments?|kommentare?|comentarios|commentaires)', 'kommentare?', 'comentarios',
  'leave a (?:comment|reply)', 'kommentar (?:schreiben|verfassen)', 'your email address', 'tell us what you think', 'get short url',
  // About the page
  '\\d+ min(?:ute)?s?(?: read)?', 'all rights reserved', 'alle rechte vorbehalten', 'todos los derechos reservados', 'tous droits réservés',
  'this slideshow requires javascript', 'please enable javascript(?: .{0,60})?',
]; // prettier-ignore

/** How longer lines of the site begin. Each says more than one word of its own, since prose begins with any. */
const OPENINGS: readonly string[] = [
  '(?:continue reading|article continues|story continues)(?: below)?\\b', 'continua (?:após|depois d)', 'weiter(?:lesen)? nach der (?:anzeige|werbung)',
  'related(?: (?:articles?|coverage|stories|posts?|topics?|content|links?|news|video))?\\s*:', '(?:also |you can )?(?:read|see|watch)(?: (?:more|next|also|this|our))?\\s*:', 'see also\\b', 'also see\\b',
  'read more (?:about|on|from|at|here|news)\\b', 'more (?:from|on|about) [^.]{2,80}$', 'more\\s*:', 'more stories\\b', "don['’]t miss\\s*:", 'recommended\\s*:', 'trending\\s*:',
  'lesen sie (?:auch|mehr|dazu|hier)\\b', 'lies auch\\b', 'mehr (?:zum thema|dazu)\\b', 'zum thema\\s*:', 'l[ée]a también', 'le[ée] también', 'te puede interesar\\b', 'más información\\s*:',
  'à lire (?:aussi|également)', 'lire aussi\\b', 'leia (?:também|mais)\\b', 'saiba mais\\s*:', 'veja (?:também|mais)\\b', 'leggi anche\\b', 'lees ook\\b', 'czytaj (?:też|także|więcej)', 'читайте также', 'baca juga',
  'scroll down\\b', 'jump to\\b', 'skip to\\b', 'follow (?:us|me|@\\w+|[\\w ]{2,30} on (?:twitter|facebook|instagram|x|youtube|mastodon))\\b', 'like us on\\b',
  '(?:subscribe|sign up|register) (?:to|for|now|today|here)\\b', 'get (?:the|our) (?:latest|daily|best|morning|top|newsletter)\\b', 'download (?:our|the) .{0,20}app\\b',
  'have a (?:news )?tip\\b', 'join (?:our|us on|the conversation)\\b', 'jetzt (?:teilen|anmelden|abonnieren)\\b', 'suscr[íi]bete\\b', 'inscrivez-vous\\b', 'inscreva-se\\b', 'iscriviti\\b',
  'enter your email\\b', 'share (?:this (?:article|story|post|page|on)|on (?:facebook|twitter|x|whatsapp|linkedin))\\b',
  'filed under\\b', 'posted (?:on|by|in|at|under)\\b[^.]*$', '(?:tags?|topics?|categor(?:y|ies)|schlagw(?:ort|örter|orte)|etiquetas|themen)\\s*:',
  '(?:first |originally |last )?(?:published|updated|modified|posted)(?: on| at)?\\s*:?\\s[^.]*\\d[^.]*(?:[ap]\\.m\\.[^.]*)?$', '(?:veröffentlicht|aktualisiert|stand|publicado|actualizado|publié|mis à jour|pubblicato|aggiornato)(?: am| el| le| il| em)?\\s*:?\\s[^,]{0,20}\\d.{0,60}$',
  '(?:©|\\(c\\)\\s|copyright (?:©|@|\\d))', '(?:reading time|lesezeit|lesedauer|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura)\\b',
  '(?:image|photo|picture|foto|bild|fotos?|video)(?:graph)?(?: (?:credit|copyright|source|by|courtesy))?\\s*:', 'image (?:copyright|caption|credit|source)\\b',
  '(?:source|quelle|fuente|fonte)s?\\s*:\\s*[^.]{2,40}$',
]; // prettier-ignore

const LEAD = '^[^\\p{L}\\p{N}©(]{0,4}';
const WHOLE_LINE = new RegExp(`${LEAD}(?:${WHOLE.join('|')})[\\s.:!?…>»→]*$`, 'iu');
const OPENED_LINE = new RegExp(`${LEAD}(?:${OPENINGS.join('|')})`, 'iu');

/** Longer lines are prose, however they begin. */
const MAX_LINE = 180;

/** Whether a line of an article is the site's and not the author's. */
export function isFurnitureLine(line: string): boolean {
  return line.length <= MAX_LINE && (WHOLE_LINE.test(line) || OPENED_LINE.test(line));
}

/** A byline with its date, or a date with its time of day, as they stand above an article. */
export function isDateline(line: string): boolean {
  if (line.length > MAX_LINE || !/\b(?:19|20)\d\d\b/u.test(line)) return false;
  return /^(?:by|von|por|par|di|door)\s/iu.test(line) || /\b\d{1,2}[:.h]\d{2}\b/u.test(line);
}
