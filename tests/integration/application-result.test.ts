import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import {
  findApplication,
  myApplications,
  ownApplications,
} from '#models/application/find.server.ts'
import { confirmCollaboration, declineCollaboration } from '#models/collaboration/answer.server.ts'
import { dryRun } from '#models/round/dry-run.server.ts'
import { currentRound } from '#models/round/find.server.ts'
import { publishRound } from '#models/round/publish.server.ts'
import { ownResults } from '#models/round/results-page.server.ts'
import { person } from '#tests/support/alliance.ts'
import { lockedProgramme, RUN_AT } from '#tests/support/rounds.ts'

const NOW = new Date(RUN_AT.getTime() + 86_400_000)
const RESPOND_BY = new Date(RUN_AT.getTime() + 7 * 86_400_000).toISOString()

let programme: Awaited<ReturnType<typeof lockedProgramme>>
let one: Actor
let other: Actor
let third: Actor

beforeEach(async () => {
  programme = await lockedProgramme({
    a1: { side: 'a', wants: ['b1'] },
    a2: { side: 'a', wants: ['b1'] },
    b1: { side: 'b', wants: ['a1', 'a2'] },
  })
  const representative = (name: string) =>
    person(`代表${name}`, [[programme.idOf(name), 'representative']])
  ;[one, other, third] = [
    await representative('a1'),
    await representative('b1'),
    await representative('a2'),
  ]
  const coordinator = await person('统筹', [], { role: 'coordinator' })
  await dryRun(coordinator, programme.id, { proposing: 'a' }, RUN_AT)
  const version = (await currentRound(programme))?.version ?? 0
  await publishRound(coordinator, programme.id, { version }, RUN_AT)
})

async function nextFor(actor: Actor) {
  const [id = ''] = await ownApplications(actor, programme.slug, null)
  const { application } = await findApplication(actor, id, null, NOW)
  const [listed] = await myApplications(actor, { now: NOW })
  expect(listed?.next).toEqual(application.next)
  return application.next
}

const pairOf = async (actor: Actor) =>
  (await ownResults(actor, programme.slug))[0]?.results[0]?.pairs[0]

test('an application says whose word its pair waits for, and until when', async () => {
  expect(await nextFor(one)).toEqual({ act: 'confirm', of: 'representative', by: RESPOND_BY })
  expect(await nextFor(third)).toEqual({ act: 'await-second', of: 'nobody', by: RESPOND_BY })
  const pair = await pairOf(one)
  expect(pair).toMatchObject({ awaits: 'own', partner: { id: programme.idOf('b1') } })

  await confirmCollaboration(one, pair?.id ?? '', NOW)
  expect(await nextFor(one)).toEqual({ act: 'await-partner', of: 'partner', by: RESPOND_BY })
  expect(await nextFor(other)).toMatchObject({ act: 'confirm', of: 'representative' })
  expect(await pairOf(one)).toMatchObject({ awaits: 'partner' })

  await confirmCollaboration(other, pair?.id ?? '', NOW)
  for (const actor of [one, other]) {
    expect(await nextFor(actor)).toEqual({ act: 'work', of: 'nobody', by: null })
  }
  expect(await pairOf(other)).toMatchObject({ awaits: null })
})

test('an application whose pair came to nothing waits for the second round', async () => {
  const pair = await pairOf(one)
  await declineCollaboration(other, pair?.id ?? '', { reason: '人手不足' }, NOW)
  expect(await nextFor(one)).toMatchObject({ act: 'await-second', by: RESPOND_BY })
})

test('an organisation’s own applications are those of that one alone', async () => {
  const both = await person('两家的代表', [
    [programme.idOf('a1'), 'representative'],
    [programme.idOf('a2'), 'representative'],
  ])
  const found = await myApplications(both, { organisation: programme.idOf('a2'), now: NOW })
  expect(found.map(({ organisation }) => organisation.id)).toEqual([programme.idOf('a2')])
  const [result, ...rest] = await ownResults(both, programme.slug, programme.idOf('a2'))
  expect(rest).toEqual([])
  expect(result?.results[0]?.explanation.code).toBe('outranked')
})
