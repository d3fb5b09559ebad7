import { acquireDataDir } from '#server/embedded-mongo/data-dir.ts'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'

/** The part of a portal that holds data, in a process of its own that a test may kill. */
const [, , dataDir = ''] = process.argv
acquireDataDir(dataDir, { address: 'http://127.0.0.1:3000' })
const { url } = await startEmbeddedMongo({ dataDir })
process.send?.({ url })
setInterval(() => undefined, 60_000)
