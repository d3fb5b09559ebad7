import { describe, expect, test } from 'vitest'
import { ROLES_TO_WALK } from '#tests/support/roles.ts'
import {
  addProtectedName,
  listProtectedNames,
  protectedNames,
  removeProtectedName,
} from '#models/protected-name/protected-name.server.ts'
import { convertText } from '#models/text/conversion.server.ts'
import { signUp } from '#models/user/user.server.ts'
import { refreshProtectedNames } from '#server/protected-names.ts'

const { coordinator, member } = ROLES_TO_WALK

describe('a name on the coordinators’ list', () => {
  test('is left alone by the converter from then on', async () => {
    expect(convertText('请联系里中岳', 'hans', 'hant')).toContain('嶽')
    await addProtectedName(coordinator, { name: '里中岳' })
    await refreshProtectedNames()
    expect(convertText('请联系里中岳', 'hans', 'hant')).toBe('請聯繫里中岳')
  })

  test('is there once', async () => {
    await addProtectedName(coordinator, { name: '范后' })
    await expect(addProtectedName(coordinator, { name: '范后' })).rejects.toMatchObject({
      code: 'conflict',
      detail: { field: 'name' },
    })
    expect(await protectedNames()).toEqual(['范后'])
  })

  test('can be taken off again', async () => {
    await addProtectedName(coordinator, { name: '范后' })
    const [name] = await listProtectedNames(coordinator)
    await removeProtectedName(coordinator, name?.id ?? '')
    expect(await protectedNames()).toEqual([])
    await expect(removeProtectedName(coordinator, name?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is no member’s business', async () => {
    await expect(addProtectedName(member, { name: '范后' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

test('the names of the portal’s people are protected without anybody’s doing', async () => {
  await signUp({ name: '里中岳', email: 'a@example.org', passwordHash: '-', locale: 'zh-Hans' })
  await refreshProtectedNames()
  expect(convertText('里中岳的报告', 'hans', 'hant')).toBe('里中岳的報告')
})
