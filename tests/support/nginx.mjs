import { execFileSync } from 'node:child_process'

/** Whether an nginx can be started here. */
export function hasNginx() {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
