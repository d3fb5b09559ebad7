import { Types } from 'mongoose'
import type { Actor, Position, Role } from '#models/actor.ts'
import { inTransaction } from '#models/database.server.ts'
import { activateMembership, organisationsOf } from '#models/membership/membership.server.ts'
import type { OrganisationState, Seat } from '#models/organisation/organisation.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import type { Locale } from '#models/text/locale.ts'
import { signUp } from '#models/user/user.server.ts'

/** Puts an organisation there as it is needed, past the verbs that would take it there. @returns its id */
export async function organisation(
  name: string,
  { seat = 'shenzhen', state = 'verified' }: { seat?: Seat; state?: OrganisationState } = {},
): Promise<string> {
  const _id = new Types.ObjectId()
  const at = new Date()
  await Organisation.create({
    _id,
    names: { 'zh-Hans': name, en: name },
    kind: 'research-body',
    seat,
    state,
    stateSince: at,
    slugs: [name],
    createdAt: at,
    changedAt: at,
  })
  return _id.toString()
}

export async function setOrganisationState(id: string, state: OrganisationState): Promise<void> {
  await Organisation.updateOne({ _id: id }, { state })
}

/** Signs somebody up and puts them where they belong. */
export async function person(
  name: string,
  positions: ReadonlyArray<readonly [organisation: string, position: Position]> = [],
  { role = 'member', locale = 'zh-Hans' }: { role?: Role; locale?: Locale } = {},
): Promise<Actor> {
  const email = `${name}@example.org`
  const id = await signUp({ name, email, passwordHash: 'none', locale, role })
  await inTransaction(async (session) => {
    for (const [organisation, position] of positions) {
      await activateMembership(session, id, organisation, position)
    }
  })
  return { id, name, role, locale, organisations: await organisationsOf(id) }
}
