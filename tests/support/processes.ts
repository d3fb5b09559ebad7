import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import mongoose from 'mongoose'
import { inject } from 'vitest'
import type { Asked, Verbs } from './realtime-process.ts'

export interface PortalProcess {
  address: string
  /** Has a verb performed there. */
  perform: <Verb extends keyof Verbs>(
    verb: Verb,
    ...input: Parameters<Verbs[Verb]>
  ) => Promise<void>
  kill: () => Promise<void>
}

/** Starts one of several processes on the database of this test file. */
export async function startProcess(redisUrl: string): Promise<PortalProcess> {
  const mongoUrl = new URL(inject('mongoUrl'))
  mongoUrl.pathname = `/${mongoose.connection.name}`
  const child = fork('tests/support/realtime-process.ts', [mongoUrl.href, redisUrl], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' },
  })
  const { port } = (await answerOf(child)) as { port: number }
  return {
    address: `http://127.0.0.1:${port}`,
    async perform(verb, ...input) {
      const asked: Asked = { verb, input }
      child.send(asked)
      const answer = (await answerOf(child)) as { failed?: string }
      if (answer.failed) throw new Error(answer.failed)
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('a process of the portal ended')
    }),
  ])) as unknown[]
  return answer
}
