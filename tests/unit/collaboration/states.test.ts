import { describe, expect, test } from 'vitest'
import {
  ACTIVE_STATES,
  AGREEING_STATES,
  COLLABORATION_ACTIONS,
  COLLABORATION_STATES,
  OPEN_STATES,
  PUBLIC_STATES,
  stateAfter,
  type CollaborationAction,
  type CollaborationState,
} from '#models/collaboration/states.ts'

/** Every legal step, written out a second time: from → action → to. What is missing here must be refused. */
const LEGAL: Record<
  CollaborationState,
  Partial<Record<CollaborationAction, CollaborationState>>
> = {
  proposed: { confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  confirmed: { decline: 'declined', sign: 'signed' },
  declined: {},
  withdrawn: {},
  lapsed: {},
  signed: { activate: 'active', suspend: 'suspended', exit: 'exited' },
  active: {
    'fall-due': 'review-due',
    suspend: 'suspended',
    exit: 'exited',
    complete: 'completed',
  },
  'review-due': {
    renew: 'renewed',
    improve: 'improving',
    discharge: 'exited',
    suspend: 'suspended',
    exit: 'exited',
    complete: 'completed',
  },
  renewed: {
    'fall-due': 'review-due',
    suspend: 'suspended',
    exit: 'exited',
    complete: 'completed',
  },
  improving: {
    'fall-due': 'review-due',
    suspend: 'suspended',
    exit: 'exited',
    complete: 'completed',
  },
  suspended: { resume: 'renewed', exit: 'exited' },
  exited: { revive: 'active' },
  completed: { revive: 'active' },
}

describe('the states of a collaboration', () => {
  for (const state of COLLABORATION_STATES) {
    test.each(COLLABORATION_ACTIONS)(`from ${state}, %s leads where the table says`, (action) => {
      expect(stateAfter(state, action, 'renewed')).toBe(LEGAL[state][action] ?? null)
    })
  }

  test('nothing is resumed without knowing where from', () => {
    expect(stateAfter('suspended', 'resume')).toBeNull()
  })

  test('every state but the first is reached by some action', () => {
    const reached = new Set(Object.values(LEGAL).flatMap((actions) => Object.values(actions)))
    expect(COLLABORATION_STATES.filter((state) => !reached.has(state))).toEqual(['proposed'])
  })

  test('what is public was signed, and what is open was not', () => {
    const notPublic = COLLABORATION_STATES.filter((state) => !PUBLIC_STATES.includes(state))
    expect(notPublic).toEqual(['proposed', 'confirmed', 'declined', 'withdrawn', 'lapsed'])
    expect(OPEN_STATES.some((state) => PUBLIC_STATES.includes(state))).toBe(false)
    expect(ACTIVE_STATES.every((state) => PUBLIC_STATES.includes(state))).toBe(true)
    expect(AGREEING_STATES).not.toContain('suspended')
  })
})
