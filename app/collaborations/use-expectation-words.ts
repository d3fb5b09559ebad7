import { useTranslation } from 'react-i18next'
import type { WireExpectation } from '#models/collaboration/expectation.ts'
import { useFormat } from '#app/i18n/format.ts'

/** What is expected in one sentence: of the reader (`mine`), or of the parties that are named. */
export function useExpectationWords(): (expectation: WireExpectation, parties: string) => string {
  const { t } = useTranslation('collaborations')
  const format = useFormat()
  return ({ act, by, late, period, milestone, mine }, parties) => {
    const whose = mine ? 'mine' : 'theirs'
    const figures = {
      parties,
      period,
      milestone: milestone && (milestone.title.converted ?? milestone.title.text),
      // A day is meant whole: the last one, not the moment after it.
      date:
        by &&
        (act === 'answer'
          ? format.date(by, 'dateTime')
          : format.date(new Date(new Date(by).getTime() - 1))),
    }
    return (act === 'milestone' || act === 'report') && late
      ? t(`expect.${act}-late-${whose}`, figures)
      : t(`expect.${act}-${whose}`, figures)
  }
}
