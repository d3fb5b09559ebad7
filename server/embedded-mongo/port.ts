import { connect, createServer } from 'node:net'

const HOST = '127.0.0.1'

const canListen = (port: number) =>
  new Promise<number | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, HOST, () => {
      const bound = probe.address()
      probe.close(() => resolve(typeof bound === 'object' ? bound?.port : undefined))
    })
  })

/** `preferred` if nobody listens there, else any free port. */
export async function freePort(preferred = 0): Promise<number> {
  const port = (await canListen(preferred)) ?? (await canListen(0))
  if (port === undefined) throw new Error('No free port on 127.0.0.1')
  return port
}

export const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, HOST)
    const answer = (listening: boolean) => {
      socket.destroy()
      resolve(listening)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
