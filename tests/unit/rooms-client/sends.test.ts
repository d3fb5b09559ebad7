import { describe, expect, it } from 'vitest'
import { sends } from '#app/rooms/composer/sends.ts'

const pressed = (key: string, { shiftKey = false, isComposing = false, keyCode = 13 } = {}) =>
  sends({ key, shiftKey, nativeEvent: { isComposing, keyCode } })

describe('a key pressed in the composer', () => {
  it('sends when it is Enter', () => {
    expect(pressed('Enter')).toBe(true)
  })

  it('starts a line with Shift', () => {
    expect(pressed('Enter', { shiftKey: true })).toBe(false)
  })

  it('does not send while an input method composes', () => {
    expect(pressed('Enter', { isComposing: true, keyCode: 229 })).toBe(false)
  })

  it('does not send at the Enter that ends a composition in Safari', () => {
    expect(pressed('Enter', { isComposing: false, keyCode: 229 })).toBe(false)
  })

  it('does not send when it is anything else', () => {
    expect(pressed('a', { keyCode: 65 })).toBe(false)
  })
})
