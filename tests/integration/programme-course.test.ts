import { Types } from 'mongoose'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import type { ApplicationState } from '#models/application/states.ts'
import { Notice } from '#models/notification/record.server.ts'
import { advanceProgrammes } from '#models/programme/advance.server.ts'
import { bringForward, changeDates } from '#models/programme/change-dates.server.ts'
import { announceProgramme } from '#models/programme/announce.server.ts'
import { createProgramme } from '#models/programme/create.server.ts'
import { archiveProgramme, cancelProgramme } from '#models/programme/end.server.ts'
import { moveProgramme } from '#models/programme/move.server.ts'
import { programmeDesk } from '#models/programme/queries.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import { remindOfResults } from '#models/programme/remind.server.ts'
import {
  PROGRAMME_ACTIONS,
  PROGRAMME_STATES,
  programmeAfter,
  type ProgrammeState,
} from '#models/programme/states.ts'
import { inTransaction } from '#models/database.server.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import {
  announcedProgramme,
  DATES,
  programmeForm,
  programmeRecord,
  WRITTEN,
} from '#tests/support/programme-forms.ts'

let coordinator: Actor
beforeEach(async () => {
  coordinator = await person('统筹', [], { role: 'coordinator' })
})

const inWords = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': '', en: '' })

const stateOf = async (id: string) => (await programmeRecord(id)).state

const setState = (id: string, state: ProgrammeState) =>
  Programme.updateOne({ _id: id }, { state }).orFail()

/** Puts an application there, past the verbs that would take it there. @returns the organisation's id */
async function applicant(programme: string, state: ApplicationState): Promise<string> {
  const id = await organisation(`单位-${state}`)
  const at = WRITTEN
  const by = new Types.ObjectId(coordinator.id)
  await Application.create({
    _id: new Types.ObjectId(),
    ...{ programme, organisation: id, side: 'b', state, capacity: 1 },
    ...{ createdBy: by, createdAt: at, changedAt: at },
  })
  return id
}

/** Who was told what. */
async function told() {
  const notices = await Notice.find().sort({ _id: 1 }).lean()
  return notices.map(({ kind, to }) => [
    kind,
    to.coordinators ? 'coordinators' : (to.organisations ?? []).map(String),
  ])
}

