import { describe, expect, it } from 'vitest'
import { readFrame, request } from '#tests/bench/load/engine-io.ts'

describe("the load's Socket.IO", () => {
  it('writes a request with the number under which it wants an answer', () => {
    expect(request(12, 'room:join', { roomId: 'r' })).toBe('4212["room:join",{"roomId":"r"}]')
  })

  it('reads the frames of a connection being made', () => {
    expect(readFrame('0{"sid":"a","pingInterval":25000}')).toEqual({ kind: 'open' })
    expect(readFrame('40{"sid":"b"}')).toEqual({ kind: 'connected' })
    expect(readFrame('44{"message":"unauthenticated"}')).toEqual({
      kind: 'refused',
      reason: '{"message":"unauthenticated"}',
    })
  })

  it('reads events and answers without reading their JSON', () => {
    expect(readFrame('42["message.posted",{"text":"[1]"}]')).toEqual({
      kind: 'event',
      body: '["message.posted",{"text":"[1]"}]',
    })
    expect(readFrame('4317[{"ok":true}]')).toEqual({
      kind: 'answer',
      id: 17,
      body: '[{"ok":true}]',
    })
  })

  it('knows pings and both ways of being cut off', () => {
    expect(readFrame('2')).toEqual({ kind: 'ping' })
    expect(readFrame('1')).toEqual({ kind: 'disconnected' })
    expect(readFrame('41')).toEqual({ kind: 'disconnected' })
  })

  it('passes over what it has no use for', () => {
    expect(readFrame('6')).toEqual({ kind: 'other' })
    expect(readFrame('')).toEqual({ kind: 'other' })
  })
})
