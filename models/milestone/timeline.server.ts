import type { Types } from 'mongoose'
import { filesOf } from '#models/file/find.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import { peopleIn } from '#models/user/people.server.ts'
import type { WireTimelineEntry } from './milestone.ts'
import { Milestone, type MilestoneRecord } from './record.server.ts'
import { MilestoneUpdate } from './update-record.server.ts'

/** More than one page of them is history that the milestones' own pages tell. */
const MOST = 100

/**
 * What happened with a collaboration's milestones, the newest first, also with those that are not in force any
 * more. Not for whoever may not read what the parties keep among themselves.
 */
export async function timelineOfCollaboration(
  collaboration: Types.ObjectId | string,
  script: Script | null,
): Promise<WireTimelineEntry[]> {
  return timelineOf(await Milestone.find({ collaboration }).lean(), script)
}

/** The same for some of them. */
export async function timelineOf(
  milestones: readonly MilestoneRecord[],
  script: Script | null,
): Promise<WireTimelineEntry[]> {
  const updates = await MilestoneUpdate.find({
    milestone: { $in: milestones.map(({ _id }) => _id) },
  })
    .sort({ at: -1 })
    .limit(MOST)
    .lean()
  const person = await peopleIn([
    ...updates.map(({ by }) => by),
    ...milestones.flatMap(({ course }) => course.map(({ by }) => by)),
  ])
  const files = await filesOf(updates.flatMap(({ files: attached }) => attached ?? []))
  const titles = new Map(
    milestones.map(({ _id, title }) => [
      _id.toString(),
      { id: _id.toString(), title: forReader(title, script) },
    ]),
  )
  const moves = milestones.flatMap(({ _id, title, course, reason }) =>
    course.map(({ state, at, by }) => ({
      id: `${_id.toString()} ${state}`,
      at: at.toISOString(),
      by: person(by),
      milestone: { id: _id.toString(), title: forReader(title, script) },
      to: state,
      text: state === 'dropped' && reason ? forReader(reason, script) : null,
      files: [],
    })),
  )
  const words = updates.flatMap(({ _id, milestone, text, files: attached, by, at }) => {
    const about = titles.get(milestone.toString())
    if (!about) return []
    return {
      id: _id.toString(),
      at: at.toISOString(),
      by: person(by),
      milestone: about,
      to: null,
      text: forReader(text, script),
      // Updates from before there were files have none.
      files: (attached ?? []).flatMap((file) => files.get(file.toString()) ?? []),
    }
  })
  return [...moves, ...words].sort((one, other) => other.at.localeCompare(one.at)).slice(0, MOST)
}