describe('the clock', () => {
  test('moves a programme at its dates, each once, and says what it did', async () => {
    const id = await announcedProgramme(coordinator)
    const changes = listenTo('programme.changed')
    expect(await advanceProgrammes(new Date(DATES.opens.getTime() - 1))).toBe(0)
    const steps = await Promise.all([1, 2, 3].map(() => advanceProgrammes(DATES.opens)))
    expect(steps.reduce((sum, one) => sum + one)).toBe(1)
    expect(await stateOf(id)).toBe('open')
    expect(changes).toEqual([{ programmeId: id }])
    const { course } = await programmeDesk(coordinator, id, 'en')
    expect(course.at(-1)).toEqual({ state: 'open', at: DATES.opens.toISOString(), by: null })
  })

  test('takes several missed dates step by step, and goes no further than the lists’ lock', async () => {
    const id = await announcedProgramme(coordinator)
    expect(await advanceProgrammes(new Date('2028-01-01T00:00:00Z'))).toBe(3)
    const { course } = await programmeRecord(id)
    expect(course.map(({ state }) => state)).toEqual(['draft', 'open', 'ranking', 'locked'])
    await setState(id, 'running')
    expect(await advanceProgrammes(new Date('2028-01-01T00:00:00Z'))).toBe(2)
    expect(await stateOf(id)).toBe('closed')
  })

  test('leaves drafts alone that nobody announced', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    expect(await advanceProgrammes(DATES.closes)).toBe(0)
    expect(await stateOf(id)).toBe('draft')
  })

  test('tells those who may take part that it is open', async () => {
    await announcedProgramme(coordinator)
    const invited = await organisation('可参加')
    await organisation('别处', { seat: 'macao' })
    await organisation('未核实', { state: 'claimed' })
    await advanceProgrammes(DATES.opens)
    expect(await told()).toEqual([['programme.opened', [invited]]])
  })

  test('tells applicants what each phase means for them, and coordinators what waits for them', async () => {
    const id = await announcedProgramme(coordinator)
    await advanceProgrammes(DATES.opens)
    await Notice.deleteMany()
    const eligible = await applicant(id, 'eligible')
    const submitted = await applicant(id, 'submitted')
    const returned = await applicant(id, 'returned')
    await applicant(id, 'withdrawn')
    const ranked = await applicant(id, 'ranked')
    await advanceProgrammes(DATES.applicationsClose)
    expect(await told()).toEqual([
      ['programme.ranking', expect.arrayContaining([eligible, ranked])],
      ['programme.applications-closed', expect.arrayContaining([submitted, returned])],
      ['programme.undecided', 'coordinators'],
    ])
    await Notice.deleteMany()
    await advanceProgrammes(DATES.rankingCloses)
    expect(await told()).toEqual([
      ['programme.locked', [ranked]],
      ['programme.unranked', [eligible]],
      ['programme.left-out', expect.arrayContaining([submitted, returned])],
      ['programme.dry-run-due', 'coordinators'],
    ])
    expect((await Application.findOne({ organisation: eligible }).lean())?.state).toBe('eligible')
  })

  test('reminds of results that are promised, again only after a new promise', async () => {
    const id = await announcedProgramme(coordinator)
    await advanceProgrammes(DATES.rankingCloses)
    await Notice.deleteMany()
    const days = (count: number) => new Date(DATES.results.getTime() + count * 86_400_000)
    for (const when of [days(-4), days(-3), days(-2), days(1), days(2)]) await remindOfResults(when)
    expect((await told()).map(([kind]) => kind)).toEqual([
      'programme.results-near',
      'programme.results-overdue',
    ])
    const { version } = await programmeRecord(id)
    const dates = { results: days(5), secondRankingCloses: days(19), secondResults: days(24) }
    await changeDates(coordinator, id, { version, dates, reason: '系统维护' }, days(2))
    await remindOfResults(days(6))
    expect(await told()).toHaveLength(3)
  })

  test('tells ten thousand applicants in one notice', async () => {
    const id = await announcedProgramme(coordinator)
    await advanceProgrammes(DATES.opens)
    const base = {
      programme: new Types.ObjectId(id),
      side: 'a' as const,
      state: 'eligible' as const,
    }
    const by = new Types.ObjectId(coordinator.id)
    await Application.insertMany(
      Array.from({ length: 10_000 }, () => ({
        ...base,
        _id: new Types.ObjectId(),
        organisation: new Types.ObjectId(),
        ...{ capacity: 1, createdBy: by, createdAt: WRITTEN, changedAt: WRITTEN },
      })),
    )
    await advanceProgrammes(DATES.applicationsClose)
    const notice = await Notice.findOne({ kind: 'programme.ranking' }).lean()
    expect(notice?.to.organisations).toHaveLength(10_000)
  })
})

describe('a date brought forward', () => {
  test('is now, moves nothing else, and is followed at once', async () => {
    const id = await announcedProgramme(coordinator)
    await advanceProgrammes(DATES.opens)
    const ours = await applicant(id, 'eligible')
    await Notice.deleteMany()
    const now = new Date('2026-06-20T01:00:00Z')
    const input = { date: 'applicationsClose', reason: '报名已满' } as const
    await bringForward(coordinator, id, input, now)
    await bringForward(coordinator, id, input, new Date('2026-06-20T01:00:01Z'))
    const { state, dates } = await programmeRecord(id)
    expect(state).toBe('ranking')
    expect(dates).toEqual({ ...DATES, applicationsClose: now })
    expect(await told()).toEqual([
      ['programme.brought-forward', [ours]],
      ['programme.ranking', [ours]],
    ])
    const { history } = await programmeDesk(coordinator, id, 'en')
    expect(history[1]).toMatchObject({ action: 'brought-forward', reason: '报名已满' })
  })

  test.each(['opens', 'rankingCloses', 'results', 'closes'] as const)(
    'is the next one that the clock would come to: not %s while applications are open',
    async (date) => {
      const id = await announcedProgramme(coordinator)
      await setState(id, 'open')
      const brought = bringForward(coordinator, id, { date, reason: '原因' }, WRITTEN)
      expect(await refusalOf(brought)).toBe('programme-not-next')
    },
  )
})

