import { expect, test } from './test.ts'

test.use({ expectedStatuses: [404] })

test('a room that is not yours is as if it did not exist, with the way back', async ({ as }) => {
  const lin = await as('society', { locale: 'zh-hans' })
  for (const id of ['f'.repeat(24), 'nonsense']) {
    const response = await lin.goto(`/zh-hans/rooms/${id}`)
    expect(response?.status()).toBe(404)
    await expect(lin.getByRole('heading', { name: '你不在这个项目室了' })).toBeVisible()
    await expect(lin.getByRole('link', { name: '返回我的项目室' })).toBeVisible()
  }
})
