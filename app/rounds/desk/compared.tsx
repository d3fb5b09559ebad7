import { useTranslation } from 'react-i18next'
import { otherSide, SIDES, type Side } from '#models/programme/programme.ts'
import type { RoundDesk } from '#models/round/desk.server.ts'
import type { Figures } from '#models/round/round.ts'

interface ComparedProps {
  round: RoundDesk
  figures: Figures
  titles: Record<Side, string>
}

/** What would change if the other side proposed. */
export function Compared({ round: { proposing }, figures: { other }, titles }: ComparedProps) {
  const { t } = useTranslation('rounds')
  const changes = SIDES.some((side) => other.sides[side].better + other.sides[side].worse > 0)
  return (
    <section aria-labelledby="compared">
      <h2 id="compared" className="text-xl">
        {t('compared.title', { side: titles[otherSide(proposing)] })}
      </h2>
      {changes ? (
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {SIDES.map((side) => (
            <li key={side}>
              {t('compared.side', {
                side: titles[side],
                better: other.sides[side].better,
                worse: other.sides[side].worse,
                same: other.sides[side].same,
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-muted">{t('compared.nothing')}</p>
      )}
    </section>
  )
}
