import { Types } from 'mongoose'
import { Application } from '#models/application/record.server.ts'
import { connectDatabase } from '#models/database.server.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { ORGANISATION_KINDS, SEATS, type Seat } from '#models/organisation/organisation.ts'
import { PROGRAMME_DATES, type ProgrammeDate, type Side } from '#models/programme/programme.ts'
import { Programme } from '#models/programme/record.server.ts'
import type { ProgrammeState } from '#models/programme/states.ts'

const DAY_MS = 86_400_000
const said = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

export interface SeededProgramme {
  id: string
  slug: string
  setState: (state: ProgrammeState) => Promise<void>
  /** An application of a demonstration organisation, past the verbs that would bring it. */
  enter: (organisation: string, side: Side, state: 'submitted' | 'eligible') => Promise<void>
}

/** A programme of its own for one test: mainland organisations on one side, Hong Kong's and Macao's on the other. */
export async function seedProgramme(slug: string, state: ProgrammeState): Promise<SeededProgramme> {
  await connectDatabase(process.env.PORTAL_MONGODB_URL ?? '')
  const _id = new Types.ObjectId()
  const now = Date.now()
  // Ranking closes in fifteen days, applications in five: whichever state is set, there is time.
  const dates = PROGRAMME_DATES.map((date, at) => [date, new Date(now + (at * 10 - 5) * DAY_MS)])
  const kinds = ORGANISATION_KINDS.filter((kind) => kind !== 'enterprise')
  const outside: Seat[] = ['hong-kong', 'macao']
  await Programme.create({
    _id,
    slug,
    state,
    course: [{ state: 'draft', at: new Date(now), by: null }],
    title: said(`示范计划 ${slug}`),
    summary: said('示范'),
    description: said('示范'),
    sides: {
      a: {
        title: said('内地一方'),
        kinds,
        seats: SEATS.filter((seat) => !outside.includes(seat)),
        capacity: 1,
      },
      b: { title: said('港澳一方'), kinds, seats: outside, capacity: 1 },
    },
    proposing: 'a',
    longestList: 5,
    responseDays: 14,
    dates: Object.fromEntries(dates) as Record<ProgrammeDate, Date>,
    questions: [{ id: 'why', text: said('为什么参加？'), required: true }],
    announcedAt: new Date(now),
    createdBy: new Types.ObjectId(),
    createdAt: new Date(now),
    changedAt: new Date(now),
  })
  return {
    id: _id.toString(),
    slug,
    setState: async (next) => void (await Programme.updateOne({ _id }, { state: next })),
    async enter(name, side, entered) {
      const organisation = await Organisation.findOne({ 'names.zh-Hans': name }).lean()
      if (!organisation) throw new Error(`There is no organisation ${name}`)
      const at = new Date(now)
      await Application.create({
        programme: _id,
        organisation: organisation._id,
        side,
        state: entered,
        course: [{ state: entered, at, by: null }],
        capacity: 1,
        createdBy: new Types.ObjectId(),
        createdAt: at,
        changedAt: at,
        submittedAt: at,
      })
    },
  }
}
