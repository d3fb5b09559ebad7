import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { isOver } from '#models/collaboration/states.ts'
import { useFormat } from '#app/i18n/format.ts'
import { usePartyNames } from './use-party-names.ts'

/** What is awaited now, in words; null where nothing is, or it is none of the reader's business. */
export function useNextWords({
  parties,
  expectation,
  inner,
  may,
  room,
  state,
}: WireCollaboration): { title: string; text: string } | null {
  const { t } = useTranslation('collaborations')
  const format = useFormat()
  const namesOf = usePartyNames(parties.map(({ organisation }) => organisation))
  if (expectation?.act === 'answer') {
    const key = may.confirm ? 'answer' : 'await-answer'
    const proposers = parties.filter(({ proposed }) => proposed)
    return {
      title: t(`next.${key}.title`),
      text: t(`next.${key}.text`, {
        from: namesOf(proposers.map(({ organisation }) => organisation.id)),
        parties: namesOf(expectation.of),
        date: format.date(expectation.by ?? '', 'dateTime'),
      }),
    }
  }
  if (expectation?.act === 'sign' && inner) {
    const { version, inForce } = inner.agreement
    const key = may.sign ? 'sign' : 'await-sign'
    const words = inForce === null ? 'text' : 'anew'
    const figures = { version, inForce, parties: namesOf(expectation.of) }
    return { title: t(`next.${key}.title`), text: t(`next.${key}.${words}`, figures) }
  }
  if (!room) return null
  const now = state === 'suspended' ? 'paused' : isOver(state) ? 'over' : 'work'
  return { title: t(`next.${now}.title`), text: t(`next.${now}.text`) }
}
