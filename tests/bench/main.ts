import path from 'node:path'
import type { Bench } from './bench.ts'
import { HELP, parseOptions, type BenchName } from './options.ts'
import { stopEverything } from './process/child.ts'
import { findCores } from './process/cores.ts'
import { checkLine, type Check } from './report/checks.ts'
import { machineLine } from './report/machine.ts'

/** Loaded when it is their turn: one needs a browser, another the models. */
const BENCHES: Record<BenchName, () => Promise<Bench>> = {
  pages: async () => (await import('./pages.ts')).benchPages,
  directory: async () => (await import('./directory.ts')).benchDirectory,
  import: async () => (await import('./import.ts')).benchImport,
  matching: async () => (await import('./matching.ts')).benchMatching,
  chat: async () => (await import('./chat.ts')).benchChat,
  storm: async () => (await import('./storm.ts')).benchStorm,
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  process.chdir(path.resolve(import.meta.dirname, '..', '..'))
  console.log(machineLine(findCores()))
  const checks: Check[] = []
  for (const name of options.names) {
    console.log(`\n── ${name}${options.short ? ', short form' : ''}`)
    const bench = await BENCHES[name]()
    checks.push(...(await bench(options)))
  }
  console.log(`\n── targets\n${checks.map(checkLine).join('\n')}`)
  process.exitCode = checks.some(({ passed }) => passed === false) ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await stopEverything()
}
