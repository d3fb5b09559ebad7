import type { ClientSession, Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import type { NoticeKind } from '#models/notification/notice.ts'
import { tell, type Told } from '#models/notification/tell.server.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { Names } from '#models/organisation/organisation.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Written } from '#models/text/written.ts'
import type { COLLABORATION_NOTICES } from './notices.ts'
import { partyNames } from './party-names.server.ts'
import type { CollaborationRecord } from './record.server.ts'
import { representedBy } from './scope.server.ts'

interface Message {
  kind: NoticeKind
  /** Once per collaboration. */
  key: string
  /** Below the collaboration's own address. */
  path?: string
  names?: Record<string, Names>
  figures?: Record<string, string | number>
  dates?: Record<string, Date>
  /** Whose doing it is; said as `organisation`. */
  from?: Types.ObjectId | null
  /** All parties where it is not given. */
  to?: readonly Types.ObjectId[]
  coordinators?: boolean
}

type About = Pick<CollaborationRecord, '_id' | 'title' | 'parties'>

/** A text that somebody wrote, as readers of each language are told of it. */
export const namesOfWritten = (written: Written): Names => ({
  'zh-Hans': wordsFor(written, 'hans'),
  'zh-Hant': wordsFor(written, 'hant'),
  en: written.text,
})

function wordsFor(written: Written, script: 'hans' | 'hant'): string {
  const { text, converted } = forReader(written, script)
  return converted ?? text
}

/** A notice about a collaboration, whose title it says as `collaboration`; see `tell` for what becomes of it. */
export async function noticeAbout(
  { _id, title, parties }: About,
  { kind, key, path = '', names = {}, figures, dates, from, to, coordinators }: Message,
): Promise<Told> {
  const mentions = await findMentions(from ? [from.toString()] : [])
  const organisation = from && mentions.get(from.toString())?.names
  return {
    kind,
    key: `collaboration:${_id.toString()}:${key}`,
    to: {
      organisations: to ?? parties.map((party) => party.organisation),
      ...(coordinators ? { coordinators } : {}),
    },
    path: `/collaborations/${_id.toString()}${path}`,
    names: {
      collaboration: title.names ?? namesOfWritten(title),
      ...(organisation ? { organisation } : {}),
      ...names,
    },
    ...(figures ? { figures } : {}),
    ...(dates ? { dates } : {}),
  }
}

/** Tells the parties' representatives, in the transaction of what they are told of. */
export async function tellAll(
  session: ClientSession,
  about: About,
  message: Message,
): Promise<void> {
  await tell(session, [await noticeAbout(about, message)])
}

/** Tells the parties' representatives what has become of their collaboration, once for this moment. */
export async function tellParties(
  session: ClientSession,
  about: About,
  kind: (typeof COLLABORATION_NOTICES)[number],
  at: Date,
): Promise<void> {
  const key = `${kind}:${at.toISOString()}`
  await tellAll(session, about, { kind, key, names: await partyNames(about) })
}

/** Tells the parties that the actor does not act for what the actor's own has done. */
export async function tellOthers(
  session: ClientSession,
  actor: Actor,
  about: CollaborationRecord,
  message: Message,
): Promise<void> {
  const ours = actedFor(actor, about)
  const to = about.parties
    .map(({ organisation }) => organisation)
    .filter((organisation) => !ours.some((own) => own.equals(organisation)))
  if (to.length === 0) return
  await tellAll(session, about, { from: ours[0] ?? null, ...message, to })
}

/** The parties that the actor represents, or belongs to where they represent none. */
function actedFor(actor: Actor, record: CollaborationRecord): Types.ObjectId[] {
  const represented = representedBy(actor, record)
  if (represented.length > 0) return represented
  return record.parties
    .map(({ organisation }) => organisation)
    .filter((organisation) => actor.organisations.some(({ id }) => organisation.equals(id)))
}
