import { DomainError, notFound, type DomainErrorDetail } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'

/**
 * Only verified organisations propose, confirm and sign; a suspended one is not.
 * @param detail what to say when this organisation is not verified
 * @throws DomainError `not-found` for one that does not exist, `conflict` for one that is not verified
 */
export async function requireVerified(
  organisations: readonly string[],
  detail: (organisation: string) => DomainErrorDetail = () => ({ reason: 'party-unverified' }),
): Promise<void> {
  const mentions = await findMentions(organisations)
  for (const id of organisations) {
    const mention = mentions.get(id)
    if (!mention) notFound()
    if (mention.state !== 'verified') throw new DomainError('conflict', detail(id))
  }
}
