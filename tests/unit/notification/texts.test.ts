import { describe, expect, it, test } from 'vitest'
import type { Strings } from '#locales/generate.ts'
import en from '#locales/en/notifications.json'
import hans from '#locales/zh-Hans/notifications.json'
import hant from '#locales/zh-Hant/notifications.json'
import { NOTICE_KINDS } from '#models/notification/notice.ts'
import { sayNotice } from '#models/notification/say.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { noticeTexts } from '#server/mail/texts.ts'
import { flatten, withoutPlural } from '#tests/unit/locales/keys.ts'

const TEXTS: Record<Locale, Strings> = { 'zh-Hans': hans, 'zh-Hant': hant, en }

describe.each(LOCALES)('notices in %s', (locale) => {
  it('has a title and a body for every kind, and no text without a kind', () => {
    const texts = new Set(flatten(TEXTS[locale]).map(([key]) => withoutPlural(key)))
    const wanted = NOTICE_KINDS.flatMap((kind) => [`${kind}.title`, `${kind}.body`])
    expect([...texts].sort()).toEqual([...wanted].sort())
  })
})

const name = { 'zh-Hans': '示范学会', 'zh-Hant': '示範學會', en: 'Demonstration Society' }

test.each([
  ['zh-Hans', '示范学会邀请贵单位结对', '2026年7月1日'],
  ['zh-Hant', '示範學會', '2026年7月1日'],
  ['en', 'Demonstration Society', '1 July 2026'],
] as const)('%s says names and dates as its readers know them', (locale, title, date) => {
  const said = sayNotice(
    locale,
    {
      kind: 'collaboration.proposed',
      names: { organisation: name },
      figures: {},
      // Half past midnight in Hong Kong, still the day before in Greenwich.
      dates: { respondBy: new Date('2026-06-30T16:30:00Z') },
    },
    noticeTexts(locale),
  )
  expect(said.title).toContain(title)
  expect(said.body).toContain(date)
})

test('a name that looks like a key or a placeholder is said as it is', () => {
  const odd = '$t(programme.cancelled.title) {{organisation}} <b>'
  const said = sayNotice(
    'en',
    {
      kind: 'collaboration.proposed',
      names: { organisation: { en: odd } },
      figures: {},
      dates: { respondBy: new Date('2026-06-30T16:30:00Z') },
    },
    noticeTexts('en'),
  )
  expect(said.title).toContain(odd)
})
