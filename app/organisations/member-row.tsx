import { useTranslation } from 'react-i18next'
import type { WireMember } from '#models/membership/membership.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { memberPath } from './index.ts'
import { CarefulDeed } from './careful-deed.tsx'
import { Deed, PersonRow } from './person-row.tsx'

interface MemberRowProps {
  slug: string
  member: WireMember
  /** It is the reader. */
  own: boolean
  /** The reader manages the organisation's people. */
  manages: boolean
  /** The only representative, who cannot leave. */
  last: boolean
}

/** Somebody who belongs to an organisation. */
export function MemberRow({ slug, member, own, manages, last }: MemberRowProps) {
  const { t } = useTranslation('organisation-forms')
  const format = useFormat()
  const { id, person, position, since } = member
  const { name } = person
  const plain = position === 'member'
  return (
    <PersonRow
      name={own ? `${name}${t('people.you')}` : name}
      detail={
        <>
          <Badge tone={plain ? 'neutral' : 'estuary'}>{t(`people.position.${position}`)}</Badge>
          {t('people.since', { date: format.date(since) })}
        </>
      }
    >
      {manages && plain ? (
        <Deed
          to={memberPath(slug, id, 'appointment')}
          label={t('people.appoint')}
          about={t('people.appoint-who', { name })}
        />
      ) : null}
      {(manages || own) && !last ? (
        <CarefulDeed
          to={memberPath(slug, id, 'departure')}
          label={t(own ? 'people.leave' : 'people.end')}
          {...(own ? {} : { about: t('people.end-who', { name }) })}
          question={t(own ? 'people.sure-leave' : 'people.sure')}
        />
      ) : null}
      {last && own ? <p className="max-w-64 text-sm text-muted">{t('people.last')}</p> : null}
    </PersonRow>
  )
}
