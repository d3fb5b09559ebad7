import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from './env.ts'

/** `SESSION_SECRET`, or one generated on the first start and kept in `DATA_DIR`, readable by its owner only. */
export async function sessionSecret(env: Env): Promise<string> {
  if (env.SESSION_SECRET) return env.SESSION_SECRET
  const file = join(env.DATA_DIR, 'session-secret')
  try {
    return await readFile(file, 'utf8')
  } catch {
    const secret = randomBytes(32).toString('hex')
    await mkdir(env.DATA_DIR, { recursive: true })
    await writeFile(file, secret, { mode: 0o600 })
    return secret
  }
}
