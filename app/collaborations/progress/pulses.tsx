import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import type { PulseAnswer, WirePulse } from '#models/pulse/pulse.ts'
import { PartyById } from '#app/collaborations/agreement/party-by-id.tsx'
import { pulsePath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'

const TONES: Record<PulseAnswer, Tone> = {
  well: 'lotus',
  undecided: 'gold',
  'not-working': 'kapok',
}

interface PulsesProps {
  collaboration: WireCollaboration
  /** What its reader may read; `all` for coordinators, `speaks` for who gives one. Null for visitors. */
  pulses: { said: readonly WirePulse[]; speaks: boolean; all: boolean } | null
}

/** How it goes, as each party says to its own people and the coordinators. */
export function Pulses({ collaboration, pulses }: PulsesProps) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const { id, parties, expectations, signedAt } = collaboration
  if (!pulses || !signedAt) return null
  const { said, speaks, all } = pulses
  const asked = expectations.find(({ act, mine }) => act === 'pulse' && mine)
  if (said.length === 0 && !asked && !all) return null
  return (
    <section aria-labelledby="pulses" className="mt-10">
      <h2 id="pulses" className="text-2xl">
        {t(all ? 'pulse.title' : 'pulse.own')}
      </h2>
      {all ? null : <p className="mt-1 text-sm text-muted">{t('pulse.private')}</p>}
      {said.length === 0 && all ? <p className="mt-2 text-muted">{t('pulse.none')}</p> : null}
      <ul className="mt-3">
        {said.map(({ organisation, period, answer, remark, by, at }) => (
          <li key={`${organisation} ${period}`} className="border-t border-sand py-2.5">
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="font-semibold">{t('pulse.period', { period })}</span>
              <Badge tone={TONES[answer]}>{t(`pulse.answer.${answer}`)}</Badge>
              <PartyById parties={parties} id={organisation} />
              <span className="text-sm text-muted">
                {t('pulse.by', { name: by?.name ?? '—', date: format.date(at) })}
              </span>
            </p>
            {remark ? (
              <div className="mt-1 max-w-measure whitespace-pre-line">
                <WrittenText value={remark} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {speaks && (asked || said.length > 0) ? (
        <p className="mt-3">
          <ButtonLink look={asked ? 'primary' : 'line'} to={pulsePath(id)}>
            {t(asked ? 'pulse.give' : 'pulse.change')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
