import { describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import type { Judged } from '#models/collaboration/policy.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { milestonePolicy } from '#models/milestone/policy.ts'
import {
  MILESTONE_ACTIONS,
  MILESTONE_STATES,
  milestoneAfter,
  type MilestoneAction,
  type MilestoneState,
} from '#models/milestone/states.ts'
import { pulsePolicy } from '#models/pulse/policy.ts'
import { reportPolicy } from '#models/report/policy.ts'
import { OURS, ROLES_TO_WALK, THEIRS, type RoleToWalk } from '#tests/support/roles.ts'

const collaboration = (state: CollaborationState): Judged => ({
  state,
  proposedBy: null,
  parties: [OURS, THEIRS],
})
const active = collaboration('active')
const confirmed = collaboration('confirmed')

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const SECRETARIAT: RoleToWalk[] = ['coordinator', 'administrator']
const INSIDE: RoleToWalk[] = ['member', 'representative', 'counterpart']

interface Row {
  policy: string
  may: (actor: Actor | null) => boolean
  allowed: RoleToWalk[]
}

/** The milestone and the pulse are ours. */
const TABLE: Row[] = [
  {
    policy: 'milestone.readTitles of what is public',
    may: (actor) => milestonePolicy.readTitles(actor, active),
    allowed: EVERYONE,
  },
  {
    policy: 'milestone.readTitles of what is not',
    may: (actor) => milestonePolicy.readTitles(actor, confirmed),
    allowed: [...INSIDE, ...SECRETARIAT],
  },
  {
    policy: 'milestone.read',
    may: (actor) => milestonePolicy.read(actor, active),
    allowed: [...INSIDE, ...SECRETARIAT],
  },
  {
    policy: 'milestone.move',
    may: (actor) => milestonePolicy.move(actor, { collaboration: active, owner: OURS }),
    allowed: ['member', 'representative'],
  },
  {
    policy: 'milestone.writeUpdate',
    may: (actor) => milestonePolicy.writeUpdate(actor, active),
    allowed: INSIDE,
  },
  {
    policy: 'report.read',
    may: (actor) => reportPolicy.read(actor, active),
    allowed: [...INSIDE, ...SECRETARIAT],
  },
  { policy: 'report.write', may: (actor) => reportPolicy.write(actor, active), allowed: INSIDE },
  {
    policy: 'pulse.give',
    may: (actor) => pulsePolicy.give(actor, active, OURS),
    allowed: ['representative'],
  },
  {
    policy: 'pulse.give for an organisation that is no party',
    may: (actor) => pulsePolicy.give(actor, { ...active, parties: [THEIRS] }, OURS),
    allowed: [],
  },
  {
    policy: 'pulse.read',
    may: (actor) => pulsePolicy.read(actor, OURS),
    allowed: ['member', 'representative', ...SECRETARIAT],
  },
  { policy: 'pulse.survey', may: (actor) => pulsePolicy.survey(actor), allowed: SECRETARIAT },
]

describe('who may do what to milestones, reports and pulses', () => {
  for (const { policy, may, allowed } of TABLE) {
    test.each(EVERYONE)(`${policy}: %s`, (role) => {
      expect(may(ROLES_TO_WALK[role])).toBe(allowed.includes(role))
    })
  }

  test('the table holds every action of the policies', () => {
    const walked = new Set(TABLE.map(({ policy }) => policy.split(' ')[0]))
    const actions = Object.entries({
      milestone: milestonePolicy,
      report: reportPolicy,
      pulse: pulsePolicy,
    }).flatMap(([noun, policy]) => Object.keys(policy).map((action) => `${noun}.${action}`))
    expect(actions.filter((action) => !walked.has(action))).toEqual([])
  })
})

/** Every legal step, written out a second time. */
const LEGAL: Record<MilestoneState, Partial<Record<MilestoneAction, MilestoneState>>> = {
  planned: { start: 'under-way', drop: 'dropped' },
  'under-way': { complete: 'done', drop: 'dropped' },
  done: {},
  dropped: {},
}

describe('the states of a milestone', () => {
  for (const state of MILESTONE_STATES) {
    test.each(MILESTONE_ACTIONS)(`from ${state}, %s leads where the table says`, (action) => {
      expect(milestoneAfter(state, action)).toBe(LEGAL[state][action] ?? null)
    })
  }
})
