import { useTranslation } from 'react-i18next'
import { PROGRAMME_DATES, PROGRAMME_LIMITS, SIDES } from '#models/programme/programme.ts'
import { LOCALES } from '#models/text/locale.ts'

/** What the form's fields are called, by their names, for labels and the summary's links. */
export function useFieldLabels(): Record<string, string> {
  const { t } = useTranslation(['programme-desk', 'programmes'])
  const inAll = (name: string, label: string) =>
    LOCALES.map((locale) => [
      `${name}.${locale}`,
      t('form.in', { label, language: t(`language.${locale}`) }),
    ])
  const rows = (count: number, of: (index: number) => string[][]) =>
    Array.from({ length: count }, (_, index) => of(index)).flat()
  const pairs = [
    ...inAll('title', t('form.title')),
    ...inAll('summary', t('form.summary')),
    ...inAll('description', t('form.description')),
    ...SIDES.flatMap((side) => [
      ...inAll(`sides.${side}.title`, `${t(`form.side-${side}`)} · ${t('form.side-title')}`),
      [`sides.${side}.kinds`, `${t(`form.side-${side}`)} · ${t('form.kinds')}`],
      [`sides.${side}.seats`, `${t(`form.side-${side}`)} · ${t('form.seats')}`],
      [`sides.${side}.capacity`, `${t(`form.side-${side}`)} · ${t('form.capacity')}`],
    ]),
    ['proposing', t('form.proposing')],
    ['longestList', t('form.longestList')],
    ['responseDays', t('form.responseDays')],
    ['questions', t('form.questions')],
    ['rubric', t('form.rubric')],
    ...rows(PROGRAMME_LIMITS.questions, (index) => [
      ...inAll(`questions[${index}].text`, t('form.question', { number: index + 1 })),
    ]),
    ...rows(PROGRAMME_LIMITS.rubric, (index) => {
      const criterion = t('form.criterion', { number: index + 1 })
      return [
        ...inAll(`rubric[${index}].title`, criterion),
        ...inAll(`rubric[${index}].help`, `${criterion} · ${t('form.criterion-help')}`),
        [`rubric[${index}].minimum`, `${criterion} · ${t('form.minimum')}`],
      ]
    }),
    ...PROGRAMME_DATES.map((date) => [`dates.${date}`, t(`programmes:date.${date}`)]),
  ]
  return Object.fromEntries(pairs) as Record<string, string>
}
