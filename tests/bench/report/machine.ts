import { cpus, totalmem } from 'node:os'
import type { Cores } from '#tests/bench/process/cores.ts'

/** What the figures were taken on, without which they say little. */
export function machineLine(cores: Cores | undefined): string {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  const pinning = cores
    ? `server on core ${cores.server}, load on ${cores.load}, database on ${cores.database}`
    : 'nothing pinned to a core: server and load disturb each other'
  const { arch, platform, version } = process
  return `Node ${version}, ${platform} ${arch}, ${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory}; ${pinning}`
}