describe('changed dates', () => {
  const plan = async (id: string, dates: Partial<typeof DATES>, reason = '场地调整') => {
    const { version } = await programmeRecord(id)
    return refusalOf(changeDates(coordinator, id, { version, dates, reason }, WRITTEN))
  }
  const day = (text: string) => new Date(`${text}T01:00:00Z`)

  test('are free in a draft, if they make a plan', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    expect(await plan(id, { opens: day('2026-06-05') }, '')).toBeUndefined()
    expect(await plan(id, { opens: day('2026-05-05') })).toBe('programme-date-past')
    expect(await plan(id, { rankingCloses: day('2026-06-30') })).toBe('programme-date-order')
    expect(await plan(id, { secondRankingCloses: day('2026-08-11') })).toBe(
      'programme-date-response',
    )
  })

  test('only become later once announced, with a reason that every applicant reads', async () => {
    const id = await announcedProgramme(coordinator)
    const ours = await applicant(id, 'submitted')
    expect(await plan(id, { rankingCloses: day('2026-07-19') })).toBe('programme-date-earlier')
    expect(await plan(id, { rankingCloses: day('2026-07-21') }, '')).toBe('programme-reason-needed')
    expect(await plan(id, { rankingCloses: day('2026-07-21') })).toBeUndefined()
    const [notice] = await Notice.find().lean()
    expect(notice?.to.organisations?.map(String)).toEqual([ours])
    expect(notice?.names.reason).toMatchObject({ 'zh-Hans': '场地调整', 'zh-Hant': '場地調整' })
  })

  test('leave what is behind as it was', async () => {
    const id = await announcedProgramme(coordinator)
    await advanceProgrammes(DATES.opens)
    await plan(id, { opens: day('2026-06-12'), applicationsClose: day('2026-07-02') })
    const { dates } = await programmeRecord(id)
    expect(dates.opens).toEqual(DATES.opens)
    expect(dates.applicationsClose).toEqual(day('2026-07-02'))
  })

  test('do not overwrite what somebody else saved', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    const input = { version: 1, dates: { opens: day('2026-06-05') }, reason: '' }
    await changeDates(coordinator, id, input, WRITTEN)
    expect(await refusalOf(changeDates(coordinator, id, input, WRITTEN))).toBe('programme-changed')
  })
})

describe('cancelling', () => {
  test('tells everyone who applied why, in their language', async () => {
    const id = await announcedProgramme(coordinator)
    const ours = await applicant(id, 'submitted')
    await applicant(id, 'withdrawn')
    await cancelProgramme(coordinator, id, { reason: inWords('经费未落实') })
    await cancelProgramme(coordinator, id, { reason: inWords('经费未落实') })
    expect(await told()).toEqual([['programme.cancelled', [ours]]])
    expect((await programmeRecord(id)).reason).toEqual({
      'zh-Hans': '经费未落实',
      'zh-Hant': '經費未落實',
      en: '经费未落实',
    })
    expect(await advanceProgrammes(DATES.closes)).toBe(0)
  })

  test.each(PROGRAMME_STATES)('while %s, or refused', async (state) => {
    const id = await announcedProgramme(coordinator)
    await setState(id, state)
    const outcome = await refusalOf(cancelProgramme(coordinator, id, { reason: inWords('原因') }))
    const legal = programmeAfter(state, 'cancel') !== null
    expect(outcome).toBe(legal ? undefined : 'programme-too-late')
  })
})

test.each(PROGRAMME_STATES)('archiving while %s, or refused', async (state) => {
  const id = await announcedProgramme(coordinator)
  await setState(id, state)
  const outcome = await refusalOf(archiveProgramme(coordinator, id))
  expect(outcome).toBe(state === 'closed' ? undefined : 'programme-too-late')
})

test('no action starts from a state that the table does not list', async () => {
  const id = await announcedProgramme(coordinator)
  for (const state of PROGRAMME_STATES) {
    for (const action of PROGRAMME_ACTIONS) {
      await setState(id, state)
      const moved = await inTransaction((session) =>
        moveProgramme(session, id, action, { by: null, at: WRITTEN }),
      )
      expect([state, action, moved?.state ?? null]).toEqual([
        state,
        action,
        programmeAfter(state, action),
      ])
    }
  }
})

test('only the secretariat acts', async () => {
  const id = await announcedProgramme(coordinator)
  const member = await person('会员')
  const { version } = await programmeRecord(id)
  const verbs = [
    createProgramme(member, programmeForm(), WRITTEN),
    announceProgramme(member, id),
    changeDates(member, id, { version, dates: {}, reason: '' }),
    bringForward(member, id, { date: 'opens', reason: '原因' }),
    cancelProgramme(member, id, { reason: inWords('原因') }),
    archiveProgramme(member, id),
  ]
  expect(await Promise.all(verbs.map(refusalOf))).toEqual(verbs.map(() => 'forbidden'))
})
