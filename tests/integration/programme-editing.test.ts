import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { announceProgramme } from '#models/programme/announce.server.ts'
import { createProgramme } from '#models/programme/create.server.ts'
import { editProgramme } from '#models/programme/edit.server.ts'
import {
  findProgramme,
  programmeDesk,
  programmesByGroup,
} from '#models/programme/queries.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import { person } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import {
  announcedProgramme,
  editForm,
  programmeForm,
  programmeRecord,
  WRITTEN,
} from '#tests/support/programme-forms.ts'

let coordinator: Actor
beforeEach(async () => {
  coordinator = await person('统筹', [], { role: 'coordinator' })
})

describe('a draft', () => {
  test('is created once, however often it is sent', async () => {
    const form = programmeForm()
    expect(await createProgramme(coordinator, form, WRITTEN)).toBe(form.id)
    expect(await createProgramme(coordinator, form, WRITTEN)).toBe(form.id)
    expect(await Programme.countDocuments()).toBe(1)
  })

  test('is nobody’s but the coordinators’', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    expect(await refusalOf(findProgramme(null, id, 'en'))).toBe('not-found')
    expect((await programmesByGroup('en')).coming).toEqual([])
    const member = await person('会员')
    expect(await refusalOf(programmeDesk(member, id, 'en'))).toBe('forbidden')
    expect((await programmeDesk(coordinator, id, 'en')).title).toBe(
      'Demonstration pairing programme',
    )
  })

  test('is prefilled with the other script, which follows its source until somebody touches it', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    const first = await programmeDesk(coordinator, id, 'zh-Hant')
    expect(first.title).toBe('示範結對計劃')
    expect(first.marks).toEqual({ 'zh-Hans': 'written', 'zh-Hant': 'converted', en: 'written' })

    const title = { ...first.texts.title, 'zh-Hans': '示范结对计划（二）' }
    await editProgramme(coordinator, id, await editForm(id, { title }))
    expect((await programmeRecord(id)).title['zh-Hant']).toBe('示範結對計劃（二）')

    const own = { ...(await programmeRecord(id)).title, 'zh-Hant': '示範結對安排' }
    await editProgramme(coordinator, id, await editForm(id, { title: own }))
    const again = { ...own, 'zh-Hans': '示范结对计划（三）' }
    await editProgramme(coordinator, id, await editForm(id, { title: again, reviewed: true }))
    const last = await programmeDesk(coordinator, id, 'zh-Hant')
    expect(last.texts.title['zh-Hant']).toBe('示範結對安排')
    expect(last.marks['zh-Hant']).toBe('written')
  })

  test('does not take Traditional for Simplified', async () => {
    const title = { 'zh-Hans': '結對計劃與機構', 'zh-Hant': '', en: 'Title' }
    const created = createProgramme(coordinator, programmeForm({ title }), WRITTEN)
    expect(await refusalOf(created)).toBe('news-written-in-hant')
  })

  test('of two coordinators who save at once, one is refused and nothing is lost', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    const other = await person('另一位', [], { role: 'coordinator' })
    const form = await editForm(id)
    const outcomes = await Promise.all([
      refusalOf(editProgramme(coordinator, id, { ...form, longestList: 6 })),
      refusalOf(editProgramme(other, id, { ...form, longestList: 7 })),
    ])
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1)
    expect(outcomes).toContain('programme-changed')
    expect((await programmeRecord(id)).longestList).toBe(outcomes[0] === undefined ? 6 : 7)
  })
})

describe('announcing', () => {
  test('wants every language, and names the first text that lacks', async () => {
    const form = programmeForm({ title: { 'zh-Hans': '计划', 'zh-Hant': '', en: '' } })
    const id = await createProgramme(coordinator, form, WRITTEN)
    await expect(announceProgramme(coordinator, id, WRITTEN)).rejects.toMatchObject({
      detail: { field: 'title.en', reason: 'programme-lacks-en' },
    })
  })

  test('wants a date to open that is still to come, and a criterion', async () => {
    const late = new Date('2026-06-11T01:00:00Z')
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    expect(await refusalOf(announceProgramme(coordinator, id, late))).toBe('programme-date-past')
    const bare = await createProgramme(coordinator, programmeForm({ rubric: [] }), WRITTEN)
    expect(await refusalOf(announceProgramme(coordinator, bare, WRITTEN))).toBe(
      'programme-no-rubric',
    )
  })

  test('gives an address from the English title that stays, and tells caches once', async () => {
    const changes = listenTo('programme.changed')
    const id = await announcedProgramme(coordinator)
    const second = await announcedProgramme(coordinator)
    await announceProgramme(coordinator, id, WRITTEN)
    expect(changes).toEqual([{ programmeId: id }, { programmeId: second }])
    expect((await programmeRecord(second)).slug).toBe('demonstration-pairing-programme-2')
    const title = { ...(await programmeRecord(id)).title, en: 'Another title' }
    await editProgramme(coordinator, id, await editForm(id, { title }))
    const found = await findProgramme(null, 'demonstration-pairing-programme', 'en')
    expect(found).toMatchObject({ id, title: 'Another title', state: 'draft', group: 'coming' })
  })

  test('two coordinators announce once', async () => {
    const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
    await Promise.all([1, 2].map(() => announceProgramme(coordinator, id, WRITTEN)))
    const { history } = await programmeDesk(coordinator, id, 'en')
    expect(history.map(({ action }) => action)).toEqual(['announced', 'created'])
  })
})

describe('once announced', () => {
  test.each([
    ['fewer places', { longestList: 4 }, 'programme-fixed-longestList'],
    ['another proposing side', { proposing: 'b' as const }, 'programme-fixed-proposing'],
    ['no questions', { questions: [] }, 'programme-fixed-questions'],
    ['less time', { responseDays: 9 }, 'programme-fixed-responseDays'],
    ['a longer list', { longestList: 6 }, undefined],
  ])('%s: %j', async (_, change, refusal) => {
    const id = await announcedProgramme(coordinator)
    expect(await refusalOf(editProgramme(coordinator, id, await editForm(id, change)))).toBe(
      refusal,
    )
  })

  test('its texts stay whole', async () => {
    const id = await announcedProgramme(coordinator)
    const summary = { ...(await programmeRecord(id)).summary, en: '' }
    const edited = editProgramme(coordinator, id, await editForm(id, { summary }))
    expect(await refusalOf(edited)).toBe('programme-lacks-en')
  })

  test('nobody has so long to answer that the second round would not wait for them', async () => {
    const id = await announcedProgramme(coordinator)
    const edited = editProgramme(coordinator, id, await editForm(id, { responseDays: 30 }))
    expect(await refusalOf(edited)).toBe('programme-response-too-long')
  })
})
