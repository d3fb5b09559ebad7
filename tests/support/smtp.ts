import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

interface MailServer {
  /** For `SMTP_URL`. */
  url: string
  /** Whole messages, in the order in which they were taken. */
  taken: string[]
  /** From now on: takes nothing (true) or everything again. */
  refuse: (refusing: boolean) => void
}

/** As much of an SMTP server (RFC 5321) as is needed to take letters. */
export async function mailServer(): Promise<MailServer> {
  const taken: string[] = []
  let refusing = false
  const sockets = new Set<Socket>()

  const talk = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.setEncoding('latin1')
    let heard = ''
    let inData = false
    const reply = (text: string) => socket.write(`${text}\r\n`)
    reply('220 test')
    socket.on('data', (chunk: string) => {
      heard += chunk
      for (;;) {
        const end = inData ? '\r\n.\r\n' : '\r\n'
        const at = heard.indexOf(end)
        if (at < 0) return
        const said = heard.slice(0, at)
        heard = heard.slice(at + end.length)
        if (inData) {
          inData = false
          taken.push(Buffer.from(said, 'latin1').toString('utf8'))
          reply('250 taken')
        } else if (/^QUIT/i.test(said)) {
          reply('221 bye')
          socket.end()
        } else if (/^DATA/i.test(said)) {
          inData = true
          reply('354 go on')
        } else if (/^RCPT/i.test(said) && refusing) {
          reply('451 later')
        } else {
          reply('250 fine')
        }
      }
    })
    socket.on('error', () => socket.destroy())
  }

  const server = createServer(talk)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    taken,
    refuse: (next) => {
      refusing = next
    },
  }
}
