import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { announceProgramme } from '#models/programme/announce.server.ts'
import { programmeStepInput } from '#models/programme/input.ts'
import { langAttribute, LOCALES, localeNames } from '#models/text/locale.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { programmeDeskPath } from '#app/programmes/index.ts'
import { deskAsked, stepAsked } from './asked.server.ts'
import { LanguageMark } from './language-mark.tsx'
import { Step } from './step.tsx'
import { useFieldLabels } from './use-field-labels.ts'

export function loader(asked: LoaderFunctionArgs) {
  return stepAsked(asked, ({ may }) => may.announce)
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, programme } = await deskAsked(asked)
  return submitForm(asked.request, programmeStepInput, async () => {
    await announceProgramme(actor, programme.id)
    return done(asked.request, programmeDeskPath(programme.id), 'programme-announced')
  })
}

export default function Announcement() {
  const { t } = useTranslation('programme-desk')
  const { programme } = useLoaderData<typeof loader>()
  const { id, marks } = programme
  return (
    <Step
      id={id}
      title={t('step.announce.title')}
      lead={t('step.announce.lead')}
      submit={t('step.announce.submit')}
      labels={useFieldLabels()}
    >
      {() => (
        <div className="mb-6">
          <ul className="space-y-1">
            {LOCALES.map((locale) => (
              <li key={locale} className="flex items-center gap-3">
                <span lang={langAttribute(locale)} className="min-w-24">
                  {localeNames[locale]}
                </span>
                <LanguageMark mark={marks[locale]} />
              </li>
            ))}
          </ul>
          {marks['zh-Hant'] === 'converted' ? (
            <p className="mt-2 text-gold">{t('step.announce.converted')}</p>
          ) : null}
        </div>
      )}
    </Step>
  )
}
