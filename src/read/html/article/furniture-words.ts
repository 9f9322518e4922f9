const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words in classes and ids of what stands around an article, in the languages in which sites name things. */
export const FURNITURE_WORDS: ReadonlySet<string> = words(`
  nav navbar navigation navi menu menus submenu breadcrumb breadcrumbs pagination pager paging sitemap masthead
  toolbar topbar navlinks skiplink
  footer colophon copyright impressum disclaimer
  sidebar sidebars rail aside complementary
  related relatedposts recommended recommendation recommendations recirc recirculation trending popular mostread
  mostpopular suggested suggestions readmore readnext upnext alsolike teaser teasers crosslink crosslinks
  share shares sharing sharebar sharetools sharedaddy social socialmedia addthis addtoany shariff follow followus
  newsletter newsletters subscribe subscription signup optin paywall
  promo promos promotion promoted sponsor sponsored sponsors advert adverts advertisement advertisements
  advertising adsense adslot adunit adbox dfp gpt banner banners taboola outbrain revcontent mgid anzeige werbung
  publicidad publicidade ad ads
  cookie cookies consent gdpr popup modal lightbox tooltip
  tags taglist tagcloud keywords postmeta entrymeta
  byline bylines author authors authorbox bio timestamp dateline datetime pubdate readtime readingtime
  gallery slideshow carousel slider
  print printonly noprint offscreen
  login register search searchform feedback rating ratings
`);

/** Words of places where readers write. On a page that is such a place, they name the content. */
export const COMMENT_WORDS: ReadonlySet<string> = words(`
  comment comments commentlist commentary commentform disqus respond livefyre replies kommentar kommentare
  comentario comentarios comentarii commentaire commentaires commenti reacties
`);

/** Words of what stands at a picture. */
export const CAPTION_WORDS: ReadonlySet<string> = words(`
  caption captions figcaption imagecaption photocaption credit credits photocredit imagecredit bildunterschrift
  legende copyright
`);

/** Words of a lead that stands above the article and repeats it in short. */
export const DECK_WORDS: ReadonlySet<string> = words(`
  deck dek standfirst subtitle subhead subheading subheadline subline strapline kicker bajada
`);

/** Elements that hold furniture by their nature. */
export const FURNITURE_TAGS: ReadonlySet<string> = words('nav footer aside form menu');

/** Roles, as ARIA names them, of what is no content. */
export const FURNITURE_ROLES: ReadonlySet<string> = words(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar',
);
