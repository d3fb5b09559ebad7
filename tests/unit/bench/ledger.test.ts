import { describe, expect, it } from 'vitest'
import { Ledger } from '#tests/bench/load/ledger.ts'

const WHOLE = { lost: 0, doubled: 0, inverted: 0 }

/** A room of two members to which sender 7 has sent three messages and sender 8 one. */
function room(): Ledger {
  const ledger = new Ledger(2)
  for (const count of [1, 2, 3]) ledger.sent({ sender: 7, count })
  ledger.sent({ sender: 8, count: 1 })
  return ledger
}

/** @param messages such as `7:1 8:1`, in the order of their arrival */
function receive(ledger: Ledger, member: number, messages: string): void {
  for (const message of messages.split(' ')) {
    const [sender = 0, count = 0] = message.split(':').map(Number)
    ledger.received(member, { sender, count })
  }
}

describe('the ledger of a room', () => {
  it('finds nothing where everyone received everything once and in one order', () => {
    const ledger = room()
    const order = '7:1 8:1 7:2 7:3'
    receive(ledger, 0, order)
    expect(ledger.missing).toBe(4)
    receive(ledger, 1, order)
    expect(ledger.faults()).toEqual(WHOLE)
  })

  it('counts what somebody did not receive', () => {
    const ledger = room()
    receive(ledger, 0, '7:1 7:2 7:3')
    receive(ledger, 1, '7:1 7:3 8:1')
    expect(ledger.faults().lost).toBe(2)
  })

  it('counts what came twice, and what nobody sent', () => {
    const ledger = room()
    const order = '7:1 8:1 7:2 7:3'
    receive(ledger, 0, order)
    receive(ledger, 1, order)
    receive(ledger, 1, '7:3 9:1')
    expect(ledger.faults()).toEqual({ ...WHOLE, doubled: 2 })
  })

  it("counts a sender's messages that came in the wrong order", () => {
    const ledger = room()
    receive(ledger, 0, '7:2 7:1')
    expect(ledger.faults().inverted).toBe(1)
  })

  it('counts two members who saw two senders in different orders', () => {
    const ledger = room()
    receive(ledger, 0, '7:1 8:1')
    receive(ledger, 1, '8:1 7:1')
    expect(ledger.faults().inverted).toBe(1)
  })

  it('does not take a gap for a wrong order', () => {
    const ledger = room()
    receive(ledger, 0, '7:1 8:1 7:2')
    receive(ledger, 1, '7:1 7:2')
    expect(ledger.faults().inverted).toBe(0)
  })
})
