import { describe, expect, test } from 'vitest'
import { isSecure, parseEnv, SettingError } from '#server/env.ts'

describe('settings', () => {
  test('have safe values when nothing is set', () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      DEMO: true,
    })
  })

  test('count an empty value as unset', () => {
    expect(parseEnv({ PORT: '', MONGODB_URL: '' })).toMatchObject({ PORT: 3000, DEMO: true })
  })

  test('name every one that is wrong', () => {
    const wrong = () => parseEnv({ PORT: 'eighty', ORIGIN: 'wanlian.example', DEMO: 'perhaps' })
    expect(wrong).toThrow(SettingError)
    expect(wrong).toThrow(/PORT.*\n.*ORIGIN.*\n.*DEMO/s)
  })

  test('take a Redis with or without encryption, and nothing else for one', () => {
    expect(parseEnv({ REDIS_URL: 'rediss://redis.example' }).REDIS_URL).toBe(
      'rediss://redis.example',
    )
    expect(() => parseEnv({ REDIS_URL: 'http://redis.example' })).toThrow(/REDIS_URL/)
  })

  test('take a mail server with or without encryption, and nothing else for one', () => {
    const SMTP_URL = 'smtps://user:secret@mail.example'
    expect(parseEnv({ SMTP_URL }).SMTP_URL).toBe(SMTP_URL)
    expect(() => parseEnv({ SMTP_URL: 'mail.example:25' })).toThrow(/SMTP_URL/)
  })

  test('switch the demo off with a database of one’s own, unless it is asked for', () => {
    const MONGODB_URL = 'mongodb://db.example/wanlian'
    expect(parseEnv({ MONGODB_URL }).DEMO).toBe(false)
    expect(parseEnv({ MONGODB_URL, DEMO: 'on' }).DEMO).toBe(true)
  })

  test('refuse to show the demo accounts to other machines unless that was asked for', () => {
    expect(() => parseEnv({ HOST: '0.0.0.0' })).toThrow(/HOST/)
    expect(parseEnv({ HOST: '0.0.0.0', DEMO: 'off' }).HOST).toBe('0.0.0.0')
    expect(parseEnv({ HOST: '0.0.0.0', DEMO: 'on' }).DEMO).toBe(true)
  })

  test.each([
    [{}, false],
    [{ ORIGIN: 'http://localhost:3000' }, false],
    [{ ORIGIN: 'http://[::1]:3000' }, false],
    [{ ORIGIN: 'https://wanlian.example' }, true],
    [{ ORIGIN: 'http://wanlian.example' }, true],
    [{ HOST: '10.0.0.5', DEMO: 'off' }, true],
  ])('send cookies over HTTPS alone everywhere but on this machine: %j → %s', (given, secure) => {
    expect(isSecure(parseEnv(given))).toBe(secure)
  })
})
