import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { counters } from './counters.server.ts'
import type { Course } from './courses.server.ts'
import { replaceInOrder, type Written } from './log-store.server.ts'

/** What is put on record of a change; its subject is the message. */
export interface AuditNote {
  actor: Pick<Actor, 'id'>
  action: string
  detail: Record<string, unknown>
}

type Rewriting = Pick<Course, 'before' | 'versions' | 'audits'>

/**
 * Writes the last versions of messages over the versions they were made from, in order up to the first that was
 * overtaken; with what is to be put on record in one transaction.
 * @throws whatever leaves open what was written
 */
export async function rewrite(rewritings: readonly Rewriting[]): Promise<Written> {
  const recorded = rewritings.some(({ audits }) => audits.length > 0)
  const outcome = await (
    recorded ? replaceOnRecord(rewritings) : replaceInOrder(replacementsOf(rewritings))
  ).catch((error: unknown) => {
    for (const { before, versions } of rewritings)
      for (const { changed } of versions) counters.doubt(before.room.toString(), changed)
    throw error
  })
  for (const { after } of replacementsOf(rewritings.slice(0, outcome.written)))
    counters.learn(after.room.toString(), after.changed)
  for (const { before } of rewritings.slice(outcome.written))
    counters.forget(before.room.toString())
  return outcome
}

/** All of them or none. */
async function replaceOnRecord(rewritings: readonly Rewriting[]): Promise<Written> {
  try {
    await inTransaction(async (session) => {
      await replaceInOrder(replacementsOf(rewritings), session)
      for (const { before, audits } of rewritings)
        for (const { actor, action, detail } of audits)
          await recordAudit(session, actor, action, before._id, detail)
    })
    return { written: rewritings.length, stoppedBy: null }
  } catch (error) {
    if (isDuplicateKey(error)) return { written: 0, stoppedBy: 'duplicate' }
    throw error
  }
}

function replacementsOf(rewritings: readonly Rewriting[]) {
  return rewritings.flatMap(({ before, versions }) => {
    const after = versions.at(-1)
    return after ? [{ before, after }] : []
  })
}
