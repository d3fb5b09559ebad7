import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { editProgramme } from '#models/programme/edit.server.ts'
import { isFinished } from '#models/programme/fixed.ts'
import { editProgrammeInput } from '#models/programme/input.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { programmeDeskPartPath } from '#app/programmes/index.ts'
import { deskAsked, stepAsked } from './asked.server.ts'
import { fieldsFrom } from './form-fields.ts'
import { Outdated } from './outdated.tsx'
import { ProgrammeForm } from './programme-form.tsx'

export { shouldRevalidate } from '#app/forms/revalidate.ts'

export function loader(asked: LoaderFunctionArgs) {
  return stepAsked(asked, ({ state }) => !isFinished(state))
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, programme } = await deskAsked(asked)
  return submitForm(asked.request, editProgrammeInput, async (input) => {
    await editProgramme(actor, programme.id, input)
    return done(asked.request, programmeDeskPartPath(programme.id, 'edit'), 'programme-saved')
  })
}

export default function EditProgramme() {
  const { t } = useTranslation('programme-desk')
  const { programme } = useLoaderData<typeof loader>()
  return (
    <section aria-labelledby="edit">
      <h2 id="edit" className="mb-4 text-2xl">
        {t('form.edit')}
      </h2>
      <Outdated programme={programme} />
      <ProgrammeForm
        programme={programme}
        initial={fieldsFrom(programme)}
        submit={t('form.save')}
        hidden={<input type="hidden" name="version" value={programme.version} />}
      />
    </section>
  )
}
