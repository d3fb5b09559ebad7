import { execFileSync } from 'node:child_process'

/** Whether Debian's redis-server, or another one, can be started here. */
export function hasRedis() {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
