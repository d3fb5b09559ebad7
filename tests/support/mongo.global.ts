import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mongoUrl: string
  }
}

/** One real MongoDB for all integration tests; each worker uses a database of its own on it. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wanlian-integration-'))
  const mongo = await startEmbeddedMongo({ dataDir })
  project.provide('mongoUrl', mongo.url)
  return async () => {
    await mongo.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
