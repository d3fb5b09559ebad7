import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { isOver } from '#models/collaboration/states.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { actPath, type CollaborationAct } from '#app/collaborations/index.ts'
import { usePartyNames } from '#app/collaborations/use-party-names.ts'

/** How long it goes on: the next evaluation, who wants it to end, and what its reader could do about it. */
export function Prospects({ collaboration }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const { inner, id } = collaboration
  const reviewAt = inner?.prospects.reviewAt
  const acts = actsOf(collaboration)
  if (!reviewAt && acts.length === 0) return null
  return (
    <section aria-labelledby="prospects">
      <h2 id="prospects" className="text-lg">
        {t('prospects.title')}
      </h2>
      {reviewAt ? (
        <p className="mt-2">
          <time dateTime={reviewAt}>{t('prospects.review', { date: format.date(reviewAt) })}</time>
        </p>
      ) : null}
      <ul className="mt-2">
        {acts.map((act) => (
          <li key={act}>
            <LocaleLink
              to={actPath(id, act)}
              className="inline-flex min-h-8 items-center text-estuary underline decoration-1 underline-offset-4"
            >
              {t(`${act}.title`)}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What hangs over it: a suspension, an announced exit, a party's wish to complete or to begin again. */
export function Pending({ collaboration }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const { inner, state, parties, may } = collaboration
  const namesOf = usePartyNames(parties.map(({ organisation }) => organisation))
  if (!inner) return null
  const { suspended, exit, agreed } = inner.prospects
  const over = isOver(state)
  return (
    <>
      {suspended ? (
        <Notice title={t('pending.suspended')} look="border-kapok">
          <WrittenText value={suspended} />
        </Notice>
      ) : null}
      {exit && state !== 'completed' ? (
        <Notice
          title={t(over ? 'pending.left' : 'pending.leaving', {
            party: namesOf([exit.organisation]),
            date: format.date(exit.effectiveAt),
          })}
          look="border-kapok"
        >
          <WrittenText value={exit.reason} />
        </Notice>
      ) : null}
      {agreed.length > 0 ? (
        <Notice
          title={t(over ? 'pending.revival' : 'pending.completion', { parties: namesOf(agreed) })}
          look="border-estuary"
        >
          {t(may.complete || may.revive ? 'pending.agree' : 'pending.wait')}
        </Notice>
      ) : null}
    </>
  )
}

interface NoticeProps {
  title: string
  look: string
  children: React.ReactNode
}

function Notice({ title, look, children }: NoticeProps) {
  return (
    <div className={`mt-6 rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${look}`}>
      <p className="font-semibold">{title}</p>
      <div className="mt-1 max-w-measure whitespace-pre-line">{children}</div>
    </div>
  )
}

/** Only what would not be refused. */
function actsOf({ may }: WireCollaboration) {
  const acts = [
    may.complete && 'completion',
    may.revive && 'revival',
    may.takeBackExit && 'exit-withdrawal',
    may.announceExit && 'exit',
    may.suspend && 'suspension',
    may.resume && 'resumption',
  ] as const
  return acts.filter(
    (act): act is Extract<CollaborationAct, NonNullable<typeof act>> => act !== false,
  )
}
