import { describe, expect, test } from 'vitest'
import { isSameOrigin } from '#server/http/same-origin.ts'

const host = 'localhost:3000'

describe('a write', () => {
  test.each([
    ['from our own page', { host, origin: 'http://localhost:3000' }],
    [
      'from our own page in a new browser',
      { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    ],
    [
      'from our own form, sent without a referrer',
      { host, origin: 'null', 'sec-fetch-site': 'same-origin' },
    ],
    ['typed by the person themselves', { host, 'sec-fetch-site': 'none' }],
    ['by a program that is no browser', { host }],
  ])('%s is let in', (_, headers) => {
    expect(isSameOrigin(headers)).toBe(true)
  })

  test.each([
    ['from another site', { host, origin: 'https://evil.example' }],
    ['from another port', { host, origin: 'http://localhost:3001' }],
    ['from a sandboxed frame', { host, origin: 'null' }],
    ['from a sister site without an origin', { host, 'sec-fetch-site': 'same-site' }],
    ['from another site without an origin', { host, 'sec-fetch-site': 'cross-site' }],
    [
      'from a sandboxed frame in a new browser',
      { host, origin: 'null', 'sec-fetch-site': 'cross-site' },
    ],
    ['with an origin that is none', { host, origin: 'localhost' }],
  ])('%s is refused', (_, headers) => {
    expect(isSameOrigin(headers)).toBe(false)
  })
})
