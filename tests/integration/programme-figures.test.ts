import { Types } from 'mongoose'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import type { ApplicationState } from '#models/application/states.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { exportFigures } from '#models/programme-figures/export.server.ts'
import { programmeFigures } from '#models/programme-figures/find.server.ts'
import { figuresQuery } from '#models/programme-figures/query.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { givePulse } from '#models/pulse/give.server.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import { applicant, application } from '#tests/support/applications.ts'
import { activePair, confirmedPair, type Pair } from '#tests/support/collaborations.ts'
import { after, DATES, programme, setProgrammeState } from '#tests/support/programmes.ts'

const SIGNED = new Date('2026-05-01T01:00:00Z')
/** The first quarter is over, and so is the time for its report. */
const LATE = new Date('2026-08-20T01:00:00Z')

let running: ProgrammeRecord & { id: string }
let coordinator: Actor

beforeEach(async () => {
  running = await programme({ state: 'running' })
  coordinator = await person('秘书处', [], { role: 'coordinator' })
})

const figures = (search = '', now = LATE, actor = coordinator) =>
  programmeFigures(actor, running.id, figuresQuery(new URLSearchParams(search)), {
    locale: 'zh-Hans',
    now,
  })
const names = async (search: string) =>
  (await figures(search)).table.rows.map(({ organisation }) => organisation.names['zh-Hans'])
const overdue = async (now = LATE) =>
  (await figures('', now)).overdue.map(({ kind, count }) => [kind, count])

/** Makes a pair one that the programme's matching brought. */
async function ofProgramme(pair: Pair): Promise<void> {
  await Collaboration.updateOne({ _id: pair.id }, { programme: { id: running._id, round: 1 } })
  const states: ApplicationState[] = ['submitted', 'eligible', 'ranked', 'matched']
  const course = states.map((state) => ({ state, at: DATES.opens, by: null }))
  await application(running, pair.ours, { side: 'a', state: 'matched', course })
  await application(running, pair.theirs, { side: 'b', state: 'matched', course })
}

