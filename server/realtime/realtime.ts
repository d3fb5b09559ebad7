import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { isSameOrigin } from '#server/http/same-origin.ts'
import { onShutdown } from '#server/shutdown.ts'
import { setAcceptsSockets } from './readiness.ts'

/** Opens the channels on the same HTTP server as the pages. */
export function openRealtime(http: HttpServer): Server {
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request.headers)),
  })
  setAcceptsSockets(true)
  onShutdown(async () => {
    setAcceptsSockets(false)
    await io.close()
  })
  return io
}
