import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import { namesOf } from '#models/user/user.server.ts'
import type { WirePerson } from '#models/user/user.ts'
import { assessmentOf } from './assess.server.ts'
import type { EvaluationPermissions, WireEvaluation, WireForm } from './evaluation.ts'
import { EVALUATORS } from './evaluation.ts'
import { ownPartyIn } from './party-form.server.ts'
import { evaluationPolicy } from './policy.ts'
import type { EvaluationRecord, FormRecord } from './record.server.ts'
import { evaluationInScope, judged } from './review.server.ts'
import { isUndecided } from './stages.ts'
import { summaryOf } from './summary-of.server.ts'

type Person = (id: { toString(): string }) => WirePerson

/**
 * A collaboration's newest evaluation as its reader may know it: own forms at any time, others' by the policy.
 * @throws DomainError `not-found` where there is none, or none of the actor's business
 */
export async function findEvaluation(
  actor: Actor,
  collaborationId: string,
  script: Script | null,
  now = currentTime(),
): Promise<WireEvaluation> {
  const record = await evaluationInScope(actor, collaborationId)
  const { parties, evaluators, outcome } = record
  const [mentions, names, collaboration] = await Promise.all([
    findMentions(parties.map(({ organisation }) => organisation.toString())),
    namesOf(peopleIn(record)),
    Collaboration.findById(collaborationId, { state: 1 }).lean(),
  ])
  const person: Person = (id) => ({
    id: id.toString(),
    name: names.get(id.toString()) ?? '',
  })
  const readable = {
    parties: evaluationPolicy.readPartyForms(actor, judged(record)),
    evaluators: evaluationPolicy.readAssessments(actor, judged(record)),
  }
  const own = [ownPartyIn(actor, record)?.form, assessmentOf(actor, record)?.form]
  const show = (form: FormRecord | null, open: boolean) =>
    form && (own.includes(form) || (open && form.submittedAt))
      ? toWireForm(form, person, script)
      : null
  const waits = isUndecided(record.stage)
  return {
    id: record._id.toString(),
    collaborationId,
    number: record.number,
    stage: record.stage,
    openedAt: record.openedAt.toISOString(),
    rubric: record.rubric,
    parties: parties.flatMap(({ organisation, form }) => {
      const mention = mentions.get(organisation.toString())
      if (!mention) return []
      return {
        organisation: mention,
        submittedAt: form?.submittedAt?.toISOString() ?? null,
        passedOver: record.stage !== 'parties' && !form?.submittedAt,
        form: show(form, readable.parties),
      }
    }),
    evaluators: evaluators.map(({ user, form, dueBy }) => ({
      person: person(user),
      submittedAt: form?.submittedAt?.toISOString() ?? null,
      dueBy: dueBy?.toISOString() ?? null,
      form: show(form, readable.evaluators),
    })),
    dueBy: waits ? record.dueBy.toISOString() : null,
    overdue: waits && record.dueBy < now,
    wentOn: record.wentOn && forReader(record.wentOn.reason, script),
    summary: readable.evaluators ? summaryOf(record) : null,
    outcome: outcome && {
      kind: outcome.kind,
      reason: forReader(outcome.reason, script),
      by: person(outcome.by),
      at: outcome.at.toISOString(),
      until: outcome.until?.toISOString() ?? null,
    },
    may: mayDo(actor, record, { running: collaboration?.state === 'review-due', now }),
  }
}

function mayDo(
  actor: Actor,
  record: EvaluationRecord,
  { running, now }: { running: boolean; now: Date },
): EvaluationPermissions {
  const { stage, evaluators, dueBy } = record
  const at = (...stages: string[]) => running && stages.includes(stage)
  const { fillInForParty, assess, appoint, goOn, decide } = evaluationPolicy
  const evaluation = judged(record)
  return {
    fillIn:
      at('parties') &&
      fillInForParty(actor, evaluation) &&
      !ownPartyIn(actor, record)?.form?.submittedAt,
    assess:
      at('evaluators') &&
      assess(actor, evaluation) &&
      !assessmentOf(actor, record)?.form?.submittedAt,
    appoint:
      at('parties', 'evaluators') &&
      appoint(actor, evaluation) &&
      (evaluators.length < EVALUATORS || evaluators.some(({ form }) => !form?.submittedAt)),
    goOn: at('parties') && dueBy < now && goOn(actor, evaluation),
    decide: at('decision') && decide(actor, evaluation),
  }
}

function toWireForm(
  { entries, by, submittedAt }: FormRecord,
  person: Person,
  script: Script | null,
) {
  return {
    entries: entries.map(({ criterion, score, remark }) => ({
      criterion,
      score,
      remark: remark && forReader(remark, script),
    })),
    by: person(by),
    submittedAt: submittedAt?.toISOString() ?? null,
  } satisfies WireForm
}

function peopleIn({ parties, evaluators, outcome }: EvaluationRecord): string[] {
  const forms = [...parties, ...evaluators].flatMap(({ form }) => form?.by ?? [])
  const people = [...forms, ...evaluators.map(({ user }) => user), ...(outcome ? [outcome.by] : [])]
  return [...new Set(people.map(String))]
}
