import { lineKey } from './block-lines';

/** Headings of comment forms, in the languages of the systems that print them. */
const FORM_HEADINGS =
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment|cancel reply|you must be logged in to post a comment\.?|comments are closed\.?|deja (?:un comentario|una respuesta)|(?:einen )?kommentar (?:schreiben|hinterlassen)|schreibe einen kommentar|laisser un commentaire|lascia un commento|deixe um comentário|geef een reactie)(?: to .{1,80})?$/i;

const SHARE_LINE =
  /^(?:share(?: this| on| via| to)?|tweet|pin it|print|e-?mail|facebook|twitter|x|reddit|linkedin|whatsapp|telegram|tumblr|mastodon|bluesky|copy link|teilen|drucken|compartir|imprimir|partager|imprimer|condividi|stampa|compartilhar|like this|loading|follow us|subscribe|rss|advertisement|anzeige|publicidad|publicité|skip to (?:main )?content|back to top|read more|load more|show more|weiterlesen|leer más|lire la suite|continue reading|read (?:the )?(?:full|whole|rest of the) (?:article|story|post|entry)|e-?mail this (?:article|story|post))(?: (?:on|via|auf|en|sur|this|article|facebook|twitter|x|e-?mail|whatsapp|telegram|linkedin|reddit|mastodon|bluesky))*[\s.…:!>»→]{0,5}$/i;

/** `Add to Facebook`, of which feeds put a row below each item. */
const ADD_LINE =
  /^(?:add|post|send|submit|save|share)(?: this| it)? (?:to|on|with|via) (?:facebook|twitter|x|reddit|linkedin|whatsapp|telegram|tumblr|mastodon|bluesky|stumbleupon|digg|delicious|del\.icio\.us|pinterest|instapaper|pocket|google\+?|hacker news|xing|buffer)$/i;

const FOOTER_LINE =
  /^(?:as of \d|last (?:new|updated|modified|change)|next (?:feed|post|article|page|entry)\b|previous (?:feed|post|article|page|entry)\b|(?:older|newer) (?:posts|entries)|(?:page|pagina|página|seite) \d+ (?:of|de|sur|von|di|van|\/) \d+$|end of (?:feed|file|document)|powered by\b|generated (?:by|on|at)\b|printed (?:from|on)\b|retrieved (?:from|on)\b|(?:©|\(c\)|copyright)\s|all rights reserved|stand vom \d|zuletzt aktualisiert|nächster (?:artikel|beitrag)|siguiente (?:artículo|página|entrada)|última actualización|dernière mise à jour|article suivant)/i;

const HOMES = new Set([
  'home',
  'start',
  'startseite',
  'inicio',
  'accueil',
  'home page',
  'main',
  'início',
  'índice',
  'index',
  'archive',
]);

const NAVIGATION_WORDS = new Set(
  'home,about,about us,contact,contact us,menu,search,login,log in,sign in,sign up,register,archive,archives,news,blog,gallery,tags,more,details,overview,comments,share,subscribe,newsletter,donate,events,shop,help,faq,privacy,terms,imprint,sitemap,next,previous,back,edit,history,talk,view,discussion,photos,videos,reviews,map,info,description,related,inicio,contacto,acerca de,noticias,buscar,más,etiquetas,galería,detalles,startseite,kontakt,über uns,impressum,datenschutz,suche,mehr,anmelden,übersicht,termine,accueil,à propos,actualités,recherche,plus,mentions légales'.split(
    ',',
  ),
);

/** Whether a line heads a form for comments, or says that there is none. */
export function isFormHeading(line: string): boolean {
  return FORM_HEADINGS.test(line.trim());
}

/** Whether a line is a button to share, print or go on. */
export function isShareLine(line: string): boolean {
  return SHARE_LINE.test(line.trim()) || ADD_LINE.test(line.trim());
}

/** Whether a line at a text's end is the feed's or page's own. */
export function isFooterLine(line: string): boolean {
  return FOOTER_LINE.test(line.trim());
}

/** `Home / Archive / The title`: steps of which the first is a home page or the last the title. */
export function isBreadcrumb(text: string, title: string | null): boolean {
  if (text.includes('\n') || text.length > 300) return false;
  const steps = text.split(/\s+[/>»›→|]\s+/).map(lineKey);
  const last = steps[steps.length - 1] ?? '';
  if (steps.length < 2) return false;
  const home = HOMES.has(steps[0] ?? '') || NAVIGATION_WORDS.has(steps[0] ?? '');
  return home
    ? steps.length > 2 || last === lineKey(title ?? '') || NAVIGATION_WORDS.has(last)
    : steps.length > 2 && title !== null && last === lineKey(title);
}

/** A list of one or two words each, most of them what menus say; at a page's beginning fewer need be. */
export function isNavigationList(text: string, first: boolean): boolean {
  const items = text.split('\n').map(lineKey);
  if (items.length < 2 || items.some((item) => item.length > 30 || item.split(' ').length > 3))
    return false;
  const known = items.filter((item) => NAVIGATION_WORDS.has(item)).length;
  return known >= Math.max(2, items.length * (first ? 0.3 : 0.6));
}
