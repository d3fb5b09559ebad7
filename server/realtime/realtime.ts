import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { messagesWaiting } from '#models/message/commit.server.ts'
import { isSameOrigin } from '#server/http/same-origin.ts'
import { logger } from '#server/logger.ts'
import { followMetrics } from '#server/metrics/follow.ts'
import { measureFrom } from '#server/metrics/metrics.ts'
import { onDrain, onShutdown } from '#server/shutdown.ts'
import { sessionChannel, userChannel } from './channels.ts'
import { forgetRequest } from './connection.ts'
import { deliver } from './deliver.ts'
import { dispatcher } from './dispatch.ts'
import { handshake } from './handshake.ts'
import { refuseWhileLeaving, sendElsewhere } from './leave.ts'
import { tellNotifications } from './notifications.ts'
import { Presence } from './presence.ts'
import { joinProcesses } from './processes/processes.ts'
import { setAcceptsSockets } from './readiness.ts'
import { followRevocations } from './revocation.ts'
import { cutSlowConsumers } from './slow-consumers.ts'
import type { PortalServer } from './sockets.ts'
import { tellNews } from './tell-news.ts'
import { Told } from './told.ts'
import { tellUnread } from './unread.ts'

/** How long what has been asked may take in the end. */
const FINISH_MS = 3_000

/**
 * Opens the channels on the same HTTP server as the pages; with a Redis, as one process of several.
 *
 * Socket.IO's connection state recovery stays off: it gives a room back to somebody who was sent away while
 * offline. Sockets come back with what they know and catch up from the log.
 */
export function openRealtime(http: HttpServer, redisUrl?: string): PortalServer {
  const io: PortalServer = new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, decide) => {
      decide(null, isSameOrigin(request.headers))
    },
  })
  const presence = new Presence(io)
  const told = new Told()
  const others = redisUrl ? joinProcesses(redisUrl, { io, presence, told }) : null
  const revocation = followRevocations(io, presence)
  const stops = [
    revocation.stop,
    deliver(io, told),
    tellNews(io),
    tellUnread(io),
    tellNotifications(io),
    cutSlowConsumers(io),
    followMetrics(),
  ]
  const requests = dispatcher({ io, presence, told })

  io.engine.use(refuseWhileLeaving)
  io.use(handshake)
  io.on('connection', (socket) => {
    const { actor, sessionId } = socket.data
    forgetRequest(socket)
    void socket.join([userChannel(actor.id), sessionChannel(sessionId)])
    if (revocation.caught(socket)) return
    const ids = { socket: socket.id, user: actor.id }
    logger.debug(ids, 'socket opened')
    socket.on('disconnect', (reason) => {
      logger.debug({ ...ids, reason }, 'socket closed')
      presence.leaveAll(socket)
    })
    requests.answer(socket)
  })

  setAcceptsSockets(true)
  measureFrom({
    connections: () => io.engine.clientsCount,
    waiting: messagesWaiting,
    others: () => others?.areHeard() ?? null,
  })
  onDrain(async () => {
    setAcceptsSockets(false)
    await requests.drain(FINISH_MS)
    await sendElsewhere(io)
  })
  onShutdown(() => {
    stops.forEach((stop) => stop())
    others?.stop()
    // Not `io.close()`, which also closes the HTTP server and waits for it.
    io.engine.close()
  })
  return io
}
