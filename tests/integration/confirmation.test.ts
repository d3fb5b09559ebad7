import { expect, test } from 'vitest'
import { beginConfirmation, confirmAddress } from '#models/user/confirmation.server.ts'
import { addresseeOf } from '#models/user/mail.server.ts'
import { accountsOf, User } from '#models/user/user.server.ts'
import { person } from '#tests/support/alliance.ts'

const OVER = { code: 'illegal-transition', detail: { reason: 'confirmation-over' } }
const isConfirmed = async (id: string) => (await addresseeOf(id))?.confirmed

test('an address is proven by the token of the last letter, once and for a double click', async () => {
  const actor = await person('lin')
  const first = (await beginConfirmation(actor.id)) ?? ''
  const second = (await beginConfirmation(actor.id)) ?? ''
  await expect(confirmAddress(actor, first)).rejects.toMatchObject(OVER)
  await Promise.all([confirmAddress(actor, second), confirmAddress(actor, second)])
  expect(await isConfirmed(actor.id)).toBe(true)
  expect(await beginConfirmation(actor.id)).toBeNull()
})

test('a link is good for two days', async () => {
  const actor = await person('lin')
  const token = (await beginConfirmation(actor.id, new Date('2026-05-01T00:00:00Z'))) ?? ''
  const late = confirmAddress(actor, token, new Date('2026-05-03T00:00:01Z'))
  await expect(late).rejects.toMatchObject(OVER)
})

test('whoever signed up with another person’s address gains nothing when that person follows the link', async () => {
  const intruder = await person('lin')
  const owner = await person('lin')
  const token = (await beginConfirmation(intruder.id)) ?? ''
  await expect(confirmAddress(owner, token)).rejects.toMatchObject(OVER)
  expect(await isConfirmed(intruder.id)).toBe(false)
})

test('one account has an address proven, and comes first at sign-in', async () => {
  const earlier = await person('lin')
  const owner = await person('lin')
  await confirmAddress(owner, (await beginConfirmation(owner.id)) ?? '')
  const [first] = await accountsOf('lin@example.org')
  expect(first?._id.toString()).toBe(owner.id)
  const token = (await beginConfirmation(earlier.id)) ?? ''
  await expect(confirmAddress(earlier, token)).rejects.toMatchObject({
    code: 'conflict',
    detail: { reason: 'confirmation-elsewhere' },
  })
})

test('the token is in nobody’s database', async () => {
  const actor = await person('lin')
  const token = (await beginConfirmation(actor.id)) ?? ''
  const stored = await User.db.collection('confirmations').find().toArray()
  expect(stored).toHaveLength(1)
  expect(JSON.stringify(stored)).not.toContain(token)
})
