import type { Root } from 'hast';

import type { FoundMetadata } from '../../../model/document';
import { baseUrl, safeUrl } from '../safe-url';
import { cleanAuthors } from './clean-authors';
import { decodeMarkup, firstFilled } from './clean-line';
import { findTitle } from './find-title';
import { readLinkedData } from './json-ld';
import type { LinkedData } from './json-ld';
import { metaValue, metaValues } from './page-head';
import type { PageHead } from './page-head';
import { readVisibleCredits } from './visible-credits';

/** More keywords than this are there for search engines. */
const MAX_TAGS = 20;

/** What a page says of its text. */
export interface PageMetadata {
  readonly found: FoundMetadata;
  /** The page's summary of itself, for the structure to know a lead by. */
  readonly description: string;
}

/**
 * What a page says of its text: linked data, then Open Graph, then other declarations, then what is
 * visible. `base` is what its addresses are read against.
 */
export function findMetadata(head: PageHead, tree: Root, base: string | null): PageMetadata {
  const data = readLinkedData(head.scripts);
  const visible = readVisibleCredits(tree);
  const site = firstFilled(
    metaValue(head, 'og:site_name'),
    data?.site ?? '',
    metaValue(head, 'application-name'),
  );
  const title = findTitle({
    linkedData: data?.type === '' ? '' : (data?.title ?? ''),
    openGraph: decodeMarkup(
      metaValue(head, 'og:title', 'twitter:title', 'dc.title', 'citation_title'),
    ),
    headlines: visible.headlines,
    element: head.title,
    site,
  });
  const found = defined({
    title,
    authors: authorsOf(head, data, visible.authors, site),
    published: firstFilled(publishedOf(head, data), visible.published),
    language: languageOf(head, data),
    tags: tagsOf(head, data, visible.tags),
    url:
      safeUrl(
        firstFilled(head.links.get('canonical') ?? '', metaValue(head, 'og:url'), data?.url ?? ''),
        base,
      ) ??
      base ??
      '',
    site,
    image:
      safeUrl(
        firstFilled(
          metaValue(head, 'og:image', 'og:image:url', 'twitter:image'),
          data?.image ?? '',
        ),
        base,
      ) ?? '',
  });
  return { found, description: descriptionOf(head, data) };
}

/** What relative addresses in a page are read against: its `base`, the source's address, its canonical one. */
export function pageBase(head: PageHead, sourceName: string): string | null {
  const own =
    baseUrl(sourceName) ??
    baseUrl(head.links.get('canonical') ?? '') ??
    baseUrl(metaValue(head, 'og:url'));
  return head.base === '' ? own : (baseUrl(head.base, own) ?? own);
}

function authorsOf(
  head: PageHead,
  data: LinkedData | null,
  visible: readonly string[],
  site: string,
): readonly string[] {
  const sources: readonly (readonly string[])[] = [
    data?.authors ?? [],
    metaValues(
      head,
      'citation_author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'author',
      'byl',
    ),
    visible,
    metaValues(head, 'article:author', 'twitter:creator'),
  ];
  return sources.map((names) => cleanAuthors(names, site)).find((names) => names.length > 0) ?? [];
}

/** Names under which pages declare when they were published, the surest first. */
const PUBLISHED_NAMES = [
  'article:published_time', 'og:published_time', 'datepublished', 'dc.date.issued', 'dcterms.issued', 'dc.date.created',
  'dcterms.created', 'dc.date', 'dcterms.date', 'citation_publication_date', 'citation_date', 'parsely-pub-date',
  'sailthru.date', 'article.published', 'pubdate', 'publishdate', 'publish-date', 'publication_date', 'date',
]; // prettier-ignore

function publishedOf(head: PageHead, data: LinkedData | null): string {
  const declared = [data?.published ?? '', ...PUBLISHED_NAMES.map((name) => metaValue(head, name))];
  // A date before printing is a program's idea of none.
  const found = declared.find((date) => date !== '' && !/^0|^1[0-3]\d\d-/u.test(date)) ?? '';
  return epochAsIso(found) ?? found;
}

/** Seconds or milliseconds since 1970, which some sites have for a date. */
function epochAsIso(value: string): string | null {
  if (!/^(?:\d{10}|\d{13})$/u.test(value)) return null;
  return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
}

function languageOf(head: PageHead, data: LinkedData | null): string {
  const declared = firstFilled(
    head.language,
    metaValue(head, 'content-language', 'dc.language'),
    data?.language ?? '',
    metaValue(head, 'og:locale'),
  );
  const tag =
    declared
      .trim()
      .split(/[,;\s]/u)[0]
      ?.replace(/_/gu, '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? tag : '';
}

/** Words before a tag that say what sort it is. */
const TAG_PREFIX = /^(?:#|(?:tag|topic|category|section|keyword)s?:\s*)/iu;

function tagsOf(
  head: PageHead,
  data: LinkedData | null,
  visible: readonly string[],
): readonly string[] {
  const explicit = [...metaValues(head, 'article:tag'), ...visible];
  const keywords = metaValues(head, 'news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags');
  const declared = [explicit, data?.keywords ?? [], keywords].find((list) => list.length > 0) ?? [];
  const tags = declared
    .flatMap((list) => list.split(/[,;]/u))
    .map((tag) => tag.trim().replace(TAG_PREFIX, ''))
    .filter((tag) => tag !== '' && tag.length <= 60 && !tag.startsWith('@'));
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()].slice(0, MAX_TAGS);
}

function descriptionOf(head: PageHead, data: LinkedData | null): string {
  return decodeMarkup(
    firstFilled(
      metaValue(head, 'og:description', 'description', 'twitter:description'),
      data?.description ?? '',
    ),
  );
}

/** Only what was found: an empty value is none. */
function defined(metadata: Readonly<Record<string, string | readonly string[]>>): FoundMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value.length > 0));
}
