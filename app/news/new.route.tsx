import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { createNewsInput } from '#models/news/input.ts'
import { createNews } from '#models/news/write.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { editNewsPath, newNewsPath, newsDeskPath } from './index.ts'
import { TextForm } from './text-form.tsx'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.news-new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCoordinator({ request, context })
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, createNewsInput, async (input) => {
    const id = await createNews(actor, input)
    return done(request, editNewsPath(id), 'news-created')
  })
}

const NOTHING = { title: '', summary: '', html: '' }

export default function NewNews() {
  const { t } = useTranslation('news-desk')
  const locale = useLocale()
  return (
    <Page
      title={t('desk.new')}
      kicker={
        <LocaleLink to={newsDeskPath} className="hover:underline">
          {t('editor.kicker')}
        </LocaleLink>
      }
    >
      <TextForm
        kind="create"
        language={locale}
        initial={{ source: locale }}
        preview={NOTHING}
        previewPath={localePath(locale, `${newNewsPath}/preview`)}
        result={useFormResult()}
      />
    </Page>
  )
}
