import { useTranslation } from 'react-i18next'
import type { WireApplication } from '#models/application/application.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink, type ButtonLook } from '#app/ui/button.tsx'
import { applicationPath, type ApplicationAct } from './index.ts'

/** What is to be done now, by whom and until when, and the way to do it. */
export function NextStep({ application }: { application: WireApplication }) {
  const { t } = useTranslation('applications')
  const format = useFormat()
  const { next, programme, organisation } = application
  const mine = next.of === 'representative'
  const date = next.by ? format.date(next.by, 'dateTime') : ''
  return (
    <section
      aria-labelledby="next"
      className={`rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${mine ? 'border-kapok' : 'border-estuary'}`}
    >
      <h2 id="next" className="text-xl">
        {t(`next.${next.act}.title`)}
      </h2>
      <p className="mt-1 max-w-measure">{t(`next.${next.act}.text`, { date })}</p>
      <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {actsOf(application).map(({ act, key, look }) => (
          <ButtonLink
            key={act}
            to={applicationPath(programme.slug, organisation.id, act)}
            look={look}
          >
            {t(`act.${key}`)}
          </ButtonLink>
        ))}
      </div>
    </section>
  )
}

interface Act {
  act: ApplicationAct
  key: 'edit' | 'correct' | 'rank' | 'see-list' | 'withdraw'
  look: ButtonLook
}

/** Only what would not be refused. */
function actsOf({ may, state, ranking }: WireApplication): Act[] {
  const acts: Array<Act | false> = [
    may.edit && { act: 'form', key: state === 'returned' ? 'correct' : 'edit', look: 'primary' },
    may.rank && { act: 'ranking', key: 'rank', look: 'primary' },
    !may.rank &&
      ranking !== null &&
      ranking.length > 0 && { act: 'ranking', key: 'see-list', look: 'line' },
    may.withdraw && { act: 'withdrawal', key: 'withdraw', look: 'danger' },
  ]
  return acts.filter((act) => act !== false)
}
