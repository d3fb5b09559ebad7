import path from 'node:path'
import type { Bench } from './bench.ts'
import { HELP, parseOptions, type BenchName } from './options.ts'
import { benchChat } from './chat.ts'
import { benchPages } from './pages.ts'
import { findCores } from './process/cores.ts'
import { checkLine, type Check } from './report/checks.ts'
import { machineLine } from './report/machine.ts'

const BENCHES: Partial<Record<BenchName, Bench>> = { pages: benchPages, chat: benchChat }

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  process.chdir(path.resolve(import.meta.dirname, '..', '..'))
  console.log(machineLine(findCores()))
  const checks: Check[] = []
  for (const name of options.names) {
    console.log(`\n── ${name}${options.short ? ', short form' : ''}`)
    const found = await BENCHES[name]?.(options)
    checks.push(...(found ?? []))
  }
  console.log(`\n── targets\n${checks.map(checkLine).join('\n')}`)
  process.exitCode = checks.some(({ passed }) => passed === false) ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
