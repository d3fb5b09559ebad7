import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readNews } from '#models/news/read.server.ts'
import { actorOf } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { ArticleBody } from './article-body.tsx'
import { articleMeta } from './article-meta.ts'
import { languageAsked } from './asked.ts'
import { newsItemPath } from './index.ts'
import { Tombstone } from './tombstone.tsx'

export const handle = { i18n: ['news'] }

export const meta: MetaFunction<typeof loader> = ({ data: page, location }) =>
  page ? articleMeta(page, location) : []

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const locale = localeOfPath(pathname)
  const slug = params.slug ?? ''
  const actor = await actorOf({ context })
  try {
    const article = await readNews(actor, slug, locale, languageAsked(searchParams.get('text')))
    const url = context.origin + localePath(locale, newsItemPath(slug))
    // Gone, but not without a word: the tombstone says what became of it.
    const status = article.withdrawal ? 410 : 200
    return data({ article, url, origin: context.origin }, { status })
  } catch (error) {
    throw asResponse(error)
  }
}

export default function Article() {
  const { article } = useLoaderData<typeof loader>()
  return article.withdrawal ? (
    <Tombstone article={article} withdrawal={article.withdrawal} />
  ) : (
    <ArticleBody article={article} />
  )
}
