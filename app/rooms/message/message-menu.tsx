import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { MenuDeeds, DEED } from './menu-deeds.tsx'
import { Refused } from './reactions.tsx'
import { useChange } from './use-change.ts'
import { useEscape } from './use-escape.ts'

interface MessageMenuProps {
  message: WireMessage
  onEdit: () => void
  onClose: () => void
}

/** What can be done with a message, under it. Escape leaves. */
export function MessageMenu({ message, onEdit, onClose }: MessageMenuProps) {
  const { t } = useTranslation('rooms')
  const changing = useChange()
  const [sure, setSure] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEscape(onClose)
  useEffect(() => {
    box.current?.querySelector('button')?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [sure])
  const change: typeof changing.change = async (name, request) => {
    const refused = await changing.change(name, request)
    if (refused === null) onClose()
    return refused
  }
  return (
    <div
      ref={box}
      role="group"
      aria-label={t('message.menu', { name: message.author.name })}
      className="my-1 flex w-fit scroll-mb-14 max-w-full flex-wrap items-center gap-0.5 rounded-xl border border-sand bg-sheet p-1 shadow-lift"
    >
      {sure ? (
        <>
          <p className="px-2 text-sm">{t('message.delete-sure')}</p>
          <button type="button" className={DEED} onClick={onClose}>
            {t('message.keep')}
          </button>
          <button
            type="button"
            className={`${DEED} text-kapok hover:bg-kapok-soft`}
            onClick={() => void change('message:delete', { messageId: message.id })}
          >
            {t('message.delete')}
          </button>
        </>
      ) : (
        <MenuDeeds
          message={message}
          change={change}
          onEdit={onEdit}
          onDelete={() => setSure(true)}
          onClose={onClose}
        />
      )}
      {changing.problem ? <Refused>{changing.problem}</Refused> : null}
    </div>
  )
}
