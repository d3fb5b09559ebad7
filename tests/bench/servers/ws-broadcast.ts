import { createServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'

/**
 * Server (a) of the chat benchmark: what arrives goes to everyone in the room as it is, and its sender is
 * told. No names, no rules, nothing kept: the least that a room can cost on this library.
 */
const rooms = new Map<string, Set<WebSocket>>()
const http = createServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false })

server.on('connection', (socket, request) => {
  const room = request.url ?? '/'
  const members = rooms.get(room) ?? new Set()
  rooms.set(room, members.add(socket))
  socket.on('close', () => members.delete(socket))
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8')
    const { id } = JSON.parse(text) as { id: number }
    for (const member of members) member.send(text)
    socket.send(`{"ok":${id}}`)
  })
})

http.listen(0, '127.0.0.1', () => process.send?.(http.address()))
