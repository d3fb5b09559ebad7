import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { onTestFinished } from 'vitest'
import type { Actor } from '#models/actor.ts'
import type { FilePlace } from '#models/file/file.ts'
import { uploadFile } from '#models/file/upload.server.ts'
import { lucia } from '#server/auth/lucia.ts'
import { files } from '#server/http/files.ts'

/** What a browser would send of a file, in pieces. */
export async function* contentOf(...pieces: Array<string | Uint8Array>): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece))
}

export const PDF = '%PDF-1.7\n%¥±ë\n'

/** Uploads a small PDF. */
export const upload = (actor: Actor, collaboration: string, name = '月报.pdf', content = PDF) =>
  uploadTo(actor, { collaboration }, name, content)

export const uploadTo = (
  actor: Actor,
  place: FilePlace,
  name = '月报.pdf',
  content: string | Buffer = PDF,
) => uploadFile(actor, place, { name, content: contentOf(content) })

/** The files alone on a port of their own. @returns asks for one, as somebody or as nobody */
export async function fileServer() {
  const server = createServer(express().use(files()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (actor: Actor | null, path: string, headers: Record<string, string> = {}) => {
    const session = actor && (await lucia.createSession(actor.id, {}))
    const cookie = session ? lucia.createSessionCookie(session.id).serialize().split(';')[0] : ''
    return fetch(origin + path, { headers: { ...headers, cookie: cookie ?? '' } })
  }
}
