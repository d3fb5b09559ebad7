import { Types } from 'mongoose'
import { membersOf, type Roster } from '#models/room/roster.server.ts'
import { fold } from '#models/text/fold.server.ts'
import type { MessageRecord } from './record.server.ts'

/** As it is typed, and as input methods for Chinese write it; folding makes one of them. */
const SIGN = /[@＠]/
const LATIN_END = /[\p{Script=Latin}\p{N}]$/u
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u

/**
 * Whom a text addresses as `@name`, in either script: those who are in the room now. At each sign the longest
 * name counts; a Latin name must end where the word does. People of the same name are all meant.
 * @returns nothing where nobody is addressed
 */
export function mentionsIn(text: string, roster: Roster): Pick<MessageRecord, 'mentions'> {
  if (!SIGN.test(text)) return {}
  const people = membersOf(roster).map(({ id, name }) => ({ id, name: fold(name) }))
  const [, ...following] = fold(text).split('@')
  const rests = following.map((_, at) => following.slice(at).join('@'))
  const addressed = rests.flatMap((rest) => {
    const meant = people.filter(({ name }) => name !== '' && begins(rest, name))
    const longest = Math.max(...meant.map(({ name }) => name.length))
    return meant.filter(({ name }) => name.length === longest).map(({ id }) => id)
  })
  if (addressed.length === 0) return {}
  return { mentions: [...new Set(addressed)].map((id) => new Types.ObjectId(id)) }
}

function begins(rest: string, name: string): boolean {
  if (!rest.startsWith(name)) return false
  return !(LATIN_END.test(name) && LATIN_START.test(rest.slice(name.length)))
}
