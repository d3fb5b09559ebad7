import { cpus, loadavg, totalmem } from 'node:os'
import type { Cores } from '#tests/bench/process/cores.ts'

/** Average number of processes at work from which a machine is not quiet. */
const QUIET = 0.5

/** What the figures were taken on, without which they say little. */
export function machineLine(cores: Cores | undefined): string {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  const pinning = cores
    ? `server on core ${cores.server}, load on ${cores.load}, database on ${cores.database}`
    : 'nothing pinned to a core: server and load disturb each other'
  const { arch, platform, version } = process
  const [load = 0] = loadavg()
  const busy = load > QUIET ? `\nNot alone: a load of ${load.toFixed(1)} before the start` : ''
  const processors = `${cpus().length} × ${first?.model.trim() ?? 'unknown'}`
  return `Node ${version}, ${platform} ${arch}, ${processors}, ${memory}; ${pinning}${busy}`
}
