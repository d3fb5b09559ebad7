import { describe, expect, it } from 'vitest'
import {
  allows,
  changeAllowed,
  follow,
  isListed,
  isPublic,
  isReadable,
  NEWS_STATES,
  NEWS_TRANSITIONS,
  type NewsState,
  type NewsTransition,
} from '#models/news/states.ts'

/** The whole table: every transition from every state; what is not here is refused. */
const TABLE: Record<NewsTransition, Partial<Record<NewsState, NewsState>>> = {
  submit: { draft: 'in-review' },
  return: { 'in-review': 'draft', scheduled: 'draft' },
  schedule: { 'in-review': 'scheduled' },
  publish: { 'in-review': 'published', scheduled: 'published' },
  correct: { published: 'corrected', corrected: 'corrected' },
  withdraw: { published: 'withdrawn', corrected: 'withdrawn' },
  archive: { published: 'archived', corrected: 'archived' },
}

const transitions = Object.keys(NEWS_TRANSITIONS) as NewsTransition[]

describe.each(transitions)('%s', (transition) => {
  it.each(NEWS_STATES)('from %s leads where the table says, or nowhere', (state) => {
    const to = TABLE[transition][state]
    expect(allows(transition, state)).toBe(to !== undefined)
    if (to) expect(follow(transition, state)).toBe(to)
    else expect(() => follow(transition, state)).toThrow('illegal-transition')
  })
})

it('reaches every state but the first from another one', () => {
  const reached = new Set<NewsState>(Object.values(NEWS_TRANSITIONS).map(({ to }) => to))
  expect(NEWS_STATES.filter((state) => !reached.has(state))).toEqual([])
})

it('shows the text of what was published and not taken back, and lists what is current', () => {
  expect(NEWS_STATES.filter(isListed)).toEqual(['published', 'corrected'])
  expect(NEWS_STATES.filter(isReadable)).toEqual(['published', 'corrected', 'archived'])
  expect(NEWS_STATES.filter(isPublic)).toEqual(['published', 'corrected', 'withdrawn', 'archived'])
})

it('lets a text be changed freely in a draft, with a correction where people have read it, else not', () => {
  const byHand = NEWS_STATES.map((state) => changeAllowed(state, true))
  const otherwise = NEWS_STATES.map((state) => changeAllowed(state, false))
  expect(byHand).toEqual(['save', null, null, 'correction', 'correction', null, null])
  expect(otherwise).toEqual(['save', null, null, 'save', 'save', null, null])
})
