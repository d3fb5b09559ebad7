import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { protectedNameInput } from '#models/protected-name/input.ts'
import {
  addProtectedName,
  listProtectedNames,
} from '#models/protected-name/protected-name.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { TextField } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { coordinatedNamesPath } from './index.ts'
import { ProtectedNames } from './protected-names.tsx'

export const handle = { i18n: ['coordination'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.protected-names')

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { names: await listProtectedNames(await requireCoordinator({ request, context })) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, protectedNameInput, async (input) => {
    await addProtectedName(actor, input)
    return done(request, coordinatedNamesPath, 'name-protected')
  })
}

export default function Names() {
  const { t } = useTranslation('coordination')
  const { names } = useLoaderData<typeof loader>()
  const labels = { name: t('names.name') }
  return (
    <Page title={t('names.title')} lead={t('names.lead')} width="measure">
      <PortalForm<{ name: string }> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextField field={fields.name} label={labels.name} help={t('names.help')} />
            <Button busy={busy}>{t('names.add')}</Button>
          </>
        )}
      </PortalForm>
      <ProtectedNames names={names} />
    </Page>
  )
}
