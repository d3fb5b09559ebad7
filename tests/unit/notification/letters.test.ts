import { expect, test } from 'vitest'
import type { Unsaid } from '#models/notification/inbox.server.ts'
import { nextDigest } from '#models/notification/digest.ts'
import { confirmationLetter, digestLetter, noticeLetter } from '#server/mail/letter.ts'

const item: Unsaid = {
  id: 'a'.repeat(24),
  kind: 'collaboration.proposed',
  path: '/collaborations/of-a-test',
  names: { organisation: { 'zh-Hans': '示范<学会>', en: 'Society <b> & Sons' } },
  figures: {},
  dates: { respondBy: new Date('2026-07-01T04:00:00Z') },
  at: new Date('2026-06-01T04:00:00Z'),
  unread: true,
}
const to = { id: '1'.repeat(24), name: '林晓', email: 'lin@example.org', demo: false } as const
const origin = 'https://wanlian.example'

test.each([
  ['zh-Hans', '/zh-hans/', '更改邮件设置'],
  ['zh-Hant', '/zh-hant/', '更改電郵設定'],
  ['en', '/en/', 'Change which mail you get'],
] as const)(
  'a letter in %s says what happened, leads there, and says how to get none',
  (locale, segment, settings) => {
    const letter = noticeLetter({ ...to, locale }, item, origin)
    for (const part of [letter.text, letter.html]) {
      expect(part).toContain(`${origin}${segment}collaborations/of-a-test`)
      expect(part).toContain(`${origin}${segment}account/mail`)
      expect(part).toContain(settings)
    }
    expect(letter.text).toContain(letter.subject)
    expect(letter.messageId).toBe(`notification.${item.id}@wanlian.example`)
  },
)

test('names are text in the HTML part too', () => {
  const letter = noticeLetter({ ...to, locale: 'en' }, item, origin)
  expect(letter.subject).toContain('Society <b> & Sons')
  expect(letter.html).toContain('Society &lt;b&gt; &amp; Sons')
  expect(letter.html).not.toContain('<b>')
})

test('a digest holds everything of the day and is named by it', () => {
  const other = { ...item, id: 'b'.repeat(24), path: '/rooms' }
  const letter = digestLetter({ ...to, locale: 'en' }, [item, other], { origin, day: '2026-06-02' })
  expect(letter.subject).toBe('Wanlian: 2 new notifications')
  expect(letter.text).toContain('/en/collaborations/of-a-test')
  expect(letter.text).toContain('/en/rooms')
  expect(letter.messageId).toBe(`digest.${to.id}.2026-06-02@wanlian.example`)
})

test('the letter that proves an address carries its token and no settings', () => {
  const at = new Date('2026-06-01T04:00:00Z')
  const letter = confirmationLetter({ ...to, locale: 'en' }, { origin, token: 'tok-en', at })
  expect(letter.text).toContain(`${origin}/en/account/confirmation/tok-en`)
  expect(letter.settings).toBeNull()
})

test.each([
  ['2026-06-01T23:59:59Z', '2026-06-02T00:00:00Z'],
  ['2026-06-02T00:00:00Z', '2026-06-03T00:00:00Z'],
])('what comes at %s waits for the digest of %s, eight in Hong Kong', (after, digest) => {
  expect(nextDigest(new Date(after))).toEqual(new Date(digest))
})
