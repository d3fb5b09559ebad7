import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folders = new Set<string>()
process.once('exit', () => folders.forEach(remove))

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })

/** An empty folder that goes when the work in it is done, or when the bench ends. */
export async function inTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wanlian-bench-'))
  folders.add(folder)
  try {
    return await work(folder)
  } finally {
    remove(folder)
    folders.delete(folder)
  }
}
