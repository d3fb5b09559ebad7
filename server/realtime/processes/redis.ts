import { createClient } from 'redis'
import { logger } from '#server/logger.ts'

/** The adapter reads for five seconds at a time, so a connection that is silent for longer is dead. */
const SILENCE_MS = 10_000
const PING_EVERY_MS = 4_000
const CONNECT_WITHIN_MS = 3_000
const LONGEST_PAUSE_MS = 2_000
/** What may wait for an answer of Redis; beyond that it is refused, and lost as when Redis is gone. */
const MOST_WAITING = 20_000

export type Redis = ReturnType<typeof createRedis>

/** Comes back by itself, after longer and longer pauses, not at the same time as everybody else. */
function createRedis(url: string) {
  return createClient({
    url,
    // The adapter reads the answers of this version of the protocol.
    RESP: 2,
    commandsQueueMaxLength: MOST_WAITING,
    pingInterval: PING_EVERY_MS,
    socket: {
      connectTimeout: CONNECT_WITHIN_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (attempt) =>
        Math.min(LONGEST_PAUSE_MS, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
    },
  })
}

export interface RedisConnection {
  client: Redis
  /** Whether it is there now. */
  isUp: () => boolean
  close: () => void
}

/**
 * Connects to Redis, and goes on without it where it does not answer: then this process lives alone until it
 * does. An outage is one line in the log at its beginning and one at its end.
 * @param onUp called whenever it is there, or there again
 */
export function connectRedis(url: string, onUp: () => void): RedisConnection {
  const client = createRedis(url)
  let down = false
  client.on('error', (error: unknown) => {
    if (!down) logger.error({ err: error }, 'Redis is away; other processes are not heard')
    down = true
  })
  client.on('ready', () => {
    if (down) logger.info('Redis is back')
    down = false
    onUp()
  })
  client.connect().catch((error: unknown) => {
    logger.error({ err: error }, 'Redis cannot be used')
  })
  return { client, isUp: () => client.isReady, close: () => client.destroy() }
}
