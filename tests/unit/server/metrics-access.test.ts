import { expect, test } from 'vitest'
import { mayRead } from '#server/metrics/route.ts'

const TOKEN = 'a-token-of-some-length'

test.each([
  ['a program on this machine', '127.0.0.1', {}, undefined, true],
  ['the same over IPv6', '::ffff:127.0.0.1', {}, undefined, true],
  ['another machine', '192.0.2.1', {}, undefined, false],
  [
    'another machine through a balancer',
    '127.0.0.1',
    { 'x-forwarded-for': '192.0.2.1' },
    undefined,
    false,
  ],
  [
    'another machine with the token',
    '192.0.2.1',
    { authorization: `Bearer ${TOKEN}` },
    TOKEN,
    true,
  ],
  ['this machine without the token that is set', '127.0.0.1', {}, TOKEN, false],
  ['this machine with a wrong one', '127.0.0.1', { authorization: 'Bearer wrong' }, TOKEN, false],
] as const)('the metrics are read or not by %s', (_, peer, headers, token, allowed) => {
  expect(mayRead(peer, headers, token)).toBe(allowed)
})
