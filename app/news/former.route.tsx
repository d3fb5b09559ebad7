import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readFormerNews } from '#models/news/read.server.ts'
import { langAttribute } from '#models/text/locale.ts'
import { actorOf } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titled } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { newsItemPath } from './index.ts'

export const handle = { i18n: ['news'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  ...titled({ location }, data?.former.title ?? ''),
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug = '', correction } = params
  const locale = localeOfPath(new URL(request.url).pathname)
  const actor = await actorOf({ context })
  try {
    return { former: await readFormerNews(actor, slug, Number(correction), locale), slug }
  } catch (error) {
    throw asResponse(error)
  }
}

/** What readers saw before a correction, beside what was corrected. */
export default function Former() {
  const { t } = useTranslation('news')
  const format = useFormat()
  const { former, slug } = useLoaderData<typeof loader>()
  const { title, summary, html, language, until, note } = former
  const lang = langAttribute(language)
  return (
    <Page
      title={title}
      titleLang={lang}
      kicker={t('former.kicker')}
      actions={
        <ButtonLink look="line" to={newsItemPath(slug)}>
          {t('former.current')}
        </ButtonLink>
      }
    >
      <div className="mb-8 max-w-2xl rounded-lg border border-gold bg-gold-soft px-4 py-3 text-gold">
        <p className="font-semibold">{t('former.notice', { date: format.date(until) })}</p>
        <p className="mt-1 text-ink">
          {t('former.note')} <WrittenText value={note} />
        </p>
      </div>
      <p lang={lang} className="standfirst mb-6">
        {summary}
      </p>
      <Prose html={html} lang={lang} />
    </Page>
  )
}
