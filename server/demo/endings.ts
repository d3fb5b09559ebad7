import { completeCollaboration } from '#models/collaboration/mutual.server.ts'
import { assess } from '#models/evaluation/assess.server.ts'
import { decideEvaluation } from '#models/evaluation/decide.server.ts'
import { appointEvaluator } from '#models/evaluation/evaluators.server.ts'
import { openEvaluations } from '#models/evaluation/open.server.ts'
import { fillInForParty } from '#models/evaluation/party-form.server.ts'
import { archiveRooms } from '#models/room/closing.server.ts'
import type { Cast } from './cast.ts'
import { RENEWAL, type DemoForm } from './content/evaluations.ts'
import { ago, daysAgo } from './time.ts'

/**
 * Lets time pass over the oldest pairs: one has been renewed, one is being evaluated, one is complete and its room
 * archived. @param collaborations ids by key
 */
export async function fillEndings(
  cast: Cast,
  collaborations: ReadonlyMap<string, string>,
): Promise<void> {
  const id = (key: string) => {
    const found = collaborations.get(key)
    if (!found) throw new Error(`no collaboration ${key}`)
    return found
  }
  await renew(cast, id('sterile'))
  await ago(30, async () =>
    completeCollaboration(await cast.actor('coordinator'), id('tremor'), {}),
  )
  await ago(15, () => archiveRooms(daysAgo(15)))
  await ago(10, () => openEvaluations(daysAgo(10)))
}

async function renew(cast: Cast, id: string): Promise<void> {
  const { parties, evaluators, reason } = RENEWAL
  const coordinator = await cast.actor('coordinator')
  await ago(50, () => openEvaluations(daysAgo(50)))
  for (const { by, form } of parties) {
    const actor = await cast.actor(by)
    await ago(40, () => fillInForParty(actor, id, handedIn(form)))
  }
  for (const { by, form } of evaluators) {
    const evaluator = await cast.actor(by)
    await ago(38, () => appointEvaluator(coordinator, id, { person: evaluator.id }))
    await ago(25, () => assess(evaluator, id, handedIn(form)))
  }
  await ago(20, () => decideEvaluation(coordinator, id, { outcome: 'renew', reason }))
}

const handedIn = (form: DemoForm) => ({
  entries: Object.entries(form).map(([criterion, [score, remark]]) => ({
    criterion,
    score,
    remark,
  })),
  act: 'hand-in' as const,
})
