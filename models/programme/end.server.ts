import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { applicantsIn, CONCERNED } from './audience.server.ts'
import type { CancelProgrammeInput } from './input.ts'
import { moveProgramme } from './move.server.ts'
import { programmePolicy } from './policy.ts'
import { programmeInScope } from './scope.server.ts'
import type { ProgrammeState } from './states.ts'
import { about } from './tell-phase.server.ts'
import { saidInAll } from './texts.server.ts'

/**
 * Gives a programme up before its results, and tells everyone who applied why.
 * @param reason in one language at least; Chinese is converted, and English readers get what there is
 * @throws DomainError `forbidden`, `not-found`; `illegal-transition` once results are published
 */
export async function cancelProgramme(
  actor: Actor,
  id: string,
  { reason: words }: CancelProgrammeInput,
  now = currentTime(),
): Promise<void> {
  authorise(programmePolicy.cancel(actor))
  await programmeInScope(actor, id)
  const reason = saidInAll(words)
  const cancelled = await inTransaction(async (session) => {
    const record = await moveProgramme(session, id, 'cancel', {
      by: actor,
      at: now,
      set: { reason },
    })
    if (!record) return false
    await recordAudit(session, actor, 'programme.cancelled', id, { reason: reason['zh-Hans'] })
    const organisations = await applicantsIn(session, record._id, CONCERNED)
    if (organisations.length > 0) {
      const { names, path } = about(record)
      const key = `programme.cancelled:${id}`
      await tell(session, [
        {
          kind: 'programme.cancelled',
          key,
          to: { organisations },
          path,
          names: { ...names, reason },
        },
      ])
    }
    return true
  })
  if (cancelled) emit('programme.changed', { programmeId: id })
  else await unlessDone(actor, id, 'cancelled')
}

/** Puts a closed programme away; its page stays. @throws DomainError `illegal-transition` before it is closed */
export async function archiveProgramme(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<void> {
  authorise(programmePolicy.archive(actor))
  await programmeInScope(actor, id)
  const archived = await inTransaction(async (session) => {
    const record = await moveProgramme(session, id, 'archive', { by: actor, at: now })
    if (record) await recordAudit(session, actor, 'programme.archived', id)
    return record !== null
  })
  if (archived) emit('programme.changed', { programmeId: id })
  else await unlessDone(actor, id, 'archived')
}

/** A second click finds its work done. */
async function unlessDone(actor: Actor, id: string, done: ProgrammeState): Promise<void> {
  const { course } = await programmeInScope(actor, id)
  const last = course.at(-1)
  if (last?.state === done && last.by?.toString() === actor.id) return
  throw new DomainError('illegal-transition', { reason: 'programme-too-late' })
}
