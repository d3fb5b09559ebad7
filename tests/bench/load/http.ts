import { connect } from 'node:net'
import { percentile } from '#tests/bench/report/statistics.ts'
import { ResponseReader } from './http-response.ts'

/**
 * The load of the page benchmark, a process of its own: signed-out visitors on connections that stay open,
 * each asking again as soon as it is answered. Told what to ask by messages, answers each with a result.
 */
export interface HttpLoad {
  port: number
  /** Asked in turn; `{n}` becomes a number that never comes again. */
  paths: readonly string[]
  connections: number
  seconds: number
  /** Of `Accept-Encoding`. */
  encoding: string
}

export interface HttpResult {
  /** Whole answers per second. */
  perSecond: number
  answers: number
  /** Answers that were not 200. */
  failed: number
  p50: number
  p99: number
  /** Bytes of the bodies, as sent, per answer. */
  bytes: number
}

let asks = 0

async function perform(load: HttpLoad): Promise<HttpResult> {
  const latencies: number[] = []
  let failed = 0
  let bytes = 0
  const since = performance.now()
  const until = since + load.seconds * 1_000

  const visitor = () =>
    new Promise<void>((resolve, reject) => {
      const reader = new ResponseReader()
      const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true })
      let asked = 0
      const ask = () => {
        const path = load.paths[asks % load.paths.length]?.replace('{n}', String(asks)) ?? '/'
        asks += 1
        asked = performance.now()
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${load.port}\r\nAccept: text/html,*/*;q=0.8\r\n` +
            `Accept-Encoding: ${load.encoding}\r\nAccept-Language: zh-CN,zh;q=0.9,en;q=0.8\r\n\r\n`,
        )
      }
      socket.once('connect', ask)
      socket.once('error', reject)
      socket.once('close', () => resolve())
      socket.on('data', (data) => {
        if (!reader.push(data)) return
        const now = performance.now()
        latencies.push(now - asked)
        bytes += reader.bytes
        if (reader.status !== 200) failed += 1
        if (now < until) ask()
        else socket.destroy()
      })
    })

  await Promise.all(Array.from({ length: load.connections }, visitor))
  const answers = latencies.length
  return {
    perSecond: (answers / (performance.now() - since)) * 1_000,
    answers,
    failed,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    bytes: bytes / answers,
  }
}

process.on('message', (load: HttpLoad) => {
  perform(load).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.('ready')
