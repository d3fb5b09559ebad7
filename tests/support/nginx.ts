import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isListening } from '#server/embedded-mongo/port.ts'
import { start, stop } from '#tests/bench/process/child.ts'

const LISTENS_WITHIN_MS = 10_000

export interface Proxy {
  /** Where visitors come in. */
  port: number
  /** The portal's processes. */
  behind: readonly [number, number]
}

/** What README tells everybody to put into nginx, with other ports. */
function configuration({ port, behind: [one, other] }: Proxy): string {
  const block = /```nginx\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1]
  if (!block) throw new Error('README has no nginx configuration')
  const moved: ReadonlyArray<readonly [theirs: string, ours: string]> = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['127.0.0.1:3001', `127.0.0.1:${one}`],
    ['127.0.0.1:3002', `127.0.0.1:${other}`],
  ]
  return moved.reduce((text, [theirs, ours]) => {
    if (!text.includes(theirs)) throw new Error(`README's nginx configuration lacks ${theirs}`)
    return text.replace(theirs, ours)
  }, block)
}

/** An nginx of its own with README's configuration. @returns what ends it */
export async function startNginx(folder: string, proxy: Proxy): Promise<() => Promise<void>> {
  const place = path.join(folder, 'nginx')
  mkdirSync(place)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(place, name)};`,
  )
  const file = path.join(place, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; pid ${path.join(place, 'pid')}; error_log stderr;
    events {}
    http { access_log off; ${temporary.join(' ')} ${configuration(proxy)} }`,
  )
  const log = path.join(place, 'nginx.log')
  const child = start(['nginx', '-e', 'stderr', '-p', place, '-c', file], { log })
  const deadline = Date.now() + LISTENS_WITHIN_MS
  while (!(await isListening(proxy.port))) {
    if (Date.now() > deadline || child.exitCode !== null)
      throw new Error(`nginx does not listen:\n${readFileSync(log, 'utf8')}`)
    await pause(20)
  }
  return () => stop(child)
}
