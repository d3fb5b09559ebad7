import { describe, expect, test } from 'vitest'
import { auditOf } from '#models/audit/audit.server.ts'
import { findApplication, ownApplications } from '#models/application/find.server.ts'
import type { ApplicationInput } from '#models/application/input.ts'
import { Application } from '#models/application/record.server.ts'
import { startApplication } from '#models/application/start.server.ts'
import { saveDraft, submitApplication } from '#models/application/submit.server.ts'
import { withdrawApplication } from '#models/application/withdraw.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { organisation, person, setOrganisationState } from '#tests/support/alliance.ts'
import { application } from '#tests/support/applications.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { after, DATES, programme, setProgrammeState } from '#tests/support/programmes.ts'

const OPEN = after('opens', 60)

const typed = (given: Partial<ApplicationInput> = {}): ApplicationInput => ({
  answers: { why: '我们想与港澳同行共享仪器。' },
  offers: '冷冻电镜',
  needs: '样品制备',
  objectives: '一年内联合发表。',
  version: 1,
  ...given,
})

async function draft() {
  const open = await programme()
  const own = await organisation('shenzhen-institute')
  const representative = await person('rep', [[own, 'representative']])
  const id = await startApplication(representative, open.slug, { organisation: own }, OPEN)
  return { open, own, representative, id }
}

const stateOf = async (id: string) => (await Application.findById(id).lean())?.state

describe('an application', () => {
  test('starts as a draft on the one side that fits, with the side’s places', async () => {
    const { id } = await draft()
    const record = await Application.findById(id).lean()
    expect(record).toMatchObject({ state: 'draft', side: 'a', capacity: 1, priority: 0 })
    expect((await auditOf(id))[0]?.action).toBe('application.started')
  })

  test('asks for the side where none or both fit', async () => {
    const open = await programme()
    const macao = await organisation('zhuhai-institute', { seat: 'zhuhai' })
    const rep = await person('rep', [[macao, 'representative']])
    const start = (side?: 'a' | 'b') =>
      startApplication(rep, open.slug, { organisation: macao, ...(side ? { side } : {}) }, OPEN)
    expect(await refusalOf(start())).toBe('application-side-needed')
    const { application } = await findApplication(rep, await start('b'), null, OPEN)
    expect(application.side).toBe('b')
    expect(application.problems).toEqual(['seat'])
  })

  test('is one per organisation and programme, however often it is started', async () => {
    const { open, own, representative, id } = await draft()
    const other = await person('other', [[own, 'representative']])
    const again = await Promise.all(
      [representative, other].map((actor) =>
        startApplication(actor, open.slug, { organisation: own }, OPEN),
      ),
    )
    expect(again).toEqual([id, id])
    expect(await Application.countDocuments()).toBe(1)
  })

  test('is for representatives of the organisation alone', async () => {
    const open = await programme()
    const own = await organisation('institute')
    const member = await person('member', [[own, 'member']])
    const start = startApplication(member, open.slug, { organisation: own }, OPEN)
    expect(await refusalOf(start)).toBe('forbidden')
  })

  test('cannot be started before the programme opens, after applications close, or while suspended', async () => {
    const open = await programme()
    const own = await organisation('institute')
    const rep = await person('rep', [[own, 'representative']])
    const start = (now: Date) => startApplication(rep, open.slug, { organisation: own }, now)
    expect(await refusalOf(start(after('applicationsClose', 1)))).toBe('applications-closed')
    await setProgrammeState(open, 'draft')
    expect(await refusalOf(start(after('opens', -60)))).toBe('application-not-open')
    await setProgrammeState(open, 'open')
    await setOrganisationState(own, 'suspended')
    expect(await refusalOf(start(OPEN))).toBe('application-suspended')
  })

  test('of a programme that was never announced does not exist', async () => {
    const hidden = await programme({ announcedAt: null, state: 'draft' })
    const own = await organisation('institute')
    const rep = await person('rep', [[own, 'representative']])
    const start = startApplication(rep, hidden.slug, { organisation: own }, OPEN)
    expect(await refusalOf(start)).toBe('not-found')
  })
})

describe('a draft', () => {
  test('keeps what was written, gaps and all, and the script it was written in', async () => {
    const { representative, id } = await draft()
    const hant = { ...representative, locale: 'zh-Hant' as const }
    await saveDraft(hant, id, typed({ answers: {}, objectives: '聯合發表論文' }), OPEN)
    const record = await Application.findById(id).lean()
    expect(record).toMatchObject({
      version: 2,
      answers: [],
      objectives: { text: '聯合發表論文', script: 'hant' },
    })
  })

  test('is not written over by somebody who read an older version', async () => {
    const { own, representative, id } = await draft()
    const other = await person('other', [[own, 'representative']])
    await saveDraft(representative, id, typed({ offers: '我的' }), OPEN)
    const late = saveDraft(other, id, typed({ offers: '他的' }), OPEN)
    expect(await refusalOf(late)).toBe('application-changed')
    expect((await Application.findById(id).lean())?.offers?.text).toBe('我的')
  })

  test('of two saved at the same time exactly one is kept', async () => {
    const { representative, id } = await draft()
    const outcomes = await Promise.all(
      ['甲', '乙'].map((offers) =>
        refusalOf(saveDraft(representative, id, typed({ offers }), OPEN)),
      ),
    )
    expect(outcomes.sort()).toEqual(['application-changed', undefined])
  })

  test('does not exist for coordinators and other organisations', async () => {
    const { id } = await draft()
    const desk = await person('desk', [], { role: 'coordinator' })
    const elsewhere = await organisation('elsewhere')
    const stranger = await person('stranger', [[elsewhere, 'representative']])
    for (const actor of [desk, stranger]) {
      expect(await refusalOf(findApplication(actor, id, null, OPEN))).toBe('not-found')
    }
  })
})

