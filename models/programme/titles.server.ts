import type { Trilingual } from '#models/text/trilingual.ts'
import { Programme } from './record.server.ts'

/** What others say of programmes, by id; unknown ids are absent. */
export async function titlesOf(
  ids: readonly string[],
): Promise<Map<string, { slug: string; title: Trilingual }>> {
  const records = await Programme.find({ _id: { $in: ids } }, { slug: 1, title: 1 }).lean()
  return new Map(records.map(({ _id, slug, title }) => [_id.toString(), { slug, title }]))
}
