import type { ClientSession } from 'mongoose'
import { Application } from '#models/application/record.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { applicantsIn, invited } from './audience.server.ts'
import type { ClockAction } from './due.ts'
import type { ProgrammeRecord } from './record.server.ts'

type Notices = Parameters<typeof tell>[1]

/** What every notice about a programme says: its title, and where it is read about. */
export const about = ({ title, slug }: ProgrammeRecord) => ({
  names: { programme: title },
  path: `/programmes/${slug}`,
})

/** The same for coordinators, who have something to do. */
export const atDesk = ({ title, _id }: ProgrammeRecord, page = '') => ({
  names: { programme: title },
  path: `/coordination/programmes/${_id.toString()}${page}`,
  to: { coordinators: true },
})

/** Tells everyone concerned what the clock has just done, and what is expected of whom by when. */
export async function tellPhase(
  session: ClientSession,
  action: ClockAction,
  programme: ProgrammeRecord,
): Promise<void> {
  const notices = await NOTICES[action](session, programme)
  await tell(
    session,
    notices.filter(({ to }) => to.coordinators === true || (to.organisations ?? []).length > 0),
  )
}

const NOTICES: Record<
  ClockAction,
  (session: ClientSession, programme: ProgrammeRecord) => Promise<Notices>
> = {
  open: async (session, programme) => [
    {
      ...about(programme),
      kind: 'programme.opened',
      key: `programme.opened:${programme._id.toString()}`,
      to: { organisations: await invited(session, programme) },
      dates: { until: programme.dates.applicationsClose },
    },
  ],
  'start-ranking': async (session, programme) => {
    const id = programme._id.toString()
    const undecided = await Application.countDocuments(
      { programme: programme._id, state: 'submitted' },
      { session },
    )
    const waiting: Notices =
      undecided > 0
        ? [
            {
              ...atDesk(programme, '/applications'),
              kind: 'programme.undecided',
              key: `programme.undecided:${id}`,
              figures: { count: undecided },
              dates: { until: programme.dates.rankingCloses },
            },
          ]
        : []
    return [
      {
        ...about(programme),
        kind: 'programme.ranking',
        key: `programme.ranking:${id}`,
        to: { organisations: await applicantsIn(session, programme._id, ['eligible', 'ranked']) },
        dates: { until: programme.dates.rankingCloses },
      },
      {
        ...about(programme),
        kind: 'programme.applications-closed',
        key: `programme.applications-closed:${id}`,
        to: {
          organisations: await applicantsIn(session, programme._id, [
            'draft',
            'submitted',
            'returned',
          ]),
        },
        dates: { until: programme.dates.rankingCloses },
      },
      ...waiting,
    ]
  },
  lock: async (session, programme) => {
    const id = programme._id.toString()
    return [
      {
        ...about(programme),
        kind: 'programme.locked',
        key: `programme.locked:${id}`,
        to: { organisations: await applicantsIn(session, programme._id, ['ranked']) },
        dates: { results: programme.dates.results },
      },
      {
        ...about(programme),
        kind: 'programme.unranked',
        key: `programme.unranked:${id}`,
        to: { organisations: await applicantsIn(session, programme._id, ['eligible']) },
        dates: { results: programme.dates.results },
      },
      {
        ...about(programme),
        kind: 'programme.left-out',
        key: `programme.left-out:${id}`,
        to: {
          organisations: await applicantsIn(session, programme._id, ['submitted', 'returned']),
        },
      },
      {
        ...atDesk(programme, '/matching'),
        kind: 'programme.dry-run-due',
        key: `programme.dry-run-due:${id}`,
        dates: { results: programme.dates.results },
      },
    ]
  },
  evaluate: async (session, programme) => [
    {
      ...about(programme),
      kind: 'programme.evaluating',
      key: `programme.evaluating:${programme._id.toString()}`,
      to: { organisations: await applicantsIn(session, programme._id, ['matched']) },
      dates: { until: programme.dates.closes },
    },
    {
      ...atDesk(programme),
      kind: 'programme.evaluation-due',
      key: `programme.evaluation-due:${programme._id.toString()}`,
      dates: { until: programme.dates.closes },
    },
  ],
  close: async (session, programme) => [
    {
      ...about(programme),
      kind: 'programme.closed',
      key: `programme.closed:${programme._id.toString()}`,
      to: { organisations: await applicantsIn(session, programme._id, ['matched']) },
    },
  ],
}