describe('submitting', () => {
  test('takes the application to the coordinators and tells both sides of it', async () => {
    const { representative, id, open } = await draft()
    await submitApplication(representative, id, typed(), OPEN)
    expect(await stateOf(id)).toBe('submitted')
    const notices = await Notice.find().sort({ kind: 1 }).lean()
    expect(notices.map(({ kind, to }) => [kind, to.coordinators])).toEqual([
      ['application.received', false],
      ['application.submitted', true],
    ])
    expect(notices[1]?.path).toBe(`/coordination/programmes/${open.id}/applications/${id}`)
  })

  test('twice submits once', async () => {
    const { representative, id } = await draft()
    await submitApplication(representative, id, typed(), OPEN)
    await submitApplication(representative, id, typed(), OPEN)
    const record = await Application.findById(id).lean()
    expect(record?.course.map(({ state }) => state)).toEqual(['draft', 'submitted'])
    expect(await Notice.countDocuments()).toBe(2)
  })

  test('names the required question that was not answered', async () => {
    const { representative, id } = await draft()
    const gap = submitApplication(representative, id, typed({ answers: { why: '  ' } }), OPEN)
    await expect(gap).rejects.toMatchObject({ detail: { field: 'answers.why' } })
    expect(await stateOf(id)).toBe('draft')
  })

  test('is refused one second after applications close, also while the clock has not moved on', async () => {
    const { representative, id } = await draft()
    const late = submitApplication(representative, id, typed(), after('applicationsClose', 1))
    expect(await refusalOf(late)).toBe('applications-closed')
    expect(await stateOf(id)).toBe('draft')
  })

  test('is refused at once when a coordinator closed applications early', async () => {
    const { representative, id, open } = await draft()
    await setProgrammeState(open, 'ranking')
    const late = submitApplication(representative, id, typed(), OPEN)
    expect(await refusalOf(late)).toBe('applications-closed')
  })

  test('again after a return is possible until the lock', async () => {
    const { representative, id, open } = await draft()
    await Application.updateOne({ _id: id }, { state: 'returned' })
    await setProgrammeState(open, 'ranking')
    const again = (now: Date) => submitApplication(representative, id, typed(), now)
    expect(await refusalOf(again(after('rankingCloses', 1)))).toBe('application-locked')
    await again(after('rankingCloses', -1))
    expect(await stateOf(id)).toBe('submitted')
  })

  test('counts the programmes that left the organisation alone since it last had a partner', async () => {
    const { own, representative, id } = await draft()
    const past = ['unmatched', 'matched', 'unmatched', 'unmatched'] as const
    for (const [at, state] of past.entries()) {
      const submittedAt = new Date(Date.UTC(2020 + at, 0))
      await application(await programme(), own, { state, submittedAt })
    }
    await submitApplication(representative, id, typed(), OPEN)
    expect((await Application.findById(id).lean())?.priority).toBe(2)
  })
})

describe('withdrawing', () => {
  test('ends an application for good and tells coordinators', async () => {
    const { representative, id, open, own } = await draft()
    await submitApplication(representative, id, typed(), OPEN)
    await withdrawApplication(representative, id, OPEN)
    await withdrawApplication(representative, id, OPEN)
    expect(await stateOf(id)).toBe('withdrawn')
    expect(await Notice.countDocuments({ kind: 'application.withdrawn' })).toBe(2)
    const again = await startApplication(representative, open.slug, { organisation: own }, OPEN)
    expect(again).toBe(id)
  })

  test('of a draft stays among its own people', async () => {
    const { representative, id } = await draft()
    await withdrawApplication(representative, id, OPEN)
    expect(await Notice.countDocuments({ 'to.coordinators': true })).toBe(0)
  })

  test('is possible until the lock and not a second longer', async () => {
    const { representative, id, open } = await draft()
    await Application.updateOne({ _id: id }, { state: 'ranked' })
    await setProgrammeState(open, 'ranking')
    const late = withdrawApplication(representative, id, after('rankingCloses', 1))
    expect(await refusalOf(late)).toBe('application-locked')
    await withdrawApplication(representative, id, after('rankingCloses', -1))
    expect(await stateOf(id)).toBe('withdrawn')
  })

  test('a rejected one says where it stands', async () => {
    const { representative, id } = await draft()
    await Application.updateOne({ _id: id }, { state: 'rejected' })
    expect(await refusalOf(withdrawApplication(representative, id, OPEN))).toBe(
      'application-rejected',
    )
  })
})

test('somebody with several organisations finds the one that is asked for first', async () => {
  const open = await programme()
  const [one, other] = await Promise.all([organisation('one'), organisation('other')])
  const both = await person('both', [
    [one, 'representative'],
    [other, 'representative'],
  ])
  const [first, second] = [await application(open, one), await application(open, other)]
  expect(await ownApplications(both, open.slug, other)).toEqual([second, first])
  const { application: shown } = await findApplication(both, first, null, OPEN)
  expect(shown.next).toEqual({
    act: 'await-ranking',
    of: 'nobody',
    by: DATES.applicationsClose.toISOString(),
  })
})
