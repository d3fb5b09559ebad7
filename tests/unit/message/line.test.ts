import { createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Line } from '#models/message/direct/line.server.ts'
import { encodeCommand, serialized } from '#models/message/direct/op-msg.server.ts'

const PRIMARY = { ok: 1, isWritablePrimary: true }

/** A database that says these things, one after the other, and then nothing; undefined cuts the line. */
async function database(...answers: Array<object | undefined>): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('data', (request) => {
      const next = answers.shift()
      if (!next) return answers.length === 0 ? undefined : socket.destroy()
      const reply = encodeCommand(1, serialized(next))
      reply.writeInt32LE(request.readInt32LE(4), 8)
      socket.write(reply)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const PING = serialized({ ping: 1, $db: 'admin' })

describe('a line to the database', () => {
  test('answers one command after the other', async () => {
    const line = await Line.open(await database(PRIMARY, { ok: 1, n: 1 }, { ok: 1, n: 2 }))
    expect(await line.run(PING)).toEqual({ ok: 1, n: 1 })
    const second = line.run(PING)
    expect(line.busy).toBe(true)
    expect(await second).toEqual({ ok: 1, n: 2 })
    expect([line.busy, line.closed]).toEqual([false, false])
    line.close(new Error('over'))
  })

  test('is none to whoever is not the primary, or not there', async () => {
    const secondary = await database({ ok: 1, isWritablePrimary: false })
    await expect(Line.open(secondary)).rejects.toThrow('not the primary')
    await expect(Line.open('127.0.0.1:1')).rejects.toThrow('ECONNREFUSED')
  })

  test('is closed by a refusal, which says what the database said', async () => {
    const refusal = { ok: 0, code: 10107, errmsg: 'not primary' }
    const line = await Line.open(await database(PRIMARY, refusal))
    await expect(line.run(PING)).rejects.toMatchObject({ code: 10107, message: 'not primary' })
    expect(line.closed).toBe(true)
  })

  test('says so when it is cut before the answer', async () => {
    const line = await Line.open(await database(PRIMARY, undefined, PRIMARY))
    await expect(line.run(PING)).rejects.toThrow('was cut')
    expect(line.closed).toBe(true)
  })

  test('says why when we close it before the answer', async () => {
    const line = await Line.open(await database(PRIMARY))
    const answer = line.run(PING)
    line.close(new Error('the primary has moved'))
    await expect(answer).rejects.toThrow('the primary has moved')
  })

  test('that nobody answers is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const opening = Line.open(await database())
    const failed = expect(opening).rejects.toThrow('did not answer')
    await vi.advanceTimersByTimeAsync(5_000)
    await failed
  })
})
