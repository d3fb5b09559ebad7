import { Types } from 'mongoose'
import { describe, expect, test } from 'vitest'
import { deskApplications } from '#models/application/desk.server.ts'
import type { DeskFilter } from '#models/application/desk.ts'
import { ownRanking } from '#models/application/own-ranking.server.ts'
import { saveRanking } from '#models/application/ranking.server.ts'
import { Application } from '#models/application/record.server.ts'
import { remindApplicants } from '#models/application/remind.server.ts'
import { suggestPartners } from '#models/application/suggest.server.ts'
import type { SuggestionSearch } from '#models/application/suggestion.ts'
import { withdrawApplication } from '#models/application/withdraw.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { Organisation, type OrganisationRecord } from '#models/organisation/organisation.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { applicant } from '#tests/support/applications.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { after, DATES, programme, setProgrammeState } from '#tests/support/programmes.ts'

const NOW = after('applicationsClose', 3_600)
const EVERYONE: SuggestionSearch = { q: '', seat: null, kind: null, discipline: null, page: 1 }

const describeAs = (id: string, facts: Partial<OrganisationRecord>) =>
  Organisation.updateOne({ _id: id }, facts)

async function ranking() {
  const ranked = await programme({ state: 'ranking' })
  const own = await applicant(ranked, 'own', 'a', {
    needs: { text: '寻求冷冻电镜样品制备', script: 'hans' },
  })
  await describeAs(own.organisation, { disciplines: ['physics', 'life-sciences'] })
  const near = await applicant(ranked, 'near', 'b', {
    offers: { text: '提供冷凍電鏡樣品製備', script: 'hant' },
    priority: 1,
  })
  await describeAs(near.organisation, { disciplines: ['life-sciences'] })
  const far = await applicant(ranked, 'far', 'b')
  await describeAs(far.organisation, { titles: ['far'] })
  const suggest = (search: Partial<SuggestionSearch> = {}) =>
    suggestPartners(own.representative, own.id, { ...EVERYONE, ...search }, 'zh-Hant', NOW)
  return { ranked, own, near, far, suggest }
}

describe('suggested partners', () => {
  test('stand in the order in which they fit, with the words that meet in the reader’s script', async () => {
    const { near, far, suggest } = await ranking()
    const { items, total } = await suggest()
    expect(total).toBe(2)
    expect(items.map(({ organisation }) => organisation.id)).toEqual([
      near.organisation,
      far.organisation,
    ])
    expect(items[0]?.parts).toMatchObject([
      { code: 'offer-meets-need', points: 18, terms: ['冷凍電鏡樣品製備'] },
      { code: 'need-met-by-offer', points: 0, terms: [] },
      { code: 'disciplines', points: 12, shared: ['life-sciences'] },
      { code: 'clusters', points: 0 },
      { code: 'distance', points: 8, km: 32 },
      { code: 'earlier', points: 0, outcome: 'none' },
      { code: 'priority', points: 3, programmes: 1 },
    ])
    expect(items[0]?.score).toBe(41)
  })

  test('are searched by name and by what they offer, in either script, and filtered', async () => {
    const { near, far, suggest } = await ranking()
    const ids = async (search: Partial<SuggestionSearch>) =>
      (await suggest(search)).items.map(({ organisation }) => organisation.id)
    expect(await ids({ q: '冷冻电镜' })).toEqual([near.organisation])
    expect(await ids({ q: 'FAR' })).toEqual([far.organisation])
    expect(await ids({ discipline: 'life-sciences' })).toEqual([near.organisation])
    expect(await ids({ seat: 'macao' })).toEqual([])
  })

  test('are only those who take part and are verified', async () => {
    const { near, far, suggest } = await ranking()
    await withdrawApplication(near.representative, near.id, NOW)
    await setOrganisationState(far.organisation, 'registered')
    expect((await suggest()).total).toBe(0)
  })

  test('are nobody’s business but the representatives’, and only while lists are written', async () => {
    const { ranked, own } = await ranking()
    const desk = await person('desk', [], { role: 'coordinator' })
    const asked = suggestPartners(desk, own.id, EVERYONE, 'en', NOW)
    expect(await refusalOf(asked)).toBe('forbidden')
    await setProgrammeState(ranked, 'locked')
    const late = suggestPartners(own.representative, own.id, EVERYONE, 'en', NOW)
    expect(await refusalOf(late)).toBe('ranking-closed')
  })

  test('of five thousand are there in well under a second', async () => {
    const { ranked, suggest } = await ranking()
    const five = Array.from({ length: 5_000 }, (_, at) => ({
      _id: new Types.ObjectId(),
      names: { en: `crowd ${at}` },
      kind: 'research-body' as const,
      seat: 'hong-kong' as const,
      state: 'verified' as const,
      stateSince: NOW,
      titles: [`crowd ${at}`],
      slugs: [`crowd-${at}`],
      createdAt: NOW,
      changedAt: NOW,
    }))
    const text = '我院拥有冷冻电镜与超算集群，可提供样品制备、结构解析和人工智能辅助设计。'.repeat(
      3,
    )
    await Organisation.collection.insertMany(five)
    await Application.collection.insertMany(
      five.map(({ _id }) => ({
        programme: ranked._id,
        side: 'b',
        organisation: _id,
        state: 'eligible',
        capacity: 1,
        offers: { text, script: 'hans' },
        needs: { text, script: 'hans' },
        createdBy: _id,
        createdAt: NOW,
        changedAt: NOW,
      })),
    )
    await suggest()
    const begin = performance.now()
    const { total, pages } = await suggest({ page: 2 })
    expect(performance.now() - begin).toBeLessThan(1_500)
    expect([total, pages]).toEqual([5_002, 251])
  }, 60_000)
})

