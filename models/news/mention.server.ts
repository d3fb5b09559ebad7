import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { findOrganisationBySlug } from '#models/organisation/find.server.ts'
import { changeNews } from './change.server.ts'
import { newsPolicy } from './policy.ts'
import { isListed } from './states.ts'
import { seenAt } from './write.server.ts'

/**
 * Names the organisations that an item is about, by the slugs of their pages.
 * @throws DomainError `invalid` for a slug that no organisation has or had
 */
export async function mentionOrganisations(
  actor: Actor,
  id: string,
  slugs: readonly string[],
): Promise<void> {
  const organisations = await organisationsUnder(slugs)
  await changeNews(actor, id, (item, now) => {
    authorise(newsPolicy.edit(actor))
    if (item.state !== 'draft' && !isListed(item.state)) throw new DomainError('illegal-transition')
    return {
      action: 'news.organisations-mentioned',
      update: { $set: { organisations, ...seenAt(item, now) } },
    }
  })
}

async function organisationsUnder(slugs: readonly string[]): Promise<Types.ObjectId[]> {
  const found = await Promise.all([...new Set(slugs)].map(findOrganisationBySlug))
  return found.map((organisation) => {
    if (organisation) return organisation._id
    throw new DomainError('invalid', {
      field: 'organisations',
      reason: 'news-unknown-organisation',
    })
  })
}
