import { useBeforeUnload, useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { WireRanked, WireRanking } from '#models/application/suggestion.ts'
import type { DirectoryItem } from '#models/organisation/organisation.ts'
import { arranged, type Press } from './arrange.ts'
import type { SaveAnswer } from './save-answer.ts'

/** So long after the last change, in milliseconds, the list is saved. */
const SAVE_AFTER_MS = 400

export type Refusal = Extract<SaveAnswer, { saved: false }>
export type SaveStatus = 'untouched' | 'saved' | 'unsaved' | 'saving' | 'refused'

const idsOf = (entries: readonly WireRanked[]) => entries.map(({ organisation }) => organisation.id)

function listForm(entries: readonly WireRanked[], basedOn: number): FormData {
  const form = new FormData()
  form.set('quiet', '')
  form.set('basedOn', String(basedOn))
  for (const [at, { organisation, note }] of entries.entries()) {
    form.set(`entries[${at}].organisation`, organisation.id)
    form.set(`entries[${at}].note`, note)
  }
  return form
}

/**
 * The list as it is on the screen: changed at once, saved by itself soon after, and kept when it could not be.
 * @param refused what a form that was sent without script was answered
 */
export function useBoard(ranking: WireRanking, refused: Refusal | null) {
  const { state, data, submit } = useFetcher<SaveAnswer>()
  const [entries, setEntries] = useState(refused?.mine ?? ranking.entries)
  const [dirty, setDirty] = useState(false)
  const [touched, setTouched] = useState(false)
  const [dismissed, setDismissed] = useState<Refusal | null>(null)
  /** The version that was shown in a conflict and may be written over. */
  const [shown, setShown] = useState(0)

  const answer = data ?? refused
  const refusal = answer && !answer.saved && answer !== dismissed ? answer : null
  // Versions only grow. What the page loads later does not count: this list was not made from it.
  const [loaded] = useState(ranking.version)
  const basedOn = Math.max(loaded, shown, data?.saved ? data.version : 0)

  const change = (next: WireRanked[]) => {
    setEntries(next)
    setTouched(true)
    setDirty(true)
    // Two versions have to be chosen from; any other refusal may be over with this change.
    if (refusal && !refusal.conflict) setDismissed(refusal)
  }
  useEffect(() => {
    if (!dirty || refusal || state !== 'idle') return
    const timer = setTimeout(() => {
      setDirty(false)
      submit(listForm(entries, basedOn), { method: 'post' })
    }, SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [dirty, refusal, state, entries, basedOn, submit])

  const status: SaveStatus = refusal
    ? 'refused'
    : state !== 'idle'
      ? 'saving'
      : dirty
        ? 'unsaved'
        : touched || refused
          ? 'saved'
          : 'untouched'
  useBeforeUnload((event) => {
    if (status !== 'saved' && status !== 'untouched') event.preventDefault()
  })
  const order = idsOf(entries).join()
  return {
    entries,
    /** Whether it is another order than the page came with. */
    reordered: order !== idsOf(ranking.entries).join(),
    basedOn,
    status,
    refusal,
    /** @param item of whoever is added */
    press: (press: Press, id: string, item?: DirectoryItem) => {
      const byId = new Map(entries.map((entry) => [entry.organisation.id, entry]))
      if (item) byId.set(id, byId.get(id) ?? { organisation: item, note: '', left: false })
      change(arranged(idsOf(entries), press, id).flatMap((each) => byId.get(each) ?? []))
    },
    move: (ids: readonly string[]) => {
      change(ids.flatMap((id) => entries.find(({ organisation }) => organisation.id === id) ?? []))
    },
    note: (id: string, note: string) => {
      change(entries.map((entry) => (entry.organisation.id === id ? { ...entry, note } : entry)))
    },
    /** This list over the stored one, now that it was seen. */
    keepMine: () => {
      if (!refusal) return
      setShown(refusal.newest.version)
      setDismissed(refusal)
      setDirty(true)
    },
  }
}

export type Board = ReturnType<typeof useBoard>
