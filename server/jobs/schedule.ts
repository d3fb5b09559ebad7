import { remindApplicants } from '#models/application/remind.server.ts'
import { completeExits } from '#models/collaboration/exit.server.ts'
import { lapseProposals } from '#models/collaboration/lapse.server.ts'
import { openEvaluations } from '#models/evaluation/open.server.ts'
import { remindOfEvaluations } from '#models/evaluation/remind.server.ts'
import { remindParties } from '#models/collaboration/remind.server.ts'
import { dropUnattachedFiles } from '#models/file/drop.server.ts'
import { publishDue } from '#models/news/approve.server.ts'
import { deliverNotices } from '#models/notification/deliver.server.ts'
import { advanceProgrammes } from '#models/programme/advance.server.ts'
import { remindOfResults } from '#models/programme/remind.server.ts'
import { archiveRooms } from '#models/room/closing.server.ts'
import { advanceRounds } from '#models/round/advance.server.ts'
import { resumePublications } from '#models/round/publish.server.ts'
import { syncRoomsLeftBehind } from '#models/room/sync-members.server.ts'
import { sendDueMail } from '#server/mail/mail.ts'

interface ScheduledJob {
  /** Kept in the database: a renamed one leaves its old schedule behind. */
  name: string
  /** How often, as Agenda reads it. */
  every: string
  /** May run in several processes at once, and again after a kill: it must not do anything twice. */
  run: () => Promise<unknown>
}

/** What the portal does by the clock. */
export const SCHEDULE: readonly ScheduledJob[] = [
  {
    name: 'deliver-notices',
    every: '1 minute',
    run: () => deliverNotices(),
  },
  {
    name: 'drop-unattached-files',
    every: '1 hour',
    run: () => dropUnattachedFiles(new Date()),
  },
  {
    name: 'lapse-proposals',
    every: '1 minute',
    run: () => lapseProposals(new Date()),
  },
  {
    name: 'remind-applicants',
    every: '10 minutes',
    run: () => remindApplicants(new Date()),
  },
  {
    name: 'advance-programmes',
    every: '1 minute',
    run: () => advanceProgrammes(new Date()),
  },
  {
    name: 'remind-of-results',
    every: '15 minutes',
    run: () => remindOfResults(new Date()),
  },
  {
    name: 'remind-parties',
    every: '10 minutes',
    run: () => remindParties(new Date()),
  },
  {
    name: 'publish-news',
    every: '1 minute',
    run: () => publishDue(new Date()),
  },
  {
    name: 'complete-exits',
    every: '1 minute',
    run: () => completeExits(new Date()),
  },
  {
    name: 'open-evaluations',
    every: '1 minute',
    run: () => openEvaluations(new Date()),
  },
  {
    name: 'remind-of-evaluations',
    every: '10 minutes',
    run: () => remindOfEvaluations(new Date()),
  },
  {
    name: 'archive-rooms',
    every: '1 minute',
    run: () => archiveRooms(new Date()),
  },
  {
    name: 'advance-rounds',
    every: '1 minute',
    run: () => advanceRounds(new Date()),
  },
  {
    name: 'resume-publications',
    every: '1 minute',
    run: () => resumePublications(new Date()),
  },
  {
    name: 'send-mail',
    every: '1 minute',
    run: sendDueMail,
  },
  {
    name: 'sync-rooms-left-behind',
    every: '5 minutes',
    run: syncRoomsLeftBehind,
  },
]
