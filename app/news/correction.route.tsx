import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { correctNewsInput } from '#models/news/input.ts'
import { correctNews } from '#models/news/published.server.ts'
import { changeAllowed } from '#models/news/states.ts'
import { langAttribute } from '#models/text/locale.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { titled } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { textAsked } from './desk-item.server.ts'
import { editNewsPath, newsTextStepPath } from './index.ts'
import { previewOf } from './preview.server.ts'
import { TextForm } from './text-form.tsx'

export { shouldRevalidate } from '#app/forms/revalidate.ts'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  titled({ location }, data?.item.title ?? '')

export async function loader(asked: LoaderFunctionArgs) {
  const { item, language } = await textAsked(asked)
  const text = item.editions[language]
  const byHand = text.revision > 0 && !text.machine
  if (changeAllowed(item.state, byHand) !== 'correction') throw new Response(null, { status: 409 })
  return { item, language, preview: previewOf(text) }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, item, language } = await textAsked(asked)
  return submitForm(asked.request, correctNewsInput, async (input) => {
    await correctNews(actor, item.id, language, input)
    return done(asked.request, editNewsPath(item.id, language), 'news-corrected')
  })
}

export default function Correction() {
  const { t } = useTranslation('news-desk')
  const { t: news } = useTranslation('news')
  const { item, language, preview } = useLoaderData<typeof loader>()
  const { title, summary, body, revision } = item.editions[language]
  return (
    <Page
      title={t('step.correction.title', { language: news(`language.${language}`) })}
      kicker={
        <LocaleLink
          to={editNewsPath(item.id, language)}
          lang={langAttribute(item.source)}
          className="hover:underline"
        >
          {item.title}
        </LocaleLink>
      }
      lead={t('step.correction.lead')}
    >
      <TextForm
        key={revision}
        kind="correct"
        language={language}
        initial={{ title, summary, body }}
        revision={revision}
        preview={preview}
        previewPath={`${localePath(useLocale(), newsTextStepPath(item.id, language, 'correction'))}/preview`}
        result={useFormResult()}
      />
    </Page>
  )
}
