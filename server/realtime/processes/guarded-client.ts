import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from './redis.ts'

const RETRY_MS = 250
/** Local listeners of a broadcast wait until it is published; not longer than this. */
const PUBLISH_WITHIN_MS = 1_000

/**
 * What the streams adapter uses of a client, made safe to lose. Without this, version 0.3.1 ends the process
 * when Redis goes while something is being published, since nobody looks at that promise; asks again at once,
 * without a pause, when reading fails; and keeps what it cannot publish, to tell it much too late.
 */
export function guarded(client: Redis) {
  const whileUp = <Result>(work: () => Promise<Result>): Promise<Result> =>
    client.isReady ? work() : Promise.reject(new Error('Redis is away'))
  return {
    // By which the adapter recognises the library.
    sSubscribe: () => undefined,
    duplicate: () => guarded(client.duplicate()),
    on: (event: 'error', listener: (error: unknown) => void) => client.on(event, listener),
    connect: () => client.connect(),
    disconnect: () => client.destroy(),
    publish: (channel: string, message: Buffer) =>
      whileUp(() => client.publish(channel, message)).catch(() => 0),
    xAdd: (...args: Parameters<Redis['xAdd']>) =>
      Promise.race([
        whileUp(() => client.xAdd(...args)),
        sleep(PUBLISH_WITHIN_MS, undefined, { ref: false }).then(() => {
          throw new Error('Redis does not answer')
        }),
      ]),
    async xRead(...args: Parameters<Redis['xRead']>) {
      try {
        return await client.xRead(...args)
      } catch {
        await sleep(RETRY_MS, undefined, { ref: false })
        return null
      }
    },
    subscribe: (channels: string[], listener: (message: Buffer) => void) =>
      client.subscribe(channels, listener, true),
  }
}
