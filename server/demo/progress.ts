import type { Actor } from '#models/actor.ts'
import type { AgreementInput } from '#models/collaboration/input.ts'
import { dayOf, plusDays } from '#models/day.ts'
import { milestonesOf } from '#models/milestone/find.server.ts'
import { moveMilestone } from '#models/milestone/move.server.ts'
import { writeMilestoneUpdate } from '#models/milestone/write-update.server.ts'
import { writeReport } from '#models/report/write.server.ts'
import { PROGRESS } from './content/progress.ts'
import type { OrganisationIds } from './organisations.ts'
import { ago } from './time.ts'

/** What a pair's agreement says beyond its text. */
export function demoTerms(
  key: string,
  organisations: OrganisationIds,
): Pick<AgreementInput, 'milestones' | 'contacts'> {
  const { milestones = [], contacts = [] } = PROGRESS[key] ?? {}
  return {
    milestones: milestones.map(({ title, owner, due }) => ({
      title,
      owner: organisations[owner],
      due: plusDays(dayOf(new Date()), due),
    })),
    contacts: contacts.map(({ organisation, ...person }) => ({
      organisation: organisations[organisation],
      ...person,
    })),
  }
}

/** How far a pair has come with what it agreed on. @param people represent its two parties */
export async function fillProgress(
  key: string,
  collaborationId: string,
  people: readonly [Actor, Actor],
): Promise<void> {
  const { milestones = [], report } = PROGRESS[key] ?? {}
  const [anyone] = people
  const { all } = await milestonesOf(collaborationId, { actor: anyone, script: null })
  for (const { title, reached, update } of milestones) {
    const found = all?.find((milestone) => milestone.title.text === title)
    const owner = people.find(({ organisations }) =>
      organisations.some(({ id }) => id === found?.owner),
    )
    if (!found || !owner || !reached) continue
    const { id } = found
    const move = (action: 'start' | 'complete') =>
      moveMilestone(owner, { collaborationId, id, action })
    await ago(20, () => move('start'))
    if (reached === 'done') await ago(6, () => move('complete'))
    const words = { text: update ?? '', ...withoutFiles() }
    if (update) {
      await ago(5, () => writeMilestoneUpdate(owner, { collaborationId, id }, words))
    }
  }
  if (report) {
    const words = { ...report, ...withoutFiles(), version: 0 }
    await ago(18, () => writeReport(anyone, collaborationId, 1, words))
  }
}

/** What a form sends beside its texts. */
const withoutFiles = () => ({ files: [], submission: crypto.randomUUID() })
