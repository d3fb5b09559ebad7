import { open } from 'node:fs/promises'
import type { FileType } from './types.ts'

interface PictureSize {
  width: number
  height: number
}

/** Enough for what cameras write before the picture itself. */
const HEAD = 256 * 1024

/**
 * A picture's size as it is shown, in pixels, read from the beginning of its file.
 * @returns nothing for what is no picture or does not say so there
 */
export async function pictureSize(path: string, type: FileType): Promise<Partial<PictureSize>> {
  const read = READERS[type]
  if (!read) return {}
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const size = read(buffer.subarray(0, bytesRead))
    return size && size.width > 0 && size.height > 0 ? size : {}
  } catch (error) {
    // Cut short, or not made as it should be: it is kept, without a size.
    if (error instanceof RangeError) return {}
    throw error
  } finally {
    await file.close()
  }
}

/** Each throws a RangeError where the file ends too early. */
const READERS: Partial<Record<FileType, (head: Buffer) => PictureSize | null>> = {
  // PNG (ISO/IEC 15948): the first chunk is IHDR.
  'image/png': (head) => ({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  // GIF89a: the logical screen.
  'image/gif': (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
}

/** JPEG (ITU-T T.81): segments up to the start of a frame; Exif before it may say that it lies on its side. */
function jpegSize(head: Buffer): PictureSize | null {
  let turned = false
  for (let at = 2; head.readUInt8(at) === 0xff; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head.readUInt8(at + 1)
    if (marker === 0xe1)
      turned = isTurned(head.subarray(at + 4, at + 2 + head.readUInt16BE(at + 2)))
    // SOF0 to SOF15, among which are tables of other kinds.
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue
    const [height, width] = [head.readUInt16BE(at + 5), head.readUInt16BE(at + 7)]
    return turned ? { width: height, height: width } : { width, height }
  }
  return null
}

/** Exif 2.3: the orientation (tag 0x0112) in the first directory; 5 to 8 are turned by a quarter. */
function isTurned(exif: Buffer): boolean {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = first + 2; entry < first + 2 + 12 * short(first); entry += 12) {
    if (short(entry) === 0x0112) return short(entry + 8) >= 5
  }
  return false
}

/** WebP (RFC 9649): lossy, lossless and extended files say it each in their own way. */
function webpSize(head: Buffer): PictureSize | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = head.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}
