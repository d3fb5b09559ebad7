import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { advanceProgrammes } from '#models/programme/advance.server.ts'
import { changeDates } from '#models/programme/change-dates.server.ts'
import { createProgramme } from '#models/programme/create.server.ts'
import { cancelProgramme } from '#models/programme/end.server.ts'
import { person } from '#tests/support/alliance.ts'
import { calendarOf } from '#tests/support/calendar.ts'
import { feedServer } from '#tests/support/feeds.ts'
import {
  announcedProgramme,
  DATES,
  programmeForm,
  programmeRecord,
  WRITTEN,
} from '#tests/support/programme-forms.ts'

let coordinator: Actor
let address: string
beforeEach(async () => {
  coordinator = await person('统筹', [], { role: 'coordinator' })
  address = await feedServer()
})

const SLUG = 'demonstration-pairing-programme'
const ask = (segment: string, slug = SLUG, headers = {}) =>
  fetch(`${address}/${segment}/programmes/${slug}/calendar.ics`, { headers })
const read = async (segment: string) => calendarOf(await (await ask(segment)).text())

test('a programme’s calendar holds its dates in Hong Kong time, said in each language', async () => {
  await announcedProgramme(coordinator)
  const response = await ask('en')
  expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
  const { properties, events } = calendarOf(await response.text())
  expect(properties).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' })
  expect(events).toHaveLength(8)
  expect(events[0]).toMatchObject({
    SUMMARY: 'Demonstration pairing programme: Applications open',
    'DTSTART;TZID=Asia/Hong_Kong': '20260610T090000',
    SEQUENCE: '2',
    STATUS: 'CONFIRMED',
  })
  expect((await read('zh-hans')).events[3]?.SUMMARY).toBe('示范结对计划: 公布结果')
  expect((await read('zh-hant')).events[3]?.SUMMARY).toBe('示範結對計劃: 公佈結果')
})

test('an event is the same one in every language and after its date moved', async () => {
  const id = await announcedProgramme(coordinator)
  const uids = (calendar: Awaited<ReturnType<typeof read>>) => calendar.events.map(({ UID }) => UID)
  const before = await read('en')
  expect(new Set(uids(before)).size).toBe(8)
  expect(uids(await read('zh-hant'))).toEqual(uids(before))

  const { version } = await programmeRecord(id)
  const closes = new Date('2027-02-01T01:30:00Z')
  await changeDates(coordinator, id, { version, dates: { closes }, reason: '顺延' }, WRITTEN)
  const after = await read('en')
  expect(uids(after)).toEqual(uids(before))
  expect(after.events[7]?.['DTSTART;TZID=Asia/Hong_Kong']).toBe('20270201T093000')
  expect(Number(after.events[7]?.SEQUENCE)).toBeGreaterThan(Number(before.events[7]?.SEQUENCE))
})

test('what a cancelled programme would have come to is cancelled in calendars', async () => {
  const id = await announcedProgramme(coordinator)
  await advanceProgrammes(DATES.opens)
  const reason = { 'zh-Hans': '原因', 'zh-Hant': '', en: '' }
  await cancelProgramme(coordinator, id, { reason })
  const states = (await read('en')).events.map(({ STATUS }) => STATUS)
  expect(states).toEqual(['CONFIRMED', ...Array.from({ length: 7 }, () => 'CANCELLED')])
})

test('a calendar that did not change is not sent again', async () => {
  await announcedProgramme(coordinator)
  const etag = (await ask('en')).headers.get('ETag') ?? ''
  expect((await ask('en', SLUG, { 'If-None-Match': etag })).status).toBe(304)
})

test.each(['no-such-programme', '%00', 'a'.repeat(300)])('there is none for %s', async (slug) => {
  expect((await ask('en', slug)).status).toBe(404)
})

test('there is none for a draft', async () => {
  const id = await createProgramme(coordinator, programmeForm(), WRITTEN)
  expect((await ask('en', id)).status).toBe(404)
})

test('the sitemap names what is announced, and no draft', async () => {
  await announcedProgramme(coordinator)
  const draft = await createProgramme(coordinator, programmeForm(), WRITTEN)
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text()
  expect(sitemap).toContain(`<loc>${address}/zh-hant/programmes/${SLUG}</loc>`)
  expect(sitemap).not.toContain(draft)
})
