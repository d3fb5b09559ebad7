import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from '#server/start/build.mjs'
import { createReporter } from '#server/start/reporter.mjs'
import { inTemporaryFolder } from '#tests/bench/process/folder.ts'
import { randomness } from '#tests/bench/randomness.ts'
import { hasRedis } from '#tests/support/redis.mjs'
import type { Portal } from './cast/portals.ts'
import { check } from './history/check.ts'
import { HELP, parseOptions, type Options } from './options.ts'
import { planFaults, type Fault } from './plan.ts'
import { summary, verdicts, type Verdict } from './report.ts'
import { run } from './run.ts'
import { setStage } from './stage.ts'

const STOPPED_WITHIN_MS = 10_000

async function perform(
  { seed, seconds }: Options,
  folder: string,
  withRedis: boolean,
): Promise<Verdict[]> {
  const ends: Array<() => Promise<void>> = []
  const atEnd = (end: () => Promise<void>) => void ends.unshift(end)
  try {
    const without = new Set<Fault>(withRedis ? [] : ['stop-redis'])
    const plan = planFaults(seed, seconds, without)
    const stage = await setStage({ folder, withRedis, random: randomness(seed), atEnd })
    const outcome = await run(stage, plan, { seed, seconds })
    console.log(`${outcome.done.join('\n')}\n\n${summary(outcome)}\n`)
    const found = verdicts(check(outcome.history))
    return [...found, await endOf(stage.portals, found)]
  } finally {
    for (const end of ends) await end()
  }
}

/**
 * Portals that nobody killed live until they are asked to stop, and then stop in order.
 * @param found where something was, all portals are heard about it
 */
async function endOf(portals: readonly Portal[], found: readonly Verdict[]): Promise<Verdict> {
  const since = performance.now()
  await Promise.all(portals.map((portal) => portal.stop()))
  const ms = performance.now() - since
  const died = portals.filter((portal) => portal.deaths() > 0)
  const passed = died.length === 0 && ms < STOPPED_WITHIN_MS
  const head = `${passed ? '✓' : '✗'} processes: ${died.length} ended by themselves, all stopped in order within ${(ms / 1_000).toFixed(1)} s`
  const heard = found.every((verdict) => verdict.passed) ? died : portals
  return { passed, lines: [head, ...heard.map((portal) => portal.lastWords())] }
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  const root = path.resolve(import.meta.dirname, '..', '..')
  process.chdir(root)
  await ensureBuilt(root, createReporter(process.stdout))
  const withRedis = hasRedis()
  if (!withRedis)
    console.log(
      'There is no redis-server here: one portal instead of two, and Redis does not fail.',
    )
  console.log(`seed ${options.seed}, ${options.seconds} s of faults`)
  const found = await inTemporaryFolder((folder) => perform(options, folder, withRedis))
  console.log(found.flatMap(({ lines }) => lines).join('\n'))
  const failed = found.filter(({ passed }) => !passed).length
  const totals = { passed: found.length - failed, failed, skipped: withRedis ? 0 : 1 }
  if (options.report) writeFileSync(options.report, JSON.stringify(totals))
  if (failed > 0) console.log(`\nAgain: npm run faults -- --seed ${options.seed}`)
  process.exit(failed > 0 ? 1 : 0)
}

try {
  await main()
} catch (error) {
  console.error(error)
  process.exit(1)
}
