import { findMentions } from '#models/organisation/find.server.ts'
import type { Names } from '#models/organisation/organisation.ts'
import type { CollaborationRecord } from './record.server.ts'

/** The first two parties by name, for what people are told: `one` and `other`. */
export async function partyNames({
  parties,
}: Pick<CollaborationRecord, 'parties'>): Promise<Record<'one' | 'other', Names>> {
  const ids = parties.map(({ organisation }) => organisation.toString())
  const mentions = await findMentions(ids)
  const name = (at: number) => mentions.get(ids[at] ?? '')?.names ?? {}
  return { one: name(0), other: name(1) }
}
