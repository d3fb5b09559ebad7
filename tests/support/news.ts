import type { Actor } from '#models/actor.ts'
import { approveNews, submitNews } from '#models/news/approve.server.ts'
import type { CreateNewsInput } from '#models/news/input.ts'
import { createNews } from '#models/news/write.server.ts'
import { signUp } from '#models/user/user.server.ts'

/** A coordinator with an account. */
export async function coordinator(name: string): Promise<Actor> {
  const email = `${name}@example.org`
  const account = {
    name,
    email,
    passwordHash: 'none',
    locale: 'zh-Hans',
    role: 'coordinator',
  } as const
  const id = await signUp(account)
  return { id, name, role: 'coordinator', locale: 'zh-Hans', organisations: [] }
}

export const TEXT: CreateNewsInput = {
  source: 'zh-Hans',
  title: '大湾区实验室开放日',
  summary: '十一座城市的实验室向公众开放。',
  body: '# 开放日\n\n十一座城市的**实验室**在周六开放。',
}

/** An item that `author` wrote and `approver` published. @returns its id */
export async function published(
  author: Actor,
  approver: Actor,
  text: Partial<CreateNewsInput> = {},
): Promise<string> {
  const id = await createNews(author, { ...TEXT, ...text })
  await submitNews(author, id)
  await approveNews(approver, id)
  return id
}
