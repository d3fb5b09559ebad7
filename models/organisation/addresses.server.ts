import { Organisation } from './organisation.server.ts'

/** Slugs of all that the directory lists (see `isListed`), in a steady order, for the sitemap. */
export async function organisationAddresses(): Promise<Array<{ slug: string; changedAt: Date }>> {
  const listed = {
    $or: [
      { state: 'verified' as const },
      { state: { $ne: 'suspended' as const }, ror: { $type: 'string' as const } },
    ],
  }
  const records = await Organisation.find(listed, { slugs: 1, changedAt: 1 })
    .sort({ _id: 1 })
    .lean()
  return records.flatMap(({ slugs: [slug], changedAt }) => (slug ? [{ slug, changedAt }] : []))
}
