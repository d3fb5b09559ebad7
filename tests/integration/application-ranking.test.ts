import { describe, expect, test } from 'vitest'
import { certifyRanking } from '#models/application/certify.server.ts'
import { openLists } from '#models/application/lists.server.ts'
import { saveRanking } from '#models/application/ranking.server.ts'
import { Application } from '#models/application/record.server.ts'
import { withdrawApplication } from '#models/application/withdraw.server.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { Round } from '#models/round/record.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { applicant } from '#tests/support/applications.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { after, programme, setProgrammeState } from '#tests/support/programmes.ts'

const NOW = after('applicationsClose', 3_600)

const entries = (organisations: string[]) =>
  organisations.map((organisation) => ({ organisation, note: '' }))

async function ranking() {
  const ranked = await programme({ state: 'ranking' })
  const own = await applicant(ranked, 'own', 'a')
  const [one, two, three, four] = await Promise.all(
    ['one', 'two', 'three', 'four'].map((name) => applicant(ranked, name, 'b')),
  )
  if (!one || !two || !three || !four) throw new Error('There are four')
  const save = (organisations: string[], basedOn = 0, now = NOW) =>
    saveRanking(own.representative, own.id, { entries: entries(organisations), basedOn }, now)
  return { ranked, own, one, two, three, four, save }
}

const listOf = async (id: string) => {
  const record = await Application.findById(id).lean()
  return record?.rankings[0]?.entries.map(({ organisation }) => organisation.toString())
}

describe('a list', () => {
  test('is kept in the order given, with the notes', async () => {
    const { own, one, two } = await ranking()
    const list = [
      { organisation: two.organisation, note: '见过面' },
      { organisation: one.organisation, note: '' },
    ]
    await saveRanking(own.representative, own.id, { entries: list, basedOn: 0 }, NOW)
    const record = await Application.findById(own.id).lean()
    expect(record?.rankings[0]?.entries[0]?.note).toBe('见过面')
    expect(await listOf(own.id)).toEqual([two.organisation, one.organisation])
    expect(record?.state).toBe('eligible')
  })

  test('holds nobody twice, nobody from outside, and no more than the longest', async () => {
    const { ranked, own, one, two, three, four, save } = await ranking()
    const same = await applicant(ranked, 'same-side', 'a')
    const returned = await applicant(ranked, 'returned', 'b', { state: 'returned' })
    expect(await refusalOf(save([one.organisation, one.organisation]))).toBe('ranking-repeated')
    for (const stranger of [same, returned, own]) {
      expect(await refusalOf(save([stranger.organisation]))).toBe('ranking-stranger')
    }
    const all = [one, two, three, four].map(({ organisation }) => organisation)
    expect(await refusalOf(save(all))).toBe('ranking-too-long')
    expect(await listOf(own.id)).toBeUndefined()
  })

  test('loses whoever left the programme meanwhile, at the next save', async () => {
    const { own, one, two, three, save } = await ranking()
    const version = await save([one.organisation, two.organisation])
    await withdrawApplication(one.representative, one.id, NOW)
    await setOrganisationState(two.organisation, 'suspended')
    await save([one.organisation, two.organisation, three.organisation], version)
    expect(await listOf(own.id)).toEqual([three.organisation])
  })

  test('of two representatives who rank at once loses neither’s: the later one is told', async () => {
    const { own, one, two, save } = await ranking()
    const other = await person('other', [[own.organisation, 'representative']])
    const version = await save([one.organisation])
    const theirs = saveRanking(
      other,
      own.id,
      { entries: entries([two.organisation, one.organisation]), basedOn: version },
      NOW,
    )
    const outcomes = await Promise.all([
      refusalOf(save([one.organisation, two.organisation], version)),
      refusalOf(theirs),
    ])
    expect(outcomes.sort()).toEqual(['ranking-changed', undefined])
    expect(await listOf(own.id)).toHaveLength(2)
  })

  test('sent twice is saved once', async () => {
    const { own, one, save } = await ranking()
    const version = await save([one.organisation])
    expect(await save([one.organisation])).toBe(version)
    expect(await auditOf(own.id)).toHaveLength(1)
  })

  test('changes until the lock; one second later it is refused and stays as it was', async () => {
    const { own, one, two, save } = await ranking()
    const version = await save([one.organisation], 0, after('rankingCloses', -1))
    const late = save([two.organisation], version, after('rankingCloses', 1))
    expect(await refusalOf(late)).toBe('ranking-closed')
    expect(await listOf(own.id)).toEqual([one.organisation])
  })

  test('cannot change once the programme is locked early, nor before ranking begins', async () => {
    const { ranked, one, save } = await ranking()
    await setProgrammeState(ranked, 'locked')
    expect(await refusalOf(save([one.organisation]))).toBe('ranking-closed')
    await setProgrammeState(ranked, 'open')
    expect(await refusalOf(save([one.organisation]))).toBe('ranking-not-open')
  })

  test('is for the organisation’s representatives only', async () => {
    const { own, one } = await ranking()
    const member = await person('member', [[own.organisation, 'member']])
    const desk = await person('desk', [], { role: 'coordinator' })
    const input = { entries: entries([one.organisation]), basedOn: 0 }
    expect(await refusalOf(saveRanking(member, own.id, input, NOW))).toBe('forbidden')
    expect(await refusalOf(saveRanking(desk, own.id, input, NOW))).toBe('forbidden')
    expect(await refusalOf(saveRanking(one.representative, own.id, input, NOW))).toBe('not-found')
  })

  test('is written by eligible organisations only', async () => {
    const { ranked, one } = await ranking()
    const rejected = await applicant(ranked, 'rejected', 'a', { state: 'rejected' })
    const input = { entries: entries([one.organisation]), basedOn: 0 }
    const late = saveRanking(rejected.representative, rejected.id, input, NOW)
    expect(await refusalOf(late)).toBe('application-rejected')
  })
})

