import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { createProgramme } from '#models/programme/create.server.ts'
import { freshId } from '#models/programme/fresh-id.server.ts'
import { createProgrammeInput } from '#models/programme/input.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { FormPart } from '#app/forms/form-part.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { programmeDeskPath, programmesDeskPath } from '#app/programmes/index.ts'
import { DateFields } from './date-fields.tsx'
import { newFields } from './form-fields.ts'
import { ProgrammeForm } from './programme-form.tsx'

export const handle = { i18n: ['programmes', 'programme-desk', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.programme-new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCoordinator({ request, context })
  return { id: freshId(), initial: newFields(new Date()) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, createProgrammeInput, async (input) => {
    const id = await createProgramme(actor, input)
    return done(request, programmeDeskPath(id), 'programme-created')
  })
}

export default function NewProgramme() {
  const { t } = useTranslation('programme-desk')
  const { id, initial } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('form.new')}
      kicker={
        <LocaleLink to={programmesDeskPath} className="hover:underline">
          {t('list.title')}
        </LocaleLink>
      }
      lead={t('form.new-lead')}
    >
      <ProgrammeForm
        initial={initial}
        submit={t('form.create')}
        hidden={<input type="hidden" name="id" value={id} />}
      >
        {(fields) => (
          <FormPart title={t('form.dates')} help={t('form.dates-help')}>
            <DateFields field={fields.dates} />
          </FormPart>
        )}
      </ProgrammeForm>
    </Page>
  )
}
