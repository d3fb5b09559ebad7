import type { Types } from 'mongoose'
import type { ClientSession } from 'mongoose'
import { findMentions } from '#models/organisation/find.server.ts'
import type { Audience } from '#models/notification/record.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import type { APPLICATION_NOTICES } from './notices.ts'
import type { ApplicationRecord } from './record.server.ts'

type Kind = (typeof APPLICATION_NOTICES)[number]
type Place = 'own' | 'ranking' | 'desk'

const pathOf = (
  place: Place,
  programme: Pick<ProgrammeRecord, 'slug'>,
  application: Pick<ApplicationRecord, '_id' | 'programme' | 'organisation'>,
) => {
  if (place === 'desk') {
    return `/coordination/programmes/${application.programme.toString()}/applications/${application._id.toString()}`
  }
  const own = `/programmes/${programme.slug}/application`
  const of = `?organisation=${application.organisation.toString()}`
  return place === 'ranking' ? `${own}/ranking${of}` : `${own}${of}`
}

export interface Word {
  kind: Kind
  to: 'representatives' | 'coordinators'
  place: Place
  /** What tells this time from another one; the state's place in the course where it is left out. */
  time?: string
  dates?: Record<string, Date>
  figures?: Record<string, number>
}

/** A notice is told once per key. */
export const keyOf = (
  { _id }: Pick<ApplicationRecord, '_id'>,
  { kind, to, time }: Pick<Word, 'kind' | 'to'> & { time: string },
): string => [kind, to, _id.toString(), time].join(':')

/** Tells the application's representatives or the coordinators, in the transaction of the change. */
export async function say(
  session: ClientSession,
  application: ApplicationRecord,
  programme: ProgrammeRecord,
  words: readonly Word[],
): Promise<void> {
  const organisation = application.organisation
  const mention = (await findMentions([organisation.toString()])).get(organisation.toString())
  await tell(
    session,
    words.map(({ kind, to, place, time, dates, figures }) => ({
      kind,
      key: keyOf(application, { kind, to, time: time ?? String(application.course.length) }),
      to: audience(to, organisation),
      path: pathOf(place, programme, application),
      names: { organisation: mention?.names ?? {}, programme: programme.title },
      ...(dates ? { dates } : {}),
      ...(figures ? { figures } : {}),
    })),
  )
}

const audience = (to: Word['to'], organisation: Types.ObjectId): Audience =>
  to === 'coordinators' ? { coordinators: true } : { organisations: [organisation] }
