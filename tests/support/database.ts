import mongoose from 'mongoose'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'

/** Workers run at the same time, so each has a database of its own. */
function ownDatabase(): string {
  const url = new URL(inject('mongoUrl'))
  url.pathname = `/wanlian-test-${process.env.VITEST_POOL_ID ?? '1'}`
  return url.href
}

beforeAll(async () => {
  await connectDatabase(ownDatabase())
  await createIndexes()
})

// Emptied, not dropped: the indexes, unique ones above all, are part of what is tested.
beforeEach(async () => {
  const collections = (await mongoose.connection.db?.collections()) ?? []
  await Promise.all(collections.map((collection) => collection.deleteMany({})))
})

afterAll(disconnectDatabase)
