import { useTranslation } from 'react-i18next'
import type { Figures } from '#models/round/round.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'
import { rankBars } from './rank-bars.ts'
import { RankChart } from './rank-chart.tsx'

interface SideChartsProps {
  figures: Figures
  titles: Record<Side, string>
  level?: 2 | 3
}

/** Both sides' charts on one scale. */
export function SideCharts({ figures, titles, level = 2 }: SideChartsProps) {
  const { t } = useTranslation('rounds')
  const Heading = `h${level}` as const
  const most = Math.max(
    ...SIDES.flatMap((side) => rankBars(figures.sides[side].reached).map(({ count }) => count)),
  )
  return (
    <section>
      <Heading className="text-xl">{t('ranks.title')}</Heading>
      <p className="mt-1 max-w-measure text-sm text-muted">{t('ranks.lead')}</p>
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {SIDES.map((side) => (
          <RankChart key={side} title={titles[side]} figures={figures.sides[side]} most={most} />
        ))}
      </div>
    </section>
  )
}
