import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isAlive } from './process.ts'

const Mark = z.object({ pid: z.number(), started: z.string() })

/** What is remembered of the embedded database between starts: where it ran, and for whom. */
const State = z.object({ port: z.number(), mongod: Mark.optional(), portal: Mark.optional() })
export type State = z.infer<typeof State>

export const REPLICA_SET = 'wanlian'

export const urlAt = (port: number) =>
  `mongodb://127.0.0.1:${port}/wanlian?replicaSet=${REPLICA_SET}`

const fileIn = (dataDir: string) => path.join(dataDir, 'mongo.json')

export function readState(dataDir: string): State | undefined {
  try {
    return State.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    // Never started, or cut short by a full disk: only the last port is forgotten.
    return undefined
  }
}

export function writeState(dataDir: string, state: State): void {
  const draft = `${fileIn(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(state))
  renameSync(draft, fileIn(dataDir))
}

/** URL of the embedded database that a running portal holds on this data folder. */
export function mongoUrlOfRunning(dataDir: string): string | undefined {
  const state = readState(path.resolve(dataDir))
  const runs = state?.mongod && state.portal && isAlive(state.mongod) && isAlive(state.portal)
  return runs ? urlAt(state.port) : undefined
}
