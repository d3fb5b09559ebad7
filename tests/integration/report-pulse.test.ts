import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { latestPulses, pulsesAbout, pulsesOf } from '#models/pulse/find.server.ts'
import { givePulse } from '#models/pulse/give.server.ts'
import type { PulseAnswer } from '#models/pulse/pulse.ts'
import { Pulse } from '#models/pulse/record.server.ts'
import { reportsOf } from '#models/report/find.server.ts'
import { Report } from '#models/report/record.server.ts'
import { writeReport } from '#models/report/write.server.ts'
import { activePair, type Pair } from '#tests/support/collaborations.ts'
import { upload } from '#tests/support/files.ts'

const START = new Date('2026-05-01T01:00:00Z')
/** The first quarter is over. */
const NOW = new Date('2026-08-03T01:00:00Z')
const SECOND = new Date('2026-11-01T01:00:00Z')

let pair: Pair

beforeEach(async () => {
  pair = await activePair(START)
})

const report = (
  done: string,
  version = 0,
  actor: Actor = pair.lin,
  now = NOW,
  { period = 1, files = [] as string[], submission = randomUUID() } = {},
) => writeReport(actor, pair.id, period, { done, next: '继续', files, version, submission }, now)
const reports = (now = NOW, actor: Actor | null = pair.ho) => reportsOf(actor, pair.id, null, now)

const names = async () => (await reports())[0]?.written?.files.map(({ name }) => name)

describe('a report', () => {
  test('is written by either party when its quarter is over, and then nobody owes it', async () => {
    const expected = async () =>
      (await findCollaboration(pair.ho, pair.id, null, NOW)).expectations.map(({ act }) => act)
    expect(await expected()).toContain('report')
    await report('标定了两支探头。', 0, pair.member)
    expect(await expected()).not.toContain('report')
    expect(await reports()).toMatchObject([
      { period: 1, written: { done: { text: '标定了两支探头。' }, version: 1 }, may: true },
    ])
  })

  test('is changed until the next quarter is over; what it said before is kept', async () => {
    await report('第一稿')
    await report('第二稿', 1, pair.ho, new Date('2026-10-31T15:59:59Z'))
    const [record] = await Report.find().lean()
    expect(record).toMatchObject({ version: 2, done: { text: '第二稿' } })
    const lines = await auditOf(record?._id.toString() ?? '')
    expect(lines.map(({ action, detail }) => [action, detail.done])).toEqual([
      ['report.changed', '第一稿'],
      ['report.written', undefined],
    ])
    await expect(report('第三稿', 2, pair.lin, SECOND)).rejects.toMatchObject({
      code: 'illegal-transition',
      detail: { reason: 'report-not-open' },
    })
    expect(await reports(SECOND)).toMatchObject([
      { period: 2, written: null, may: true },
      { period: 1, written: { version: 2 }, may: false },
    ])
  })

  test('that was missed may still be written, says that it was late, and stays after two weeks', async () => {
    expect(await reports(SECOND)).toMatchObject([
      { period: 2, late: false, may: true },
      { period: 1, late: true, written: null, may: true },
    ])
    await report('补写', 0, pair.ho, SECOND)
    const soon = new Date(SECOND.getTime() + 13 * 86_400_000)
    await report('补充', 1, pair.lin, soon)
    expect((await reports(soon))[1]).toMatchObject({
      late: true,
      written: { version: 2 },
      may: true,
    })
    const later = new Date(SECOND.getTime() + 14 * 86_400_000)
    await expect(report('又改', 2, pair.lin, later)).rejects.toMatchObject({
      detail: { reason: 'report-not-open' },
    })
    expect((await reports(later))[1]).toMatchObject({ may: false })
  })

  test('of the present quarter that comes after its date says so too', async () => {
    await report('晚了一天', 0, pair.lin, new Date('2026-08-16T01:00:00Z'))
    expect(await reports(new Date('2026-08-17T01:00:00Z'))).toMatchObject([{ late: true }])
  })

  test('brings files; a change keeps those that it names, and takes new ones', async () => {
    const uploaded = async (name: string) => (await upload(pair.lin, pair.id, name)).id
    const [first, second, third] = [
      await uploaded('一.pdf'),
      await uploaded('二.pdf'),
      await uploaded('三.pdf'),
    ]
    const submission = randomUUID()
    await report('带附件', 0, pair.lin, NOW, { files: [first, second], submission })
    // A second click has sent the same files once more, which have other ids.
    await report('带附件', 0, pair.lin, NOW, { files: [third], submission })
    expect(await names()).toEqual(['一.pdf', '二.pdf'])
    await report('带附件', 1, pair.lin, NOW, { files: [second, third] })
    expect(await names()).toEqual(['二.pdf', '三.pdf'])
    const [record] = await Report.find().lean()
    const [changed] = await auditOf(record?._id.toString() ?? '')
    expect(changed).toMatchObject({ action: 'report.changed', detail: { files: [first, second] } })
    await expect(
      report('别人的', 2, pair.ho, NOW, { files: [await uploaded('四.pdf')] }),
    ).rejects.toMatchObject({ code: 'conflict', detail: { field: 'files', reason: 'file-gone' } })
  })

  test('is not written before its quarter is over, nor for one that is none', async () => {
    for (const period of [0, -1, 2, 1.5, Number.NaN]) {
      await expect(report('太早', 0, pair.lin, NOW, { period })).rejects.toMatchObject({
        detail: { reason: 'report-not-open' },
      })
    }
    await expect(report('太早', 0, pair.lin, START)).rejects.toMatchObject({
      detail: { reason: 'report-not-open' },
    })
  })

  test('by two at once is one’s, and the other one learns it; a second click is content', async () => {
    const outcomes = await Promise.allSettled([report('甲写的'), report('乙写的', 0, pair.ho)])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'conflict', detail: { reason: 'report-changed' } } },
    ])
    const text = (await Report.findOne().lean())?.done.text ?? ''
    await Promise.all([report(text), report(text, 0, pair.ho), report(text, 1)])
    expect(await Report.find().lean()).toMatchObject([{ version: 1 }])
    expect(await Notice.countDocuments({ kind: 'report.written' })).toBe(1)
  })

  test('is the parties’ to write, and the coordinators’ to read', async () => {
    await expect(report('外人', 0, pair.coordinator)).rejects.toMatchObject({ code: 'forbidden' })
    await report('内部的话')
    expect(await reports(NOW, pair.coordinator)).toMatchObject([{ may: false }])
    for (const nobody of [pair.outsider, null]) {
      await expect(reports(NOW, nobody)).rejects.toMatchObject({ code: 'not-found' })
    }
    const seen = JSON.stringify(await findCollaboration(null, pair.id, null, NOW))
    expect(seen).not.toMatch(/内部的话/)
  })

  test('is not owed where nobody works', async () => {
    await Collaboration.updateOne({ _id: pair.id }, { state: 'completed' })
    await expect(report('太晚')).rejects.toMatchObject({
      detail: { reason: 'collaboration-ended' },
    })
    expect(await reports()).toEqual([])
  })
})

