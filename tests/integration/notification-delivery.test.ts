import { Types } from 'mongoose'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { inTransaction } from '#models/database.server.ts'
import { deliverNotices } from '#models/notification/deliver.server.ts'
import { notificationsOf, unreadNotifications } from '#models/notification/inbox.server.ts'
import { markAllNotificationsRead, markNotificationRead } from '#models/notification/read.server.ts'
import { Notification } from '#models/notification/notification-record.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { followNotices } from '#server/notifications/follow-notices.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { ids, told } from '#tests/support/notices.ts'

const pathsOf = async (actor: Actor) => (await notificationsOf(actor, 1)).items.map(({ id }) => id)

describe('what is told reaches', () => {
  test('the representatives of organisations, named people and coordinators, each once', async () => {
    const ours = await organisation('示范单位甲')
    const theirs = await organisation('示范单位乙')
    const both = await person('林晓', [
      [ours, 'representative'],
      [theirs, 'representative'],
    ])
    const member = await person('陈平', [[ours, 'member']])
    const named = await person('何敏')
    const coordinator = await person('周宁', [], { role: 'coordinator' })
    const administrator = await person('吴岚', [], { role: 'administrator' })
    await told('once', {
      organisations: ids(ours, theirs),
      users: ids(named.id, both.id),
      coordinators: true,
    })
    await deliverNotices()
    const counts = [both, member, named, coordinator, administrator].map(({ id }) =>
      unreadNotifications(id),
    )
    expect(await Promise.all(counts)).toEqual([1, 0, 1, 1, 1])
  })

  test('nobody who left, nor an account that is gone', async () => {
    await told('gone', { users: [new Types.ObjectId()] })
    expect(await deliverNotices()).toBe(1)
    expect(await Notification.countDocuments()).toBe(0)
  })

  test('nobody when its verb failed', async () => {
    const { id } = await person('林晓')
    const failing = inTransaction(async (session) => {
      await tell(session, [
        { kind: 'programme.cancelled', key: 'k', to: { users: ids(id) }, path: '/programmes' },
      ])
      throw new Error('the verb failed')
    })
    await expect(failing).rejects.toThrow('the verb failed')
    expect(await deliverNotices()).toBe(0)
  })

  test('people once, though it was told twice, by several processes at once, and after a kill', async () => {
    const ours = await organisation('示范单位甲')
    const representative = await person('林晓', [[ours, 'representative']])
    for (let index = 0; index < 30; index += 1) {
      await told(`key ${index % 10}`, { organisations: ids(ours) })
    }
    await Promise.all([deliverNotices(), deliverNotices(), deliverNotices()])
    // Killed after the notifications were written and before that was noted.
    await Notice.updateMany({}, { deliveredAt: null })
    await deliverNotices()
    expect(await unreadNotifications(representative.id)).toBe(10)
    expect(await Notice.countDocuments({ deliveredAt: null })).toBe(0)
  })

  test('whoever was left out when a process was killed in the middle', async () => {
    const one = await person('林晓')
    const other = await person('陈平')
    await told('both', { users: ids(one.id, other.id) })
    await deliverNotices()
    await Notification.deleteOne({ user: other.id })
    await Notice.updateMany({}, { deliveredAt: null })
    await deliverNotices()
    expect([await unreadNotifications(one.id), await unreadNotifications(other.id)]).toEqual([1, 1])
  })

  test('people right after the verb, without waiting for the clock', async () => {
    onTestFinished(followNotices())
    const created = listenTo('notification.created')
    const { id } = await person('林晓')
    await told('at once', { users: ids(id) })
    await vi.waitFor(() => expect(created).toEqual([{ userIds: [id] }]))
    expect(await unreadNotifications(id)).toBe(1)
  })

  test('a whole published programme within seconds', async () => {
    const people = Array.from({ length: 200 }, () => new Types.ObjectId())
    await Notification.db
      .collection('users')
      .insertMany(
        people.map((_id) => ({ _id, name: '示范', email: 'many@example.org', role: 'member' })),
      )
    const at = new Date()
    await Notice.collection.insertMany(
      Array.from({ length: 20_000 }, (_, index) => ({
        _id: new Types.ObjectId(),
        kind: 'programme.cancelled' as const,
        key: `published ${index}`,
        to: { users: [people[index % people.length] ?? new Types.ObjectId()] },
        path: '/programmes',
        names: {},
        figures: {},
        dates: {},
        at,
        deliveredAt: null,
      })),
    )
    const begun = performance.now()
    expect(await deliverNotices()).toBe(20_000)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(await Notification.countDocuments()).toBe(20_000)
  })
})

describe('what one was told', () => {
  test('is listed with the unread first, and read once for all', async () => {
    const actor = await person('林晓')
    for (const key of ['first', 'second', 'third']) {
      await told(key, { users: ids(actor.id) })
      await deliverNotices()
    }
    const [third = '', second = '', first = ''] = await pathsOf(actor)
    const read = listenTo('notifications.read')
    await markNotificationRead(actor, third)
    await markNotificationRead(actor, third)
    expect(await pathsOf(actor)).toEqual([second, first, third])
    await markAllNotificationsRead(actor, new Date())
    expect(await unreadNotifications(actor.id)).toBe(0)
    expect(read).toEqual([{ userId: actor.id }, { userId: actor.id }])
  })

  test('stays unread where it came after the list that was marked', async () => {
    const actor = await person('林晓')
    await told('seen', { users: ids(actor.id) })
    const seen = new Date()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await told('later', { users: ids(actor.id) })
    await deliverNotices()
    await markAllNotificationsRead(actor, seen)
    expect(await unreadNotifications(actor.id)).toBe(1)
  })

  test('does not exist for anybody else', async () => {
    const actor = await person('林晓')
    const administrator = await person('吴岚', [], { role: 'administrator' })
    await told('mine', { users: ids(actor.id) })
    await deliverNotices()
    const [id = ''] = await pathsOf(actor)
    await expect(markNotificationRead(administrator, id)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(markNotificationRead(actor, 'no id')).rejects.toMatchObject({ code: 'not-found' })
    expect(await unreadNotifications(actor.id)).toBe(1)
  })
})
