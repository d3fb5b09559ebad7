import { expect, test } from 'vitest'
import { APPLICATION_TRANSITIONS, type ApplicationAction } from '#models/application/states.ts'
import { TRANSITIONS, type CollaborationAction } from '#models/collaboration/states.ts'
import { NOTICE_KINDS, type NoticeKind } from '#models/notification/notice.ts'
import { PROGRAMME_TRANSITIONS, type ProgrammeAction } from '#models/programme/states.ts'
import { RESULT_NOTICES, LAST_NOTICES } from '#models/round/notices.ts'
import { ROUND_TRANSITIONS, type RoundAction } from '#models/round/states.ts'

/** What those concerned are told of each transition, or why there is nobody to tell. */
type Told<Action extends string> = Record<Action, NoticeKind[] | string>

const RESULTS = Object.values(RESULT_NOTICES)

const APPLICATION: Told<ApplicationAction> = {
  submit: ['application.submitted', 'application.received'],
  accept: ['application.accepted'],
  return: ['application.returned'],
  reject: ['application.rejected'],
  rank: ['application.certified'],
  match: RESULTS,
  waitlist: [...RESULTS, 'round.second-opened'],
  leave: [...Object.values(LAST_NOTICES), 'round.unmatched'],
  withdraw: ['application.withdrawn'],
}

const PROGRAMME: Told<ProgrammeAction> = {
  open: ['programme.opened'],
  'start-ranking': ['programme.ranking', 'programme.applications-closed', 'programme.undecided'],
  lock: ['programme.locked', 'programme.unranked', 'programme.left-out', 'programme.dry-run-due'],
  'dry-run': 'A dry run is the coordinators’ own; nothing is sent.',
  publish: [...RESULTS, 'round.left-out'],
  'start-second-round': ['round.second-opened', 'round.unmatched'],
  run: ['round.unmatched'],
  evaluate: ['programme.evaluating', 'programme.evaluation-due'],
  close: ['programme.closed'],
  archive: 'Nothing changes for anybody: the page stays as it is.',
  cancel: ['programme.cancelled'],
}

const ROUND: Told<RoundAction> = {
  lock: ['round.second-closed'],
  'dry-run': 'A dry run is the coordinators’ own; nothing is sent.',
  'change-by-hand': 'Nobody but coordinators knows of the outcome yet.',
  publish: RESULTS,
  finish: ['round.left-out'],
}

const COLLABORATION: Told<CollaborationAction> = {
  confirm: ['collaboration.awaits-you', 'collaboration.confirmed'],
  decline: ['collaboration.declined'],
  withdraw: ['collaboration.withdrawn'],
  lapse: ['collaboration.lapsed'],
  sign: ['collaboration.signed'],
  activate: ['collaboration.active'],
  'fall-due': ['evaluation.opened'],
  renew: ['evaluation.renewed'],
  improve: ['evaluation.improving'],
  suspend: ['collaboration.suspended'],
  resume: ['collaboration.resumed'],
  exit: ['collaboration.exit-announced', 'collaboration.exited'],
  discharge: ['evaluation.exited'],
  complete: ['collaboration.completion-agreed', 'collaboration.completed'],
  revive: ['collaboration.revival-agreed', 'collaboration.revived'],
}

test.each([
  ['an application', APPLICATION_TRANSITIONS, APPLICATION],
  ['a programme', PROGRAMME_TRANSITIONS, PROGRAMME],
  ['a round', ROUND_TRANSITIONS, ROUND],
  ['a collaboration', TRANSITIONS, COLLABORATION],
] as const)('every transition of %s tells somebody, or says why nobody', (_, transitions, told) => {
  expect(Object.keys(told).sort()).toEqual(Object.keys(transitions).sort())
  const known: readonly string[] = NOTICE_KINDS
  for (const [action, kinds] of Object.entries(told)) {
    const said: readonly string[] = typeof kinds === 'string' ? [] : kinds
    expect(typeof kinds === 'string' || said.length > 0, action).toBe(true)
    expect(said.filter((kind) => !known.includes(kind))).toEqual([])
  }
})
