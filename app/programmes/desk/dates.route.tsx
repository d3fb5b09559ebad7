import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { toHongKongTime } from '#models/hong-kong-time.ts'
import { changeDates } from '#models/programme/change-dates.server.ts'
import { datesAhead } from '#models/programme/dates.ts'
import { changeDatesInput } from '#models/programme/input.ts'
import type { ProgrammeDate } from '#models/programme/programme.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { programmeDeskPartPath } from '#app/programmes/index.ts'
import { deskAsked } from './asked.server.ts'
import { DateFields } from './date-fields.tsx'
import { Outdated } from './outdated.tsx'
import { useFieldLabels } from './use-field-labels.ts'

export { shouldRevalidate } from '#app/forms/revalidate.ts'

export async function loader(asked: LoaderFunctionArgs) {
  const { programme } = await deskAsked(asked)
  return { programme, ahead: datesAhead(programme.state) }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, programme } = await deskAsked(asked)
  return submitForm(asked.request, changeDatesInput, async (input) => {
    await changeDates(actor, programme.id, input)
    const path = programmeDeskPartPath(programme.id, 'dates')
    return done(asked.request, path, 'programme-dates-changed')
  })
}

type Fields = { dates: Record<ProgrammeDate, string>; reason: string }

/** The dates that are still ahead, to be put off; to end a phase early has a page of its own. */
export default function Dates() {
  const { t } = useTranslation('programme-desk')
  const { programme, ahead } = useLoaderData<typeof loader>()
  const labels = { ...useFieldLabels(), reason: t('dates.reason') }
  const { announced, dates, version, forward, id } = programme
  const initial = Object.fromEntries(ahead.map((date) => [date, toHongKongTime(dates[date])]))
  const result = useFormResult()
  return (
    <section aria-labelledby="dates" className="max-w-[44rem]">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="dates" className="text-2xl">
          {t('dates.title')}
        </h2>
        {forward ? (
          <ButtonLink look="line" to={programmeDeskPartPath(id, 'advance')}>
            {t('overview.forward')}
          </ButtonLink>
        ) : null}
      </div>
      <p className="mt-1 mb-6 text-muted">
        {ahead.length === 0 ? t('dates.none') : t(announced ? 'dates.lead' : 'dates.lead-draft')}
      </p>
      <Outdated programme={programme} />
      {ahead.length > 0 ? (
        <PortalForm<Fields>
          result={result}
          labels={labels}
          initial={{ dates: initial as Fields['dates'] }}
        >
          {(fields, busy) => (
            <>
              <input type="hidden" name="version" value={version} />
              <DateFields field={fields.dates} dates={ahead} />
              {announced ? (
                <TextArea
                  field={fields.reason}
                  label={labels.reason}
                  help={t('dates.reason-help')}
                  rows={3}
                />
              ) : null}
              <Button busy={busy}>{t('dates.save')}</Button>
            </>
          )}
        </PortalForm>
      ) : null}
    </section>
  )
}
