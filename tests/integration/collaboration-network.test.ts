import { expect, test } from 'vitest'
import { Types } from 'mongoose'
import { network } from '#models/collaboration/network.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import type { Cluster } from '#models/organisation/organisation.ts'
import { organisation } from '#tests/support/alliance.ts'

async function pair(
  title: string,
  parties: readonly string[],
  state: CollaborationState = 'active',
): Promise<void> {
  const at = new Date('2026-03-01T00:00:00Z')
  const text = { text: title, script: 'none' as const }
  await Collaboration.create({
    kind: 'pair',
    title: text,
    objectives: text,
    state,
    course: [{ state, at, by: null }],
    parties: parties.map((party) => ({ organisation: party, confirmed: null, signatures: [] })),
    proposal: { by: new Types.ObjectId(), at, organisation: parties[0] },
    respondBy: at,
    signedAt: at,
    agreement: { version: 1, inForce: 1 },
  })
}

const withClusters = async (id: string, clusters: Cluster[]) =>
  void (await Organisation.updateOne({ _id: id }, { clusters }))

test('the network holds what is being worked on, between places and within them', async () => {
  const shenzhen = await organisation('net-shenzhen')
  const other = await organisation('net-other')
  const macao = await organisation('net-macao', { seat: 'macao' })
  const national = await organisation('net-national', { seat: 'national' })
  await withClusters(macao, ['health'])
  await pair('across', [shenzhen, macao])
  await pair('again', [other, macao], 'renewed')
  await pair('within', [shenzhen, other])
  await pair('beyond', [national, macao], 'review-due')
  await pair('over', [shenzhen, macao], 'exited')
  await pair('not yet', [shenzhen, macao], 'confirmed')

  const all = await network({ page: 1 }, null)
  expect(all.total).toBe(4)
  expect(all.seats).toEqual({ shenzhen: 3, macao: 3, national: 1 })
  expect(all.links).toContainEqual({ from: 'shenzhen', to: 'macao', count: 2 })
  expect(all.links).toContainEqual({ from: 'shenzhen', to: 'shenzhen', count: 1 })
  expect(all.links).toContainEqual({ from: 'macao', to: 'national', count: 1 })
  expect(all.clusters).toEqual({ health: 3 })

  const health = await network({ cluster: 'health', seat: 'shenzhen', page: 1 }, null)
  expect(health.rows.map(({ title }) => title.text).sort()).toEqual(['across', 'again'])
  const none = await network({ programme: 'none', page: 7 }, null)
  expect(none).toMatchObject({ total: 0, rows: [], page: 1, pages: 1 })
})
