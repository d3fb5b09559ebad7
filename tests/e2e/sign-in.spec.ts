import { expect, test } from './test.ts'

test('who is asked to sign in comes to where they were going, and leaves again', async ({
  visit,
}) => {
  const page = await visit({ locale: 'en' })
  await page.goto('/en/coordination/names')
  await expect(page).toHaveURL(/\/en\/sign-in/)
  await page.getByLabel('E-mail').fill('coordinator@demo.wanlian.test')
  await page.getByLabel('Password').fill('wanlian-demo')
  await page.getByLabel('Password').press('Enter')
  await expect(page).toHaveURL(/\/en\/coordination\/names$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto('/en/coordination/names')
  await expect(page).toHaveURL(/\/en\/sign-in/)
})
