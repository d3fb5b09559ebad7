import mongoose, { type mongo } from 'mongoose'
import { Line } from './line.server.ts'

/** As many as there are writers to the log. */
const MOST = 2
/** Until it is tried again after an attempt that failed; by a clock that nobody sets. */
const PAUSE_MS = 1_000
const LEFT = 'the database was left'

/**
 * Lines to the primary of one client's database. They are a faster way for what its driver does as well, and
 * nothing depends on them: where none is free, because nobody has opened one yet or the primary has moved, the
 * driver is asked, and it is the driver that finds out what is the matter and where the primary is now.
 */
class Lines {
  readonly #client: mongo.MongoClient
  #lines: Line[] = []
  #opening = false
  #notBefore = 0
  /** Of the primary that the lines lead to. */
  #address: string | undefined

  constructor(client: mongo.MongoClient) {
    this.#client = client
    client.on('topologyDescriptionChanged', ({ newDescription }) => {
      const server = newDescription.servers.get(this.#address ?? '')
      if (server?.type !== 'RSPrimary') this.#cut('the primary has moved')
    })
    client.on('topologyClosed', () => {
      this.#notBefore = Infinity
      this.#cut(LEFT)
    })
  }

  /** A line that is free now; sees to it that there is one another time. */
  free(): Line | undefined {
    this.#lines = this.#lines.filter(({ closed }) => !closed)
    const line = this.#lines.find(({ busy }) => !busy)
    if (!line) void this.#open()
    return line
  }

  async #open(): Promise<void> {
    if (this.#opening || this.#lines.length >= MOST || performance.now() < this.#notBefore) return
    this.#opening = true
    try {
      const { primary } = await this.#client.db('admin').command({ hello: 1 })
      // A database that is no replica set has none.
      if (typeof primary !== 'string') throw new Error('no primary')
      this.#address = primary
      const line = await Line.open(primary)
      if (performance.now() < this.#notBefore) line.close(new Error(LEFT))
      else this.#lines.push(line)
    } catch {
      // Whatever it is, the driver meets it as well, and where it does harm it is logged.
      this.#notBefore = Math.max(this.#notBefore, performance.now() + PAUSE_MS)
    } finally {
      this.#opening = false
    }
  }

  #cut(reason: string): void {
    for (const line of this.#lines) line.close(new Error(reason))
  }
}

const linesOf = new WeakMap<mongo.MongoClient, Lines>()

/** Whether anybody on the way could ask for what only the driver knows: a password, TLS, a proxy. */
function isOpen({ options }: mongo.MongoClient): boolean {
  return !options.credentials && !options.tls && !options.proxyHost
}

/** A line to the primary that is free now. Where there is none, ask the driver: it does the same. */
export function freeLine(): Line | undefined {
  const client = mongoose.connection.getClient()
  if (!isOpen(client)) return undefined
  const lines = linesOf.get(client) ?? new Lines(client)
  linesOf.set(client, lines)
  return lines.free()
}
