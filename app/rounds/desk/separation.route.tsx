import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useOutletContext } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isId } from '#models/id.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { undoPair } from '#models/round/by-hand.server.ts'
import { handPairInput, type HandPairInput } from '#models/round/input.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { matchingPath } from '#app/rounds/index.ts'
import { OrganisationLink } from '#app/ui/organisation-link.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { dryRunAsked } from './asked.server.ts'

export const handle = { i18n: ['rounds', 'programmes', 'programme-desk'] }

/** @throws Response 404 where the address names no two organisations */
export async function loader(asked: LoaderFunctionArgs) {
  await dryRunAsked(asked)
  const { searchParams } = new URL(asked.request.url)
  const ids = ['a', 'b'].map((side) => searchParams.get(side)).filter(isId)
  const mentions = await findMentions(ids)
  const [a, b] = ids.map((id) => mentions.get(id))
  if (!a || !b) throw new Response(null, { status: 404 })
  return { a, b }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, handPairInput, async (input) => {
    await undoPair(actor, id, input)
    return done(request, matchingPath(id), 'round-pair-undone')
  })
}

export default function Separation() {
  const { t } = useTranslation('rounds')
  const { a, b } = useLoaderData<typeof loader>()
  const { id } = useOutletContext<ProgrammeDesk>()
  const labels = { reason: t('hand.reason') }
  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{t('separation.title')}</h2>
      <p className="mt-2 text-lg">
        <OrganisationLink organisation={a} /> <span className="mx-2 text-muted">×</span>{' '}
        <OrganisationLink organisation={b} />
      </p>
      <p className="mt-1 mb-6 text-muted">{t('separation.lead')}</p>
      <PortalForm<HandPairInput> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <input type="hidden" name="a" value={a.id} />
            <input type="hidden" name="b" value={b.id} />
            <TextArea
              field={fields.reason}
              label={labels.reason}
              help={t('hand.reason-help')}
              rows={4}
            />
            <div className="flex flex-wrap gap-3">
              <Button look="danger" busy={busy}>
                {t('separation.submit')}
              </Button>
              <ButtonLink to={matchingPath(id)} look="quiet">
                {t('refused.back')}
              </ButtonLink>
            </div>
          </>
        )}
      </PortalForm>
    </section>
  )
}
