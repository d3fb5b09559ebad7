import type { Bench } from './bench.ts'
import { capacity, type Capacity } from './chat/capacity.ts'
import { startOurs, startSocketIo, startWs, type Contestant } from './chat/contestant.ts'
import { idleMemory, type IdleMemory } from './chat/memory.ts'
import { reportCapacity, reportMemory, reportScenario } from './chat/report.ts'
import { interleave } from './chat/rounds.ts'
import { FULL, layoutsOf, SHORT, type Plan } from './chat/scenarios.ts'
import { findCores } from './process/cores.ts'
import { inTemporaryFolder } from './process/folder.ts'
import type { Check } from './report/checks.ts'

/**
 * What people in rooms get for what it costs: the portal, which keeps everything and asks who everyone is,
 * beside a bare `ws` broadcast and a bare Socket.IO broadcast under the same load in the same run.
 */
export const benchChat: Bench = ({ short }) =>
  inTemporaryFolder(async (folder) => {
    const plan = short ? SHORT : FULL
    const setting = { folder, cores: findCores() }
    const started: Contestant[] = []
    try {
      started.push(await startWs(setting))
      started.push(await startSocketIo(setting))
      started.push(await startOurs(setting, layoutsOf(plan.scenarios)))
      return await compare(started, plan)
    } finally {
      await Promise.all(started.map((contestant) => contestant.stop()))
    }
  })

async function compare(contestants: readonly Contestant[], plan: Plan): Promise<Check[]> {
  const checks: Check[] = []
  const layouts = layoutsOf(plan.scenarios)
  const [first] = layouts
  if (first) {
    const memory: IdleMemory[] = []
    for (const contestant of contestants)
      memory.push(await idleMemory(contestant, first, plan.idle))
    checks.push(...reportMemory(memory))
  }
  for (const scenario of plan.scenarios)
    checks.push(...reportScenario(scenario, await interleave(contestants, scenario, plan)))
  if (!plan.capacity) return checks
  for (const layout of layouts) {
    const found: Capacity[] = []
    for (const contestant of contestants) found.push(await capacity(contestant, layout))
    reportCapacity(layout.members, found)
  }
  return checks
}
