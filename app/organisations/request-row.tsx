import { useTranslation } from 'react-i18next'
import type { WireMember } from '#models/membership/membership.ts'
import { useFormat } from '#app/i18n/format.ts'
import { memberPath } from './index.ts'
import { Deed, PersonRow } from './person-row.tsx'

interface RequestRowProps {
  slug: string
  request: WireMember
}

/** Somebody who asks to be let in. */
export function RequestRow({ slug, request: { id, person, since } }: RequestRowProps) {
  const { t } = useTranslation('organisation-forms')
  const format = useFormat()
  const { name } = person
  return (
    <PersonRow name={name} detail={t('people.asked', { date: format.date(since) })}>
      <Deed
        to={memberPath(slug, id, 'acceptance')}
        label={t('people.accept')}
        about={t('people.accept-who', { name })}
        look="primary"
      />
      <Deed
        to={memberPath(slug, id, 'refusal')}
        label={t('people.decline')}
        about={t('people.decline-who', { name })}
      />
    </PersonRow>
  )
}
