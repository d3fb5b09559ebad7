import { expect, onTestFinished, test, vi } from 'vitest'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { startJobs } from '#server/jobs/jobs.ts'
import { shutDown } from '#server/shutdown.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'

test('a portal that was away lets what is overdue lapse when it is back, once for all its processes', async () => {
  const ours = await organisation('示范单位甲')
  const theirs = await organisation('示范单位乙')
  const proposer = await person('林晓', [[ours, 'representative']])
  const input = { from: ours, withOrganisation: theirs, title: '题目', objectives: '目标' }
  const id = await proposePair(proposer, input, new Date('2026-05-01T01:00:00Z'))
  const changes = listenTo('collaboration.changed')
  onTestFinished(shutDown)
  await startJobs()
  await startJobs()
  await vi.waitFor(() => expect(changes).toEqual([{ collaborationId: id }]), { timeout: 10_000 })
  expect((await findCollaboration(proposer, id, null)).inner?.history[0]).toMatchObject({
    action: 'collaboration.lapsed',
    by: null,
  })
})
