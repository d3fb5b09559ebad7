import { describe, expect, test } from 'vitest'
import { isCommonPassword } from '#models/user/common-passwords.ts'
import { signUpInput } from '#models/user/input.ts'

describe('a password', () => {
  test.each([
    '1234567890',
    'PASSWORD123',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    '9876543210',
    'zyxwvutsrqp',
  ])('%s is too common', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  test.each(['wanlian-demo', '三江汇流十一城同行真好', 'correct horse battery staple'])(
    '%s is not',
    (password) => {
      expect(isCommonPassword(password)).toBe(false)
    },
  )
})

describe('signing up', () => {
  const person = {
    name: '何嘉欣',
    email: 'Ho@Example.org',
    password: 'three rivers meet',
    locale: 'zh-Hant',
  }

  test('takes an address in lower case', () => {
    expect(signUpInput.parse(person).email).toBe('ho@example.org')
  })

  test.each([
    ['a name of 10,000 characters', { name: '何'.repeat(10_000) }],
    ['an empty name', { name: '  ' }],
    ['an address that is none', { email: 'ho@' }],
    ['a short password', { password: 'short' }],
    ['a language the portal does not speak', { locale: 'fr' }],
  ])('refuses %s', (_, wrong) => {
    expect(signUpInput.safeParse({ ...person, ...wrong }).success).toBe(false)
  })
})