test('a representative finds the own list as it stands, with whoever has left marked', async () => {
  const { own, near, far } = await ranking()
  const entries = [near, far].map(({ organisation }) => ({ organisation, note: '' }))
  const version = await saveRanking(own.representative, own.id, { entries, basedOn: 0 }, NOW)
  await withdrawApplication(near.representative, near.id, NOW)
  const board = await ownRanking(own.representative, own.id, NOW)
  expect(board).toMatchObject({ version, certifiedAt: null, longestList: 3, vouchedBefore: false })
  expect(board.entries.map(({ left }) => left)).toEqual([true, false])
  const late = await ownRanking(own.representative, own.id, after('rankingCloses', 1))
  expect(late).toMatchObject({ window: null, refusal: 'ranking-closed' })
})

const ALL: DeskFilter = {
  q: '',
  state: null,
  side: null,
  seat: null,
  kind: null,
  problems: null,
  page: 1,
}

test('coordinators find what waits first, without drafts, by every filter', async () => {
  const { ranked, own, near, far } = await ranking()
  const desk = await person('desk', [], { role: 'coordinator' })
  const waiting = await applicant(ranked, 'waiting', 'b', { state: 'submitted' })
  await applicant(ranked, 'draft', 'b', { state: 'draft' })
  await setOrganisationState(far.organisation, 'registered')
  const ids = async (filter: Partial<DeskFilter>) =>
    (await deskApplications(desk, ranked.id, { ...ALL, ...filter }, NOW)).rows.map(({ id }) => id)
  expect(await ids({})).toEqual([waiting.id, own.id, near.id, far.id])
  expect(await ids({ side: 'a' })).toEqual([own.id])
  expect(await ids({ problems: 'some' })).toEqual([far.id])
  expect(await ids({ state: 'submitted' })).toEqual([waiting.id])
  expect(await ids({ seat: 'shenzhen' })).toEqual([own.id])
  const { counts } = await deskApplications(desk, ranked.id, ALL, NOW)
  expect(counts).toEqual({ eligible: 3, submitted: 1 })
})

describe('reminders', () => {
  const day = 86_400

  test('go to drafts three days and one day before applications close, once each', async () => {
    const open = await programme()
    await applicant(open, 'late', 'a', { state: 'draft' })
    await applicant(open, 'early', 'a', { state: 'submitted' })
    const times = [-4 * day, -2 * day, -2 * day + 60, -day / 2, 1]
    const told = []
    for (const time of times) told.push(await remindApplicants(after('applicationsClose', time)))
    expect(told).toEqual([0, 1, 0, 1, 0])
    const notice = await Notice.findOne({ kind: 'application.draft-reminder' }).lean()
    expect(notice?.dates.closes).toEqual(DATES.applicationsClose)
  })

  test('go to lists that nobody vouched for before the lock', async () => {
    const { own, near } = await ranking()
    const certified = { by: new Types.ObjectId(), at: NOW }
    const list = { round: 1, entries: [], changedAt: NOW }
    await Application.updateOne(
      { _id: own.id },
      { state: 'ranked', rankings: [{ ...list, certified }] },
    )
    await Application.updateOne({ _id: near.id }, { state: 'ranked', rankings: [list] })
    expect(await remindApplicants(after('rankingCloses', -2 * day))).toBe(2)
    const notices = await Notice.find({ kind: 'application.list-reminder' }).lean()
    expect(notices.some(({ path }) => path.includes(own.organisation))).toBe(false)
  })
})
