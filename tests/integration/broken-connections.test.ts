import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import mongoose from 'mongoose'
import { afterAll, expect, test } from 'vitest'
import { User } from '#models/user/user.server.ts'

const CHANNEL = 'net.client.socket'
const opened = new Set<Socket>()
const note = (message: unknown) => void opened.add((message as { socket: Socket }).socket)
// Before the connections to this file's database are opened.
subscribe(CHANNEL, note)
afterAll(() => void unsubscribe(CHANNEL, note))

/** Their `close` comes in a later turn of the event loop; until then the driver takes them for whole. */
function breakConnections(): void {
  for (const socket of opened) socket.destroy()
}

test('a read that meets a connection which broke a moment ago is tried again', async () => {
  await User.countDocuments()
  breakConnections()
  expect(await User.countDocuments()).toBe(0)
})

test('a command that meets a connection which broke a moment ago fails at once', async () => {
  await User.countDocuments()
  breakConnections()
  await expect(mongoose.connection.db?.command({ ping: 1 })).rejects.toThrow('closed')
})
