import { afterEach, expect, vi } from 'vitest'

/** A test that makes the code under it complain on the console has failed, whatever it asserted. */
const complaints = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = complaints.mock.calls
  complaints.mockClear()
  expect(calls, 'console.error was called').toEqual([])
})
