import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useOutletContext, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import { SIDES, type ProgrammeDesk } from '#models/programme/programme.ts'
import { formPair } from '#models/round/by-hand.server.ts'
import { freeParties } from '#models/round/desk.server.ts'
import { handPairInput, type HandPairInput } from '#models/round/input.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { SelectField, TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { matchingPath } from '#app/rounds/index.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { dryRunAsked } from './asked.server.ts'

export const handle = { i18n: ['rounds', 'programmes', 'programme-desk'] }

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, id, locale } = await dryRunAsked(asked)
  return { free: await freeParties(actor, id, locale) }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, handPairInput, async (input) => {
    await formPair(actor, id, input)
    return done(request, matchingPath(id), 'round-pair-formed')
  })
}

export default function Pair() {
  const { t } = useTranslation('rounds')
  const { free } = useLoaderData<typeof loader>()
  const { id, sides } = useOutletContext<ProgrammeDesk>()
  const [query] = useSearchParams()
  const locale = useLocale()
  const labels = { a: sides.a.title, b: sides.b.title, reason: t('hand.reason') }
  const choices = (organisations: readonly OrganisationMention[]) =>
    organisations.map(({ id: value, names }) => ({ value, label: nameFor(locale, names).name }))
  const initial = { a: query.get('a') ?? '', b: query.get('b') ?? '' }
  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{t('pair.title')}</h2>
      <p className="mt-1 mb-6 text-muted">{t('pair.lead')}</p>
      <PortalForm<HandPairInput> result={useFormResult()} labels={labels} initial={initial}>
        {(fields, busy) => (
          <>
            {SIDES.map((side) => (
              <SelectField
                key={side}
                field={fields[side]}
                label={labels[side]}
                choices={choices(free[side])}
                empty={t('pair.choose')}
              />
            ))}
            <TextArea
              field={fields.reason}
              label={labels.reason}
              help={t('hand.reason-help')}
              rows={4}
            />
            <div className="flex flex-wrap gap-3">
              <Button busy={busy}>{t('pair.submit')}</Button>
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
