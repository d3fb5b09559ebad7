import { useTranslation } from 'react-i18next'
import type { Problem } from './problem.ts'

/** Says a problem in the reader's language; one without words of its own is said in general ones. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('errors')
  return ({ key, count }) => {
    const known = i18n.exists(key, { ns: 'errors', count })
    return t((known ? key : 'field.format') as 'field.format', { count })
  }
}
