import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useOutletContext } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { publishInput } from '#models/round/input.ts'
import { publishRound } from '#models/round/publish.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useFormat } from '#app/i18n/format.ts'
import { matchingPath } from '#app/rounds/index.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { dryRunAsked } from './asked.server.ts'

export const handle = { i18n: ['rounds', 'programmes', 'programme-desk'] }

export async function loader(asked: LoaderFunctionArgs) {
  const { round } = await dryRunAsked(asked)
  return { round }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, publishInput, async (input) => {
    await publishRound(actor, id, input)
    return done(request, matchingPath(id), 'round-published')
  })
}

/** Says what will be sent, to how many, before it is. */
export default function Publication() {
  const { t } = useTranslation('rounds')
  const { round } = useLoaderData<typeof loader>()
  const { id, responseDays } = useOutletContext<ProgrammeDesk>()
  const format = useFormat()
  const result = useFormResult()
  const { figures, version, number, together } = round
  if (!figures) return null
  const { a, b } = figures.sides
  const told = a.parties + b.parties
  const counted = (count: number) => ({ count, number: format.number(count) })
  const lines = [
    t('publish.pairs', { ...counted(figures.pairs), days: responseDays }),
    t('publish.told', counted(told)),
    t('publish.public'),
    t(number === 1 ? 'publish.then-second' : 'publish.then-final'),
    ...(figures.byHand > 0
      ? [t('publish.by-hand', { hand: figures.byHand, blocking: figures.blocking })]
      : []),
    ...(together > 0 ? [t('publish.together', counted(together))] : []),
  ]
  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{t('publish.title')}</h2>
      <p className="mt-1 text-muted">{t('publish.lead')}</p>
      <ul className="mt-4 mb-6 list-disc space-y-2 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <PortalForm<{ version: string }> result={result} labels={{}}>
        {(_fields, busy) => (
          <div className="flex flex-wrap gap-3">
            <input type="hidden" name="version" value={version} />
            <Button busy={busy}>{t('publish.submit', counted(told))}</Button>
            <ButtonLink to={matchingPath(id)} look="quiet">
              {t('refused.back')}
            </ButtonLink>
          </div>
        )}
      </PortalForm>
    </section>
  )
}
