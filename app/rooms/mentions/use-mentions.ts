import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { PresentMember } from '#models/room/protocol.ts'
import { takenByInputMethod } from '#app/rooms/composer/sends.ts'
import { begunAt, peopleFor, withMention, type Begun } from './mentions.ts'

/** More would cover the conversation; another letter brings the others. */
const MOST = 6

interface Options {
  field: RefObject<HTMLTextAreaElement>
  /** Who may be addressed. */
  people: readonly PresentMember[]
  write: (text: string) => void
}

/**
 * Offers people while a name is being written after `@`. Not while an input method composes: its letters are not
 * the name's yet.
 */
export function useMentions({ field, people, write }: Options) {
  const listId = useId()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [active, setActive] = useState(0)
  /** The sign at which it was not wanted. */
  const [declined, setDeclined] = useState<number | null>(null)
  const caret = useRef<number | null>(null)
  const composing = useRef(false)
  useEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const offered =
    begun && begun.start !== declined ? peopleFor(begun.query, people).slice(0, MOST) : []
  const current = offered[Math.min(active, offered.length - 1)]

  const look = ({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) => {
    if (composing.current) return setBegun(null)
    const next = selectionStart === selectionEnd ? begunAt(value, selectionStart) : null
    if (next?.start !== begun?.start || next?.query !== begun?.query) setActive(0)
    if (!next) setDeclined(null)
    setBegun(next)
  }
  const compose = (element: HTMLTextAreaElement, begins: boolean) => {
    composing.current = begins
    look(element)
  }
  const choose = ({ name }: PresentMember) => {
    if (!begun || !field.current) return
    const next = withMention(field.current.value, begun, name)
    caret.current = next.caret
    setBegun(null)
    write(next.text)
    field.current.focus()
  }

  return {
    listId,
    offered,
    current,
    look,
    compose,
    close: () => setBegun(null),
    choose,
    /** @returns whether the key was meant for the list */
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
      if (!current || !begun || takenByInputMethod(event)) return false
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: offered.length - 1 }
      const step = steps[event.key]
      if (step) setActive((offered.indexOf(current) + step) % offered.length)
      else if (event.key === 'Escape') setDeclined(begun.start)
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(current)
      else return false
      event.preventDefault()
      return true
    },
  }
}

export type Mentions = ReturnType<typeof useMentions>

export const optionId = (listId: string, { id }: { id: string }) => `${listId}-${id}`
