import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sourceDigest } from '#server/start/digest.mjs'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

async function sources() {
  const root = await temporaryFolder()
  await mkdir(path.join(root, 'app/home'), { recursive: true })
  await mkdir(path.join(root, 'tests'))
  await writeFile(path.join(root, 'app/home/home.tsx'), 'home')
  await writeFile(path.join(root, 'package-lock.json'), '{}')
  return root
}

it('asks for a new build when a source changes, comes, moves or goes', async () => {
  const root = await sources()
  const seen = new Set([sourceDigest(root)])
  await writeFile(path.join(root, 'app/home/home.tsx'), 'House')
  seen.add(sourceDigest(root))
  await writeFile(path.join(root, 'app/home/new.tsx'), '')
  seen.add(sourceDigest(root))
  await rename(path.join(root, 'app/home/new.tsx'), path.join(root, 'app/new.tsx'))
  seen.add(sourceDigest(root))
  await writeFile(path.join(root, 'package-lock.json'), '{ }')
  seen.add(sourceDigest(root))
  expect(seen.size).toBe(5)
})

it('keeps the build when files are merely touched, or when only tests change', async () => {
  const root = await sources()
  const before = sourceDigest(root)
  await utimes(path.join(root, 'app/home/home.tsx'), 0, 0)
  await writeFile(path.join(root, 'tests/new.test.ts'), 'test')
  expect(sourceDigest(root)).toBe(before)
})

it('looks at the whole portal in less than 200 ms', () => {
  sourceDigest('.')
  const start = performance.now()
  sourceDigest('.')
  expect(performance.now() - start).toBeLessThan(200)
})
