/** What travels to a socket, made once for everybody it goes to. */
export interface Encoded {
  /** Socket.IO packets. */
  packets: string[]
  /** The same as WebSocket frames, all in one piece, so that it is one write. */
  frames: Buffer
}

/**
 * Packets of Socket.IO's protocol 5 in Engine.IO's 4, each in an unmasked, final text frame of RFC 6455,
 * section 5.2.
 */
export function inFrames(packets: string[]): Encoded {
  const lengths = packets.map((packet) => Buffer.byteLength(packet) + 1)
  const size = lengths.reduce((sum, length) => sum + headOf(length) + length, 0)
  const frames = Buffer.allocUnsafe(size)
  let at = 0
  packets.forEach((packet, index) => {
    const length = lengths[index] ?? 0
    at = writeHead(frames, at, length)
    at += frames.write('4', at)
    at += frames.write(packet, at)
  })
  return { packets, frames }
}

/** One after the other, as one. */
export function joined(first: Encoded, second: Encoded): Encoded {
  return {
    packets: [...first.packets, ...second.packets],
    frames: Buffer.concat([first.frames, second.frames]),
  }
}

const headOf = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** @returns where the frame's payload begins */
function writeHead(frames: Buffer, at: number, length: number): number {
  const head = headOf(length)
  frames[at] = 0x81
  frames[at + 1] = head === 2 ? length : head === 4 ? 126 : 127
  if (head === 4) frames.writeUInt16BE(length, at + 2)
  if (head === 10) frames.writeBigUInt64BE(BigInt(length), at + 2)
  return at + head
}
