import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { importRor } from '#server/import-ror/import-ror.ts'
import type { Imported } from '#tests/bench/import.ts'

/** Imports a file in a process of its own, and says how long it took from the process's start and its largest size. */
const [, , url = '', file = ''] = process.argv
await connectDatabase(url)
await createIndexes()
const { added, updated, unchanged } = await importRor(file)
const imported: Imported = {
  seconds: process.uptime(),
  // Linux and macOS count in kilobytes here.
  megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  summary: `${added} added, ${updated} updated, ${unchanged} unchanged`,
}
process.send?.(imported)
await disconnectDatabase()
