import { createServer } from 'node:http'
import { Server } from 'socket.io'

/**
 * Server (b) of the chat benchmark: a bare Socket.IO broadcast with acknowledgements, in the portal's own
 * events, as in Socket.IO's documentation. Nobody is asked who they are and nothing is kept.
 */
interface Posting {
  roomId: string
  clientId: string
  text: string
}

type Acknowledge = (answer: { ok: true }) => void

const http = createServer()
const io = new Server(http, { serveClient: false })

io.on('connection', (socket) => {
  socket.on('room:join', async ({ roomId }: { roomId: string }, acknowledge: Acknowledge) => {
    await socket.join(roomId)
    acknowledge({ ok: true })
  })
  socket.on('message:send', (posting: Posting, acknowledge: Acknowledge) => {
    io.to(posting.roomId).emit('message.posted', posting)
    acknowledge({ ok: true })
  })
})

http.listen(0, '127.0.0.1', () => process.send?.(http.address()))
