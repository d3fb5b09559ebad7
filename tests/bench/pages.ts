import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Bench } from './bench.ts'
import { interleave, type PageServer, type Round } from './pages/rounds.ts'
import { publicScripts, type Scripts } from './pages/scripts.ts'
import { timeStarts } from './pages/start-time.ts'
import { DIRECTORY, HOME, VARIANTS } from './pages/variants.ts'
import { startScript, stop, told } from './process/child.ts'
import { findCores } from './process/cores.ts'
import { inTemporaryFolder } from './process/folder.ts'
import { atLeast, atMost, type Check } from './report/checks.ts'
import { ratios, spread } from './report/statistics.ts'
import { figure, figures, table } from './report/table.ts'
import { startPortal } from './servers/portal.ts'

const SCRIPT_LIMIT_KB = 120
const SECOND_START_LIMIT_S = 5
const CHILD_READY_MS = 60_000

/** The portal's public pages: how fast they are sent, how much script they bring, how soon they are there. */
export const benchPages: Bench = ({ short }) =>
  inTemporaryFolder(async (folder) => {
    const dataDir = path.join(folder, 'data')
    // Builds if need be and fills itself with the demo content, so that the next start is a second one.
    await (await startPortal({ dataDir })).stop()
    const starts = await timeStarts(dataDir, short ? 1 : 5)
    const cores = findCores()
    const portal = await startPortal({ dataDir, core: cores?.server })
    try {
      const speed = await compareSpeed(portal, folder, short)
      const scripts = await publicScripts(portal.origin)
      return [...speed, scriptCheck(scripts), startCheck(starts)]
    } finally {
      await portal.stop()
    }
  })

async function compareSpeed(
  { pid, origin }: { pid: number; origin: string },
  folder: string,
  short: boolean,
): Promise<Check[]> {
  const cores = findCores()
  const pages = path.join(folder, 'pages.json')
  writeFileSync(pages, JSON.stringify(await capture(origin)))
  const log = path.join(folder, 'bench.log')
  const at = (file: string) => path.join(import.meta.dirname, file)
  const constant = startScript(at('servers/constant-page.ts'), [pages], {
    log,
    core: cores?.server,
  })
  const load = startScript(at('load/http.ts'), [], { log, core: cores?.load })
  try {
    const [{ port }] = await Promise.all([
      told<AddressInfo>(constant, CHILD_READY_MS),
      told<string>(load, CHILD_READY_MS),
    ])
    const servers: [PageServer, PageServer] = [
      { pid, port: Number(new URL(origin).port) },
      { pid: constant.pid ?? 0, port },
    ]
    const timing = short ? { rounds: 3, seconds: 1 } : { rounds: 7, seconds: 5 }
    const rows: string[][] = []
    const checks: Check[] = []
    for (const { name, asked, target } of VARIANTS) {
      const { ours, baseline } = await interleave(load, servers, asked, timing)
      const share = spread(ratios(column(ours, 'perSecond'), column(baseline, 'perSecond')))
      const cost = spread(ratios(column(ours, 'perCpuSecond'), column(baseline, 'perCpuSecond')))
      rows.push([name, figures(share), figures(cost), ...last(ours), ...last(baseline)])
      if (target !== undefined)
        checks.push(
          atLeast(target, { name: `${name}: requests/s to constant`, value: share.median }),
        )
    }
    const both = ['kB', 'p99 ms', 'busy']
    console.log(
      `\n  Ours to the constant page, ${timing.rounds} rounds of ${timing.seconds} s each`,
    )
    console.log(
      table(
        ['page', 'requests/s', 'requests/cpu s', ...both, ...both.map((name) => `const. ${name}`)],
        rows,
      ),
    )
    return checks
  } finally {
    await Promise.all([stop(constant), stop(load)])
  }
}

/** The pages as a signed-out visitor gets them: what the baseline then sends from a constant. */
async function capture(origin: string): Promise<Record<string, string>> {
  const html = async (place: string) => {
    const answer = await fetch(origin + place, { headers: { accept: 'text/html' } })
    if (!answer.ok) throw new Error(`${place} answered ${answer.status}`)
    return [place, await answer.text()]
  }
  return Object.fromEntries(await Promise.all([HOME, DIRECTORY].map(html))) as Record<
    string,
    string
  >
}

const column = (rounds: readonly Round[], name: keyof Round) => rounds.map((round) => round[name])

function last(rounds: readonly Round[]): string[] {
  const middle = (name: keyof Round) => spread(column(rounds, name)).median
  return [figure(middle('bytes') / 1_000), figure(middle('p99')), figure(middle('busy'))]
}

function scriptCheck(scripts: Scripts[] | undefined): Check {
  const name = 'compressed script of all public pages'
  if (!scripts) return atMost(SCRIPT_LIMIT_KB, { name, value: Number.NaN, unit: 'kB' })
  const rows = scripts.flatMap(({ locale, bytes, byPage }) => [
    ...byPage.map((page) => [
      `/${locale}${page.path}`,
      figure(page.bytes / 1_000),
      String(page.files),
    ]),
    [`${locale} in all`, figure(bytes / 1_000), ''],
  ])
  console.log(`\n${table(['scripts as sent in Brotli', 'kB', 'files'], rows)}`)
  const uncompressed = new Set(scripts.flatMap((each) => each.uncompressed))
  if (uncompressed.size > 0) console.log(`  ${uncompressed.size} of them were not sent in Brotli`)
  const most = Math.max(...scripts.map(({ bytes }) => bytes)) / 1_000
  return atMost(SCRIPT_LIMIT_KB, { name, value: most, unit: 'kB' })
}

function startCheck(starts: number[]): Check {
  const seconds = spread(starts)
  console.log(`\n  Second npm start to /readyz: ${figures(seconds)} s, ${starts.length} started`)
  return atMost(SECOND_START_LIMIT_S, {
    name: 'second npm start',
    value: seconds.median,
    unit: 's',
  })
}
