import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { emit } from '#models/events.ts'
import { pageCache } from '#server/http/page-cache.ts'

let server: Server | undefined
let renderings = 0
let nonces = 0

afterEach(() => {
  server?.close()
  renderings = 0
})

/** A portal with one page, which says how often it was rendered and with which nonce. */
function portal(page?: RequestHandler) {
  const app = express()
  app.use((_request, response, next) => {
    response.locals.nonce = `nonce-number-${(nonces += 1)}`
    response.append('Set-Cookie', 'wanlian_locale=en')
    next()
  })
  app.use(pageCache())
  app.use(
    page ??
      ((_request, response) => {
        renderings += 1
        response.type('html').write(`<p>${renderings}</p><script nonce="`)
        response.end(`${String(response.locals.nonce)}"></script>`)
      }),
  )
  server = app.listen(0)
  const { port } = server.address() as AddressInfo
  return async (path = '/en', headers: HeadersInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { Accept: 'text/html', ...headers },
    })
    return response.text()
  }
}

const organisation = { organisationId: 'a'.repeat(24) }

describe('a public page', () => {
  test('is rendered once for visitors and served with a nonce of each response’s own', async () => {
    const open = portal()
    const [first, second] = [await open(), await open()]
    expect(renderings).toBe(1)
    expect(first).toContain(`nonce="nonce-number-${nonces - 1}"`)
    expect(second).toContain(`nonce="nonce-number-${nonces}"`)
  })

  test('is rendered anew when something public changed', async () => {
    const open = portal()
    await open()
    emit('organisation.changed', organisation)
    expect(await open()).toContain('<p>2</p>')
  })

  test('that was being rendered while something changed is not kept', async () => {
    let finish = () => {}
    const held = new Promise<void>((resolve) => (finish = resolve))
    const open = portal(async (_request, response) => {
      renderings += 1
      if (renderings === 1) await held
      response.type('html').end(`<p>${renderings}</p>`)
    })
    const first = open()
    while (renderings === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    emit('organisation.changed', organisation)
    finish()
    await first
    await open()
    expect(renderings).toBe(2)
  })

  test.each([
    ['by somebody signed in', '/en', { Cookie: 'wanlian_session=abc' }],
    ['after an action', '/en', { Cookie: 'wanlian_flash=abc' }],
    ['as data', '/en.data', {}],
  ])('read %s is rendered for them', async (_, path, headers) => {
    const open = portal()
    await open(path, headers)
    await open(path, headers)
    expect(renderings).toBe(2)
  })

  test.each([
    ['fails', 500, {}],
    ['is not found', 404, {}],
    ['sets a cookie', 200, { 'Set-Cookie': 'a=b' }],
    ['is no page', 200, { 'Content-Type': 'application/json' }],
  ])('that %s is not kept', async (_, status, headers) => {
    const open = portal((_request, response) => {
      renderings += 1
      response.status(status).type('html')
      for (const [name, value] of Object.entries(headers)) response.append(name, value)
      if ('Content-Type' in headers) response.type(headers['Content-Type'])
      response.end('{}')
    })
    await open()
    await open()
    expect(renderings).toBe(2)
  })

  test('is kept apart for each address it is asked at', async () => {
    const open = portal()
    await open('/en')
    expect(await open('/en?q=1')).toContain('<p>2</p>')
  })
})
