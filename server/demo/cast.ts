import type { Actor } from '#models/actor.ts'
import { organisationsOf } from '#models/membership/membership.server.ts'
import { signUp } from '#models/user/user.server.ts'
import { hashPassword } from '#server/auth/password.ts'
import { ago } from './time.ts'
import type { OrganisationKey } from './content/organisations.ts'
import { ACCOUNTS, COLLEAGUES, type DemoPerson } from './content/people.ts'

export const DEMO_PASSWORD = 'wanlian-demo'

const DOMAIN = 'demo.wanlian.test'

const demoAddress = (mailbox: string) => `${mailbox}@${DOMAIN}`

/** Addresses of the accounts that are printed at start. */
export const DEMO_ACCOUNTS: readonly string[] = ACCOUNTS.map(({ mailbox }) => demoAddress(mailbox))

/** The people of the demonstration, by mailbox, each as the actor they are at the moment they are asked for. */
export interface Cast {
  actor: (mailbox: string) => Promise<Actor>
  /** Who speaks for an organisation. */
  representative: (key: OrganisationKey) => Promise<Actor>
  everyone: readonly DemoPerson[]
}

export async function signUpCast(): Promise<Cast> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const everyone = [...ACCOUNTS, ...COLLEAGUES]
  const ids = new Map<string, string>()
  for (const { mailbox, name, locale, role = 'member' } of everyone) {
    const email = demoAddress(mailbox)
    const user = { name, email, passwordHash, locale, role, demo: true }
    ids.set(mailbox, await ago(140, () => signUp(user)))
  }
  const actor = async (mailbox: string): Promise<Actor> => {
    const person = everyone.find((candidate) => candidate.mailbox === mailbox)
    const id = ids.get(mailbox)
    if (!person || !id) throw new Error(`nobody is called ${mailbox}`)
    const { name, locale, role = 'member' } = person
    return { id, name, locale, role, organisations: await organisationsOf(id) }
  }
  return {
    everyone,
    actor,
    async representative(key) {
      const person = everyone.find(({ belongsTo = [] }) =>
        belongsTo.some(([organisation, position]) => organisation === key && position !== 'member'),
      )
      if (!person) throw new Error(`nobody represents ${key}`)
      return actor(person.mailbox)
    },
  }
}