describe('certifying', () => {
  test('vouches for the list as it stands and tells the representatives', async () => {
    const { own, one, save } = await ranking()
    const basedOn = await save([one.organisation])
    await certifyRanking(own.representative, own.id, { basedOn }, NOW)
    await certifyRanking(own.representative, own.id, { basedOn }, NOW)
    const record = await Application.findById(own.id).lean()
    expect(record?.state).toBe('ranked')
    expect(record?.rankings[0]?.certified?.by.toString()).toBe(own.representative.id)
    expect(await Notice.countDocuments({ kind: 'application.certified' })).toBe(1)
  })

  test('is undone by another order but not by a note', async () => {
    const { own, one, two, save } = await ranking()
    const basedOn = await save([one.organisation, two.organisation])
    await certifyRanking(own.representative, own.id, { basedOn }, NOW)
    const noted = [
      { organisation: one.organisation, note: '再联系' },
      ...entries([two.organisation]),
    ]
    const { representative, id } = own
    const version = await saveRanking(representative, id, { entries: noted, basedOn }, NOW)
    const certified = async () => (await Application.findById(id).lean())?.rankings[0]?.certified
    expect(await certified()).not.toBeNull()
    await save([two.organisation, one.organisation], version)
    expect(await certified()).toBeNull()
  })

  test('needs a list, and the one that was on the screen', async () => {
    const { own, one, two, save } = await ranking()
    const certify = (basedOn: number) =>
      certifyRanking(own.representative, own.id, { basedOn }, NOW)
    expect(await refusalOf(certify(0))).toBe('ranking-empty')
    const seen = await save([one.organisation])
    await save([two.organisation], seen)
    expect(await refusalOf(certify(seen))).toBe('ranking-changed')
  })

  test('takes off who has left, and refuses when nobody remains', async () => {
    const { own, one, two, save } = await ranking()
    const basedOn = await save([one.organisation, two.organisation])
    await withdrawApplication(one.representative, one.id, NOW)
    await certifyRanking(own.representative, own.id, { basedOn }, NOW)
    expect(await listOf(own.id)).toEqual([two.organisation])
  })
})

describe('the lists', () => {
  test('do not exist for coordinators before the lock; afterwards each reading is written down', async () => {
    const { ranked, own, one, save } = await ranking()
    const desk = await person('desk', [], { role: 'coordinator' })
    await save([one.organisation])
    expect(await refusalOf(openLists(desk, own.id, NOW))).toBe('not-found')
    await setProgrammeState(ranked, 'locked')
    const lists = await openLists(desk, own.id, after('rankingCloses', 1))
    expect(lists).toMatchObject([
      { round: 1, certifiedAt: null, entries: [{ id: one.organisation }] },
    ])
    expect(JSON.stringify(lists)).not.toContain('note')
    const [line] = await auditOf(own.id)
    expect(line).toMatchObject({ action: 'application.list-opened', detail: { rounds: [1] } })
    expect(line?.actor?.toString()).toBe(desk.id)
  })

  test('stay closed to the other side and to plain members, also after the lock', async () => {
    const { ranked, own, one, save } = await ranking()
    await save([one.organisation])
    await setProgrammeState(ranked, 'locked')
    expect(await refusalOf(openLists(one.representative, own.id, NOW))).toBe('forbidden')
  })
})

describe('in the second round', () => {
  async function second() {
    const again = await programme({ state: 'second-round' })
    const free = { state: 'waitlisted' as const }
    const own = await applicant(again, 'own', 'a', free)
    const [open, taken] = [
      await applicant(again, 'open', 'b', free),
      await applicant(again, 'taken', 'b'),
    ]
    const round = new Round({
      programme: again._id,
      number: 2,
      state: 'ranking',
      proposing: 'a',
      rankingCloses: after('secondRankingCloses', 0),
    })
    await round.save()
    const save = (organisation: string, seconds: number) =>
      saveRanking(
        own.representative,
        own.id,
        { entries: entries([organisation]), basedOn: 0 },
        after('secondRankingCloses', seconds),
      )
    return { again, own, open, taken, round, save }
  }

  test('those with a free place rank each other, until its own date', async () => {
    const { own, open, taken, save } = await second()
    expect(await refusalOf(save(open.organisation, 1))).toBe('ranking-closed')
    expect(await refusalOf(save(taken.organisation, -60))).toBe('ranking-stranger')
    const basedOn = await save(open.organisation, -60)
    const now = after('secondRankingCloses', -30)
    await certifyRanking(own.representative, own.id, { basedOn }, now)
    const record = await Application.findById(own.id).lean()
    expect(record).toMatchObject({ state: 'waitlisted', rankings: [{ round: 2 }] })
    expect(record?.rankings[0]?.certified).not.toBeNull()
  })

  test('whoever has no free place writes no list', async () => {
    const { taken, own } = await second()
    const input = { entries: entries([own.organisation]), basedOn: 0 }
    const now = after('secondRankingCloses', -60)
    const late = saveRanking(taken.representative, taken.id, input, now)
    expect(await refusalOf(late)).toBe('application-eligible')
  })

  test('its lists stay shut until it is locked', async () => {
    const { own, open, round, save } = await second()
    const desk = await person('desk', [], { role: 'coordinator' })
    await save(open.organisation, -60)
    const openNow = () => openLists(desk, own.id, after('secondRankingCloses', -30))
    expect(await refusalOf(openNow())).toBe('not-found')
    await Round.updateOne({ _id: round._id }, { state: 'locked' })
    expect(await openNow()).toMatchObject([{ round: 2 }])
  })
})
