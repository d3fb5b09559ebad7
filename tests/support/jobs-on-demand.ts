import { connectDatabase } from '#models/database.server.ts'
import { SCHEDULE } from '#server/jobs/schedule.ts'

/** The jobs of a portal, in a process of its own that does them all when a test says so instead of by the minute. */
const [, , mongoUrl = ''] = process.argv
await connectDatabase(mongoUrl)

async function runAll(): Promise<void> {
  for (const { run } of SCHEDULE) await run()
}

process.on('message', () => {
  // What one job does may be another one's to go on with.
  runAll()
    .then(runAll)
    .then(
      () => process.send?.({ failed: null }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    )
})
process.once('disconnect', () => process.exit(0))
process.send?.({ failed: null })