describe('a pulse', () => {
  const give = (answer: PulseAnswer, actor = pair.lin, organisation = pair.ours, now = NOW) =>
    givePulse(actor, pair.id, { organisation, answer, remark: '说两句' }, now)
  const read = async (actor: Actor | null) =>
    (await pulsesAbout(actor, pair.id, null)).map(({ organisation, answer }) => [
      organisation,
      answer,
    ])

  test('is read by its own party and the coordinators, and by nobody else', async () => {
    await give('not-working')
    await give('well', pair.ho, pair.theirs)
    expect(await read(pair.lin)).toEqual([[pair.ours, 'not-working']])
    expect(await read(pair.member)).toEqual([[pair.ours, 'not-working']])
    expect(await read(pair.ho)).toEqual([[pair.theirs, 'well']])
    expect(await read(pair.coordinator)).toHaveLength(2)
    expect(await read(pair.outsider)).toEqual([])
    expect(await read(null)).toEqual([])
  })

  test('leaves no trace that the other party could read', async () => {
    const before = await findCollaboration(pair.ho, pair.id, null, NOW)
    await give('not-working')
    expect(await findCollaboration(pair.ho, pair.id, null, NOW)).toEqual(before)
  })

  test('is given by a representative for their own party, when a quarter is over', async () => {
    await expect(give('well', pair.member)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(give('well', pair.lin, pair.theirs)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(give('well', pair.coordinator)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(give('well', pair.lin, pair.ours, START)).rejects.toMatchObject({
      detail: { reason: 'pulse-not-asked' },
    })
  })

  test('is one per party and quarter: said again, it is changed', async () => {
    await Promise.all([give('well'), give('well'), give('well')])
    await give('undecided')
    expect(await Pulse.countDocuments()).toBe(1)
    await give('well', pair.lin, pair.ours, SECOND)
    expect(await read(pair.coordinator)).toEqual([
      [pair.ours, 'well'],
      [pair.ours, 'undecided'],
    ])
  })

  test('is surveyed by coordinators: the last one of each party', async () => {
    const programme = 'e'.repeat(24)
    await Collaboration.updateOne({ _id: pair.id }, { programme: { id: programme, round: 1 } })
    await give('undecided')
    await give('well', pair.lin, pair.ours, SECOND)
    await give('not-working', pair.ho, pair.theirs)
    const answers = [
      { organisation: pair.ours, answer: 'well', period: 2 },
      { organisation: pair.theirs, answer: 'not-working', period: 1 },
    ]
    expect(await pulsesOf(pair.coordinator, programme, null)).toMatchObject(answers)
    expect(await latestPulses(pair.coordinator, [pair.id], null)).toMatchObject(answers)
    for (const survey of [
      () => pulsesOf(pair.lin, programme, null),
      () => latestPulses(pair.lin, [pair.id], null),
    ]) {
      await expect(survey()).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
