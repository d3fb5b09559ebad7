import { mongo } from 'mongoose'
import { onTestFinished, vi } from 'vitest'
import { Line } from '#models/message/direct/line.server.ts'
import { freeLine } from '#models/message/direct/lines.server.ts'

/** The two ways of a message to the database; see `freeLine`. */
export const WAYS = ['the driver', 'a direct line'] as const

/** Waits until what is written next goes on a direct line. */
export async function lineStands(): Promise<void> {
  await vi.waitFor(() => {
    if (!freeLine()) throw new Error('no line yet')
  })
}

/** Until the test is over everything goes through the driver. */
export function withoutLines(): void {
  const busy = vi.spyOn(Line.prototype, 'busy', 'get').mockReturnValue(true)
  onTestFinished(() => busy.mockRestore())
}

/** Makes something of what is inserted next; on a line, which it gets as well. */
type Fate = (insert: () => Promise<unknown>, line?: Line) => Promise<unknown>

/** What is inserted next goes this way, and comes to what `fate` makes of it. */
export async function nextInsert(way: (typeof WAYS)[number], fate: Fate): Promise<void> {
  if (way === 'the driver') {
    withoutLines()
    onDriver(fate)
  } else {
    await lineStands()
    const run = vi.spyOn(Line.prototype, 'run')
    run.mockImplementationOnce(function (this: Line, ...sent) {
      return fate(() => this.run(...sent), this) as Promise<never>
    })
    onTestFinished(() => run.mockRestore())
  }
}

function onDriver(fate: Fate): void {
  const command = vi.spyOn(mongo.Db.prototype, 'command')
  const listen = () =>
    command.mockImplementationOnce(function (this: mongo.Db, ...sent) {
      const asItIs = () => this.command(...sent)
      if ('insert' in (sent[0] as object)) return fate(asItIs) as Promise<never>
      const answer = asItIs()
      listen()
      return answer
    })
  listen()
  onTestFinished(() => command.mockRestore())
}
