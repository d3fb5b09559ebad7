import { namesOf } from './user.server.ts'
import type { WirePerson } from './user.ts'

type Id = { toString(): string } | null | undefined

export type PersonById = (id: Id) => WirePerson | null

/** Says people by their ids; nobody for an account that is gone, and for the clock. */
export async function peopleIn(ids: readonly Id[]): Promise<PersonById> {
  const known = new Set(ids.flatMap((id) => id?.toString() ?? []))
  const names = await namesOf([...known])
  return (id) => {
    const name = id && names.get(id.toString())
    return name ? { id: id.toString(), name } : null
  }
}
