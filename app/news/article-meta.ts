import type { MetaDescriptor } from '@remix-run/node'
import type { NewsArticle } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { titled } from '#app/i18n/title.ts'
import { feedLink } from './feed-link.ts'

interface ArticlePage {
  article: NewsArticle
  /** Of the page in its reader's language. */
  url: string
  origin: string
}

/** What a search engine, a feed reader or a messenger that shows a link learns of an item. */
export function articleMeta(
  { article, url, origin }: ArticlePage,
  location: { pathname: string },
): MetaDescriptor[] {
  const { title, summary, at, changedAt, withdrawal } = article
  if (withdrawal) return [...titled({ location }, title), { name: 'robots', content: 'noindex' }]
  return [
    ...titled({ location }, title, summary),
    { property: 'og:type', content: 'article' },
    { property: 'og:description', content: summary },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: langAttribute(article.language).replaceAll('-', '_') },
    { property: 'article:published_time', content: at },
    { property: 'article:modified_time', content: changedAt },
    { name: 'twitter:card', content: 'summary' },
    { tagName: 'link', rel: 'canonical', href: url },
    feedLink(origin, location),
    { 'script:ld+json': newsArticle({ article, url, origin }) },
  ]
}

/** schema.org's `NewsArticle`. */
function newsArticle({ article, url, origin }: ArticlePage) {
  const publisher = { '@type': 'Organization', name: '湾联 Wanlian', url: origin }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    inLanguage: langAttribute(article.language),
    datePublished: article.at,
    dateModified: article.changedAt,
    url,
    mainEntityOfPage: url,
    isAccessibleForFree: true,
    author: publisher,
    publisher,
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ at, note }) => ({
            '@type': 'CorrectionComment',
            datePublished: at,
            text: note.converted ?? note.text,
          })),
        }
      : {}),
  }
}
