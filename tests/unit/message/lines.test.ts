import mongoose, { mongo } from 'mongoose'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freeLine } from '#models/message/direct/lines.server.ts'

/** Never connected: whatever is asked of its database is counted and refused. */
function clientOf(url: string) {
  const client = new mongo.MongoClient(url)
  vi.spyOn(mongoose.connection, 'getClient').mockReturnValue(client)
  const asked = vi.spyOn(mongo.Db.prototype, 'command').mockRejectedValue(new Error('not there'))
  onTestFinished(() => void vi.restoreAllMocks())
  return asked
}

test.each([
  'mongodb://wan:lian@127.0.0.1:1/wanlian?replicaSet=one',
  'mongodb://127.0.0.1:1/wanlian?replicaSet=one&tls=true',
  'mongodb://127.0.0.1:1/wanlian?replicaSet=one&proxyHost=127.0.0.1',
])('no line is tried to a database behind a password, TLS or a proxy: %s', (url) => {
  const asked = clientOf(url)
  expect(freeLine()).toBeUndefined()
  expect(asked).not.toHaveBeenCalled()
})

test('where the primary cannot be found, it is not asked for again at once', async () => {
  const asked = clientOf('mongodb://127.0.0.1:1/wanlian?replicaSet=one')
  expect(freeLine()).toBeUndefined()
  await Promise.allSettled(asked.mock.results.map(({ value }) => value as Promise<unknown>))
  await new Promise((resolve) => setImmediate(resolve))
  expect(freeLine()).toBeUndefined()
  expect(asked).toHaveBeenCalledTimes(1)
})
