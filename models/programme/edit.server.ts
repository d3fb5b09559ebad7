import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { datesAhead, planProblems } from './dates.ts'
import { brokenRules, isFinished, type Rule } from './fixed.ts'
import type { EditProgrammeInput } from './input.ts'
import { programmePolicy } from './policy.ts'
import { withRowIds } from './rows.server.ts'
import { programmeChanged, programmeInScope, writeProgramme } from './scope.server.ts'
import { assertWhole, withBothScripts } from './texts.server.ts'

/** Where the form shows that a rule stands. */
const FIELD: Record<Rule, string> = {
  sides: 'sides.a.kinds',
  capacity: 'sides.a.capacity',
  longestList: 'longestList',
  responseDays: 'responseDays',
  proposing: 'proposing',
  questions: 'questions',
  rubric: 'rubric',
}

/**
 * Saves everything of a programme but its dates. Once it is announced, only its wording and what makes its
 * rules more generous (`fixed.ts`).
 * @throws DomainError `forbidden`, `not-found`; `conflict` when somebody saved meanwhile; `invalid` beside the
 *   field that is wrong or may not change any more; `illegal-transition` when it is archived or cancelled
 */
export async function editProgramme(
  actor: Actor,
  id: string,
  { version, reviewed, ...typed }: EditProgrammeInput,
  now = currentTime(),
): Promise<void> {
  authorise(programmePolicy.edit(actor))
  const announced = await inTransaction(async (session) => {
    const before = await programmeInScope(actor, id, session)
    if (isFinished(before.state)) throw new DomainError('illegal-transition')
    if (before.version !== version) throw programmeChanged()
    const [broken] = brokenRules(before, before, typed)
    if (broken) {
      const detail = { field: FIELD[broken], reason: `programme-fixed-${broken}` }
      throw new DomainError('invalid', detail)
    }
    const ahead = datesAhead(before.state)
    if (planProblems(before.dates, typed.responseDays, ahead).length > 0) {
      const detail = { field: 'responseDays', reason: 'programme-response-too-long' }
      throw new DomainError('invalid', detail)
    }
    const { form, converted } = withBothScripts(withRowIds(typed), before)
    if (before.announcedAt) assertWhole(form)
    const set = { ...form, reviewed: reviewed && !converted, changedAt: now }
    await writeProgramme(session, before, set)
    await recordAudit(session, actor, 'programme.edited', id)
    return before.announcedAt !== null
  })
  if (announced) emit('programme.changed', { programmeId: id })
}
