/**
 * Lines that sites put into articles, in the languages that Corpus knows best. Each begins the line; the
 * line must be short besides (`isFurnitureLine`).
 */
const OPENINGS: readonly string[] = [
  // Labels of advertisements
  'advert(?:isement|ising)?s?\\b', 'sponsored(?: links?| content)?\\b', 'continue reading below', 'article continues below',
  'story continues below', 'anzeige\\b', 'werbung\\b', 'publicidade?\\b', 'publicit[ée]\\b', 'pubblicit[àa]\\b', 'reklama?\\b',
  'реклама', 'iklan\\b', 'continua (?:após|depois d)', 'promoted\\b', 'loading\\b',
  // Ways to other pages
  'related(?: (?:articles?|coverage|stories|posts?|topics?|content|links?|news))?\\s*(?::|$)', 'read (?:more|next|also|our)\\b', 'see also\\b',
  'also (?:read|see)\\b', '(?:more|further) (?:from|on|about|stories|news)\\b', 'more\\s*:', "don['’]t miss\\b", 'you (?:may|might) (?:also )?(?:like|be interested|enjoy)',
  'recommended\\b', 'most (?:read|popular)\\b', 'up next\\b', 'what to read next', 'trending\\b', 'lesen sie (?:auch|mehr|dazu)', 'lies auch',
  'auch interessant', 'mehr (?:zum thema|dazu|lesen)', 'zum thema\\b', 'das könnte (?:sie|dich) auch', 'weiterlesen', 'lea también', 'lee también',
  'te puede interesar', 'más información\\b', 'à lire (?:aussi|également)', 'lire aussi', 'leia (?:também|mais)', 'saiba mais',
  'veja (?:também|mais)', 'leggi anche', 'lees ook', 'czytaj (?:też|także|więcej)', 'читайте также', 'baca juga', 'watch\\s*:', 'read\\s*:',
  'read this\\s*:', 'scroll down', 'back to (?:top|gallery)', 'jump to', 'skip to', 'click here (?:to|for)',
  // Asking something of the reader
  'share (?:this|on|via|article|story)', 'share\\s*$', 'follow (?:us|me|him|her|them|@)', 'like us on', 'subscribe\\b', 'sign up\\b', 'sign in\\b', 'log ?in\\b',
  'join (?:our|us|the conversation)', 'get (?:the|our) (?:latest|daily|best|morning|top)', 'download (?:our|the) .{0,20}app\\b',
  'have a (?:news )?tip', 'teilen\\b\\s*$', 'jetzt (?:teilen|anmelden|abonnieren)', 'drucken\\s*$', 'compart(?:e|ir|ilhar|ilhe)\\b', 'partage[rz]?\\b',
  'condividi\\b', 'поделиться', 'suscr[íi]bete', 'inscrivez-vous', 'inscreva-se', 'iscriviti', 'enter your email', 'your email address', 'comments?\\s*$',
  '\\d+ comments?\\s*$', 'leave a (?:comment|reply)', 'tell us what you think', 'this slideshow requires', 'please enable javascript',
  // About the page, not of it
  'filed under', 'posted (?:on|by|in|at)\\b', 'tags?\\s*:', 'topics?\\s*:', 'categor(?:y|ies)\\s*:', 'schlagw(?:ort|örter)', 'published\\b', 'first published', 'originally published',
  '(?:last )?updated\\b', 'last modified', 'veröffentlicht\\b', 'aktualisiert\\b', 'publicado\\b', 'publié\\b', 'mis à jour', 'pubblicato\\b',
  '(?:©|\\(c\\)\\s|copyright\\b)', 'all rights reserved', 'alle rechte vorbehalten', 'todos los derechos', 'tous droits', 'todos os direitos',
  '\\d+ min(?:ute)?s? read', 'reading time', 'lesezeit', 'tempo de leitura', 'tiempo de lectura', 'temps de lecture',
  '(?:image|photo|picture|foto|bild|fotos?|video)(?:graph)?(?: (?:credit|copyright|source|by|courtesy))?\\s*:', 'image (?:copyright|caption|credit|source)\\b', 'media caption',
  'get short url', 'key points\\s*$', 'highlights\\s*$', 'caption\\s*$', 'close\\s*$', 'photos?\\s*$', 'print\\s*$', '\\d+ of \\d+\\s*$',
]; // prettier-ignore

const FURNITURE_LINE = new RegExp(`^[\\W_]{0,4}(?:${OPENINGS.join('|')})`, 'iu');

/** Longer lines are prose, however they begin. */
const MAX_LINE = 160;

/** Whether a line of an article is the site's and not the author's. */
export function isFurnitureLine(line: string): boolean {
  return line.length <= MAX_LINE && FURNITURE_LINE.test(line);
}
