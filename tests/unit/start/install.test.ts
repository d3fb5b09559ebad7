import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isInstalled, whyNotInstalled } from '#server/start/install.mjs'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
}

async function checkout(installed?: object) {
  const root = await temporaryFolder()
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (installed) {
    await mkdir(path.join(root, 'node_modules'))
    await writeFile(
      path.join(root, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: installed }),
    )
  }
  return root
}

it('installs into a fresh clone, and again when a version has changed', async () => {
  expect(isInstalled(await checkout())).toBe(false)
  expect(isInstalled(await checkout({}))).toBe(false)
  expect(isInstalled(await checkout({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false)
})

it('does not install again for want of packages made for other platforms', async () => {
  expect(isInstalled(await checkout({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true)
})

it.each([
  ['npm error code ENOSPC\nnpm error syscall write', 'ENOSPC'],
  ['npm error code ENOTFOUND\nnpm error network request failed', 'INSTALL_NETWORK'],
  ['npm error code EAI_AGAIN', 'INSTALL_NETWORK'],
  ['npm error code EACCES', 'INSTALL_EACCES'],
  ['npm error code EINTEGRITY\nnpm error Verification failed', 'INSTALL'],
])('tells from %j why npm failed', (output, code) => {
  expect(whyNotInstalled(output)).toMatchObject({ code })
})

it('repeats what npm says first, which is the cause', () => {
  const hints = Array.from({ length: 20 }, (_, index) => `npm error hint ${index}`)
  const output = ['npm warn old', 'npm error code EINTEGRITY', 'npm error', ...hints].join('\n')
  expect(whyNotInstalled(output).message.split('\n').slice(0, 2)).toEqual([
    'npm error code EINTEGRITY',
    'npm error hint 0',
  ])
})
