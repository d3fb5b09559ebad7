import type { Actor } from '#models/actor.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { authorise } from '#models/errors.ts'
import { forReader } from '#models/text/conversion.server.ts'
import type { Script } from '#models/text/locale.ts'
import { namesOf } from '#models/user/user.server.ts'
import { pulsePolicy } from './policy.ts'
import type { WirePulse } from './pulse.ts'
import { Pulse, type PulseRecord } from './record.server.ts'

/** What the actor may read of what was said about one collaboration, the last period first. */
export async function pulsesAbout(
  actor: Actor | null,
  collaboration: string,
  script: Script | null,
): Promise<WirePulse[]> {
  const records = await Pulse.find({ collaboration }).sort({ period: -1, organisation: 1 }).lean()
  return toWire(
    records.filter(({ organisation }) => pulsePolicy.read(actor, organisation.toString())),
    script,
  )
}

/**
 * What each party last said about each of a programme's collaborations, for the coordinators' desk; whoever has
 * never answered is absent.
 * @throws DomainError `forbidden`
 */
export async function pulsesOf(
  actor: Actor,
  programmeId: string,
  script: Script | null,
): Promise<WirePulse[]> {
  authorise(pulsePolicy.survey(actor))
  const collaborations = await Collaboration.find(
    { 'programme.id': programmeId },
    { _id: 1 },
  ).lean()
  return latestPulses(
    actor,
    collaborations.map(({ _id }) => _id.toString()),
    script,
  )
}

/**
 * The same for any collaborations.
 * @throws DomainError `forbidden`
 */
export async function latestPulses(
  actor: Actor,
  collaborations: readonly string[],
  script: Script | null,
): Promise<WirePulse[]> {
  authorise(pulsePolicy.survey(actor))
  const records = await Pulse.find({ collaboration: { $in: collaborations } })
    .sort({ collaboration: 1, period: -1 })
    .lean()
  const latest = new Map<string, PulseRecord>()
  for (const record of records) {
    const party = `${record.collaboration.toString()} ${record.organisation.toString()}`
    if (!latest.has(party)) latest.set(party, record)
  }
  return toWire([...latest.values()], script)
}

async function toWire(
  records: readonly PulseRecord[],
  script: Script | null,
): Promise<WirePulse[]> {
  const names = await namesOf([...new Set(records.map(({ by }) => by.toString()))])
  return records.map(({ collaboration, organisation, period, answer, remark, by, at }) => {
    const name = names.get(by.toString())
    return {
      collaboration: collaboration.toString(),
      organisation: organisation.toString(),
      period,
      answer,
      remark: remark && forReader(remark, script),
      by: name ? { id: by.toString(), name } : null,
      at: at.toISOString(),
    }
  })
}
