import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '#app/collaborations/refusal.ts'
import { COLLABORATION_STATES, reasonOf } from '#models/collaboration/states.ts'

const nothing = {
  confirm: false,
  decline: false,
  withdraw: false,
  editAgreement: false,
  sign: false,
  announceExit: false,
  takeBackExit: false,
  suspend: false,
  resume: false,
  complete: false,
  revive: false,
}

describe('why something cannot be done', () => {
  test('is not said where it can', () => {
    const may = { ...nothing, confirm: true }
    expect(refusalOf('confirmation', { state: 'proposed', may })).toBeNull()
  })

  test('is the state where it is too late or too early', () => {
    expect(refusalOf('confirmation', { state: 'lapsed', may: nothing })).toBe(
      'reason.collaboration-lapsed',
    )
    expect(refusalOf('signature', { state: 'proposed', may: nothing })).toBe(
      'reason.collaboration-proposed',
    )
    expect(refusalOf('withdrawal', { state: 'renewed', may: nothing })).toBe(
      'reason.collaboration-active',
    )
  })

  test('is the state also for what ends a collaboration or takes it up again', () => {
    expect(refusalOf('exit', { state: 'proposed', may: nothing })).toBe(
      'reason.collaboration-proposed',
    )
    expect(refusalOf('completion', { state: 'suspended', may: nothing })).toBe(
      'reason.collaboration-suspended',
    )
    expect(refusalOf('revival', { state: 'active', may: nothing })).toBe(
      'reason.collaboration-active',
    )
    expect(refusalOf('exit', { state: 'active', may: nothing })).toBe('code.forbidden')
    expect(
      refusalOf('exit', { state: 'active', may: { ...nothing, announceExit: true } }),
    ).toBeNull()
  })

  test('is the person where the state would allow it', () => {
    expect(refusalOf('refusal', { state: 'confirmed', may: nothing })).toBe('code.forbidden')
    const signed = { ...nothing, editAgreement: true }
    expect(refusalOf('signature', { state: 'active', may: signed })).toBe('reason.agreement-signed')
  })

  test.each(['zh-Hans', 'zh-Hant', 'en'])('has words for every state in %s', (locale) => {
    const { reason } = JSON.parse(readFileSync(`locales/${locale}/errors.json`, 'utf8')) as {
      reason: Record<string, string>
    }
    const reasons = new Set<string>(COLLABORATION_STATES.map(reasonOf))
    expect([...reasons].filter((key) => !reason[key])).toEqual([])
  })
})
