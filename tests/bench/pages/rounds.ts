import type { ChildProcess } from 'node:child_process'
import type { HttpLoad, HttpResult } from '#tests/bench/load/http.ts'
import { told } from '#tests/bench/process/child.ts'
import { cpuSeconds } from '#tests/bench/process/usage.ts'

export interface PageServer {
  pid: number
  port: number
}

export interface Round extends HttpResult {
  /** Answers per second of the server's processor time: what it costs, whoever is in the way. */
  perCpuSecond: number
  /** Share of one core that the server used, 0 to 1. Below 0.9 it was not the server that was the limit. */
  busy: number
}

/** What is asked, of ours and of the baseline alike. */
export type Asked = Pick<HttpLoad, 'paths' | 'encoding'>

const CONNECTIONS = 16
const EXTRA_MS = 30_000

async function measure(
  load: ChildProcess,
  { pid, port }: PageServer,
  asked: Asked,
  seconds: number,
): Promise<Round> {
  const before = { cpu: cpuSeconds(pid), at: performance.now() }
  const wish: HttpLoad = { ...asked, port, seconds, connections: CONNECTIONS }
  load.send(wish)
  const result = await told<HttpResult>(load, seconds * 1_000 + EXTRA_MS)
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.answers} were not 200`)
  const cpu = cpuSeconds(pid) - before.cpu
  return {
    ...result,
    perCpuSecond: result.answers / cpu,
    busy: cpu / ((performance.now() - before.at) / 1_000),
  }
}

/**
 * Asks both servers in turn, changing who comes first. The first round of each only warms them up.
 * @throws when an answer is not 200
 */
export async function interleave(
  load: ChildProcess,
  [ours, baseline]: readonly [PageServer, PageServer],
  asked: Asked,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<{ ours: Round[]; baseline: Round[] }> {
  const results = { ours: [] as Round[], baseline: [] as Round[] }
  await measure(load, ours, asked, seconds)
  await measure(load, baseline, asked, seconds)
  for (let round = 0; round < rounds; round += 1) {
    const turns = [
      { server: ours, kept: results.ours },
      { server: baseline, kept: results.baseline },
    ]
    if (round % 2 === 1) turns.reverse()
    for (const { server, kept } of turns) kept.push(await measure(load, server, asked, seconds))
  }
  return results
}