describe('the figures of a programme', () => {
  test('follow its organisations from their application to the work', async () => {
    await applicant(running, '草稿单位', 'a', { state: 'draft' })
    await applicant(running, '未通过单位', 'a', { state: 'rejected' })
    await applicant(running, '港方单位', 'b', { state: 'eligible' })
    await ofProgramme(await activePair(SIGNED))
    const { funnel, cities, any } = await figures()
    expect(any).toBe(true)
    expect(funnel.map(({ step, count }) => [step, count])).toEqual([
      ['applied', 4],
      ['eligible', 3],
      ['ranked', 2],
      ['matched', 2],
      ['confirmed', 2],
      ['signed', 2],
      ['active', 2],
      ['renewed', 0],
    ])
    expect(cities).toEqual([
      { seat: 'shenzhen', a: 2, b: 0 },
      { seat: 'macao', a: 0, b: 1 },
      { seat: 'hong-kong', a: 0, b: 1 },
    ])
  })

  test('say that a list is certified, and nothing of what is on it', async () => {
    const wanted = await organisation('心仪单位')
    await applicant(running, '有名单', 'a', {
      state: 'ranked',
      rankings: [
        {
          round: 1,
          entries: [{ organisation: new Types.ObjectId(wanted), note: '机密' }],
          changedAt: DATES.opens,
          certified: { by: new Types.ObjectId(), at: DATES.opens },
        },
      ],
    })
    const all = await figures()
    expect(all.table.rows).toMatchObject([{ certified: true }])
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`机密|${wanted}`))
  })

  test('are the coordinators’ alone', async () => {
    const outsider = await person('路人')
    await expect(figures('', LATE, outsider)).rejects.toMatchObject({ code: 'forbidden' })
    const query = figuresQuery(new URLSearchParams())
    await expect(
      exportFigures(outsider, running.id, query, { locale: 'en' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      programmeFigures(coordinator, new Types.ObjectId().toString(), query, { locale: 'en' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await auditOf(running.id)).toEqual([])
  })
})

describe('overdue', () => {
  test('are results whose promised date has passed', async () => {
    await setProgrammeState(running, 'dry-run')
    expect(await overdue(after('results', -1))).toEqual([])
    expect(await overdue(after('results', 1))).toEqual([['results', 1]])
    await setProgrammeState(running, 'second-round')
    expect(await overdue(after('results', 1))).toEqual([])
    expect(await overdue(after('secondResults', 1))).toEqual([['results', 1]])
  })

  test('is an agreement that nobody has signed for a week', async () => {
    await ofProgramme(await confirmedPair(SIGNED))
    expect(await overdue(new Date('2026-05-08T00:59:59Z'))).toEqual([])
    expect(await overdue(new Date('2026-05-08T01:00:00Z'))).toEqual([['sign', 1]])
  })

  test('are a milestone, a report, and a pulse that says that it does not work', async () => {
    const pair = await activePair(SIGNED, ({ ours }) => [
      { id: '', title: '首批浮标', owner: ours, due: '2026-07-01' },
    ])
    await ofProgramme(pair)
    await givePulse(
      pair.ho,
      pair.id,
      { organisation: pair.theirs, answer: 'not-working', remark: '' },
      LATE,
    )
    const all = await figures()
    expect(all.overdue).toMatchObject([
      {
        kind: 'milestone',
        shown: [
          {
            since: '2026-07-01T16:00:00.000Z',
            organisations: [{ id: pair.ours }],
            milestone: { title: { text: '首批浮标' } },
          },
        ],
      },
      { kind: 'report', shown: [{ period: 1, collaboration: { id: pair.id } }] },
      { kind: 'not-working', shown: [{ organisations: [{ id: pair.theirs }] }] },
    ])
    expect(all.pulses).toEqual([{ period: 1, well: 0, undecided: 0, 'not-working': 1 }])
  })
})

describe('the table', () => {
  test('is narrowed down and put in order', async () => {
    await applicant(running, '甲一', 'a', { state: 'rejected' })
    await applicant(running, '乙一', 'b', { state: 'eligible' })
    await ofProgramme(await activePair(SIGNED))
    expect(await names('side=b&sort=city')).toEqual(['示范单位乙', '乙一'])
    expect(await names('state=collaboration.active&order=desc')).toEqual([
      '示范单位乙',
      '示范单位甲',
    ])
    expect(await names('state=application.rejected')).toEqual(['甲一'])
    expect(await names('overdue=on')).toEqual(['示范单位甲', '示范单位乙'])
    expect(await names('city=zhuhai')).toEqual([])
  })

  test('leaves the portal whole and filtered, and who took it is written down', async () => {
    await ofProgramme(await activePair(SIGNED))
    const query = figuresQuery(new URLSearchParams('side=a&page=7'))
    const rows = await exportFigures(coordinator, running.id, query, { locale: 'en', now: LATE })
    expect(rows).toMatchObject([
      { side: 'a', partnerships: [{ partners: [{ names: { en: '示范单位乙' } }] }] },
    ])
    expect(await auditOf(running.id)).toMatchObject([
      { action: 'programme.exported', detail: { rows: 1, query: '?side=a' } },
    ])
  })
})

test('ten thousand applications are counted within three seconds even on a busy machine', async () => {
  const organisations = Array.from({ length: 10_000 }, (_, at) => ({
    _id: new Types.ObjectId(),
    names: { 'zh-Hans': `单位${at}` },
    kind: 'research-body',
    seat: 'shenzhen',
    state: 'verified',
    slugs: [`many-${at}`],
  }))
  await Organisation.collection.insertMany(organisations)
  const course = ['submitted', 'eligible', 'ranked'].map((state) => ({ state, at: DATES.opens }))
  await Application.collection.insertMany(
    organisations.map(({ _id }) => ({
      programme: running._id,
      organisation: _id,
      side: 'a',
      state: 'ranked',
      course,
      rankings: [{ round: 1, entries: [], certified: { at: DATES.opens } }],
    })),
  )
  await figures()
  const began = performance.now()
  const { table, funnel } = await figures('sort=next')
  const took = performance.now() - began
  expect(table).toMatchObject({ total: 10_000, pages: 200 })
  expect(funnel[2]).toMatchObject({ step: 'ranked', count: 10_000 })
  expect(took).toBeLessThan(3_000)
})
