import { acceptMembership } from '#models/membership/answer.server.ts'
import { requestsOf } from '#models/membership/list.server.ts'
import { requestMembership } from '#models/membership/request.server.ts'
import { registerOrganisation } from '#models/organisation/register.server.ts'
import { returnOrganisation, verifyOrganisation } from '#models/organisation/verify.server.ts'
import type { Cast } from './cast.ts'
import { ORGANISATIONS, type OrganisationKey } from './content/organisations.ts'
import { ago } from './time.ts'

export type OrganisationIds = Record<OrganisationKey, string>

/** Who registers what is not verified yet, and so belongs to nothing in the cast. */
const APPLICANTS: Partial<Record<OrganisationKey, string>> = { waiting: 'pan', returned: 'chiu' }

const RETURN_REASON =
  '请补充登记证明上的全称，并写明一位联系人。补充后可以直接再次提交，不需要重新填写。'

/** Registers the demonstration organisations, verifies most of them, and lets their colleagues in. */
export async function fillOrganisations(cast: Cast): Promise<OrganisationIds> {
  const ids = {} as OrganisationIds
  for (const key of Object.keys(ORGANISATIONS) as OrganisationKey[]) {
    ids[key] = await register(cast, key)
  }
  const coordinator = await cast.actor('coordinator')
  for (const key of Object.keys(ids) as OrganisationKey[]) {
    if (key === 'waiting') continue
    if (key === 'returned') {
      await ago(4, () => returnOrganisation(coordinator, ids[key], { reason: RETURN_REASON }))
    } else {
      await ago(137, () => verifyOrganisation(coordinator, ids[key]))
    }
  }
  await letColleaguesIn(cast, ids)
  return ids
}

function representativeOf(cast: Cast, key: OrganisationKey): string {
  const applicant = APPLICANTS[key]
  if (applicant) return applicant
  const person = cast.everyone.find(({ belongsTo = [] }) =>
    belongsTo.some(([organisation, position]) => organisation === key && position !== 'member'),
  )
  if (!person) throw new Error(`nobody represents ${key}`)
  return person.mailbox
}

async function register(cast: Cast, key: OrganisationKey): Promise<string> {
  const representative = await cast.actor(representativeOf(cast, key))
  const input = { ...ORGANISATIONS[key], acronyms: [], aliases: [] }
  const days = APPLICANTS[key] ? 6 : 139
  return (await ago(days, () => registerOrganisation(representative, input))).id
}

async function letColleaguesIn(cast: Cast, ids: OrganisationIds): Promise<void> {
  for (const { mailbox, belongsTo = [] } of cast.everyone) {
    for (const [key, position] of belongsTo) {
      if (position !== 'member') continue
      const colleague = await cast.actor(mailbox)
      await ago(136, () => requestMembership(colleague, ids[key]))
      const representative = await cast.actor(representativeOf(cast, key))
      for (const { id } of await requestsOf(representative, ids[key])) {
        await ago(135, () => acceptMembership(representative, id))
      }
    }
  }
}
