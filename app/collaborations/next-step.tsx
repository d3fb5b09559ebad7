import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { roomPath } from '#app/rooms/index.ts'
import { ButtonLink, type ButtonLook } from '#app/ui/button.tsx'
import { actPath, type CollaborationAct } from './index.ts'
import { ToDo } from './to-do.tsx'
import { useNextWords } from './use-next-words.ts'

/** What is to be done now, by whom, and the way to do it. */
export function NextStep({ collaboration }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('collaborations')
  const words = useNextWords(collaboration)
  const { id, room, may } = collaboration
  const acts = actsOf(collaboration)
  if (!words) return null
  const mine = may.confirm || may.sign
  return (
    <section
      aria-labelledby="next"
      className={`mt-8 rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${mine ? 'border-kapok' : 'border-estuary'}`}
    >
      <h2 id="next" className="text-xl">
        {words.title}
      </h2>
      <p className="mt-1 max-w-measure">{words.text}</p>
      <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {room && !mine ? <RoomLink room={room} look="primary" /> : null}
        {acts.map(({ act, key, look }) => (
          <ButtonLink key={act} to={actPath(id, act)} look={look}>
            {t(`act.${key}`)}
          </ButtonLink>
        ))}
        {room && mine ? <RoomLink room={room} look="line" /> : null}
      </div>
      <ToDo collaboration={collaboration} />
    </section>
  )
}

function RoomLink({ room, look }: { room: string; look: ButtonLook }) {
  const { t } = useTranslation('collaborations')
  return (
    <ButtonLink to={roomPath(room)} look={look}>
      {t('page.open-room')}
    </ButtonLink>
  )
}

interface Act {
  act: CollaborationAct
  key: 'confirm' | 'sign' | 'edit' | 'decline' | 'step-back' | 'withdraw'
  look: ButtonLook
}

/** Only what would not be refused. */
function actsOf({ may, state }: WireCollaboration): Act[] {
  const acts: Array<Act | false> = [
    may.confirm && { act: 'confirmation', key: 'confirm', look: 'primary' },
    may.sign && { act: 'signature', key: 'sign', look: 'primary' },
    may.editAgreement && { act: 'agreement', key: 'edit', look: 'line' },
    may.decline && {
      act: 'refusal',
      key: state === 'proposed' ? 'decline' : 'step-back',
      look: 'danger',
    },
    may.withdraw && { act: 'withdrawal', key: 'withdraw', look: 'danger' },
  ]
  return acts.filter((act) => act !== false)
}
