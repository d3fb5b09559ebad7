import { describe, expect, test } from 'vitest'
import { roundPolicy } from '#models/round/policy.ts'
import {
  ROUND_STATES,
  ROUND_TRANSITIONS,
  type RoundAction,
  type RoundState,
} from '#models/round/states.ts'
import { OURS, ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

type Action = keyof typeof roundPolicy
interface Row {
  action: Action
  state: RoundState
  allowed: RoleToWalk[]
}

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const SECRETARIAT: RoleToWalk[] = ['coordinator', 'administrator']
const OWN: RoleToWalk[] = ['member', 'representative', ...SECRETARIAT]

const TABLE: Row[] = [
  { action: 'readOutcome', state: 'dry-run', allowed: SECRETARIAT },
  { action: 'readOutcome', state: 'published', allowed: SECRETARIAT },
  { action: 'dryRun', state: 'locked', allowed: SECRETARIAT },
  { action: 'changeByHand', state: 'dry-run', allowed: SECRETARIAT },
  { action: 'publish', state: 'dry-run', allowed: SECRETARIAT },
  { action: 'readResults', state: 'ranking', allowed: [] },
  { action: 'readResults', state: 'locked', allowed: [] },
  { action: 'readResults', state: 'dry-run', allowed: [] },
  { action: 'readResults', state: 'publishing', allowed: [] },
  { action: 'readResults', state: 'published', allowed: EVERYONE },
  { action: 'readOwnResult', state: 'dry-run', allowed: [] },
  { action: 'readOwnResult', state: 'publishing', allowed: [] },
  { action: 'readOwnResult', state: 'published', allowed: OWN },
]

function may(action: Action, role: RoleToWalk, state: RoundState): boolean {
  const actor = ROLES_TO_WALK[role]
  if (action === 'readResults') return roundPolicy.readResults(actor, { state })
  if (action === 'readOwnResult') return roundPolicy.readOwnResult(actor, { state }, OURS)
  return roundPolicy[action](actor)
}

describe('who may do what to a round', () => {
  for (const { action, state, allowed } of TABLE) {
    test.each(EVERYONE)(`${action} while ${state}: %s`, (role) => {
      expect(may(action, role, state)).toBe(allowed.includes(role))
    })
  }

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(Object.keys(roundPolicy).filter((action) => !walked.has(action as Action))).toEqual([])
  })
})

/** Where each action leads; everything else is refused. */
const LEADS: Record<RoundAction, Partial<Record<RoundState, RoundState>>> = {
  lock: { ranking: 'locked' },
  'dry-run': { locked: 'dry-run', 'dry-run': 'dry-run' },
  'change-by-hand': { 'dry-run': 'dry-run' },
  publish: { 'dry-run': 'publishing' },
  finish: { publishing: 'published' },
}

describe.each(ROUND_STATES)('a round that is %s', (state) => {
  test.each(Object.keys(ROUND_TRANSITIONS) as RoundAction[])('%s', (action) => {
    const { from, to } = ROUND_TRANSITIONS[action]
    const legal = (from as readonly RoundState[]).includes(state)
    expect(legal ? to : undefined).toBe(LEADS[action][state])
  })
})
