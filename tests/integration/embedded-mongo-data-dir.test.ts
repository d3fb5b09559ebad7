import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { acquireDataDir } from '#server/embedded-mongo/data-dir.ts'
import { ownMark } from '#server/embedded-mongo/process.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const first = { address: 'http://127.0.0.1:3000' }
const second = { address: 'http://127.0.0.1:3001' }

const lockLeftBy = async (dataDir: string, holder: object) =>
  writeFile(path.join(dataDir, 'portal.json'), JSON.stringify({ ...first, ...holder }))

it('refuses a second portal on the same folder and says where the first one runs', async () => {
  const dataDir = path.join(await temporaryFolder(), 'new', 'folder')
  const lock = acquireDataDir(dataDir, first)
  expect(() => acquireDataDir(dataDir, second)).toThrow(
    expect.objectContaining({
      code: 'DATA_DIR_IN_USE',
      message: expect.stringContaining(
        `runs at http://127.0.0.1:3000 (process ${process.pid})`,
      ) as string,
    }),
  )
  lock.release()
  acquireDataDir(dataDir, second).release()
  expect(await readdir(dataDir)).toEqual([])
})

it('takes over from a portal that was killed, even when its number now belongs to another process', async () => {
  const dataDir = await temporaryFolder()
  await lockLeftBy(dataDir, { pid: process.pid, started: 'before the last boot' })
  acquireDataDir(dataDir, second)
  expect(() => acquireDataDir(dataDir, first)).toThrow('http://127.0.0.1:3001')
})

it('takes over a lock that was cut short', async () => {
  const dataDir = await temporaryFolder()
  await writeFile(path.join(dataDir, 'portal.json'), '{"pid": 12')
  acquireDataDir(dataDir, second).release()
})

it('does not remove a lock that is no longer its own', async () => {
  const dataDir = await temporaryFolder()
  const lock = acquireDataDir(dataDir, first)
  await lockLeftBy(dataDir, { ...ownMark(), started: 'later' })
  lock.release()
  expect(await readdir(dataDir)).toEqual(['portal.json'])
})

it('says which folder cannot be written', async () => {
  const dataDir = await temporaryFolder()
  await writeFile(path.join(dataDir, 'file'), '')
  await mkdir(path.join(dataDir, 'folder'))
  expect(() => acquireDataDir(path.join(dataDir, 'file'), first)).toThrow(dataDir)
})
