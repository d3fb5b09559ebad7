import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureSize } from '#models/file/picture-size.server.ts'
import type { FileType } from '#models/file/types.ts'
import { PNG } from '#tests/support/picture.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

async function sizeOf(content: Buffer, type: FileType) {
  const path = join(await temporaryFolder(), 'picture')
  await writeFile(path, content)
  return pictureSize(path, type)
}

const bytes = (...parts: Array<string | number[] | Buffer>) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  )

/** A JPEG's frame of 640 × 480, after Exif that says how it lies. */
const jpeg = (orientation: number, little: boolean) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 34],
    'Exif\0\0',
    little ? bytes('II', [42, 0, 8, 0, 0, 0, 1, 0]) : bytes('MM', [0, 42, 0, 0, 0, 8, 0, 1]),
    little
      ? [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
      : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
    [0xff, 0xc4, 0, 4, 0, 0],
    [0xff, 0xc0, 0, 11, 8, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, 1, 1, 0x11, 0],
  )

const vp8x = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBPVP8X',
  [10, 0, 0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0],
)
const vp8l = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0])
const vp8 = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBPVP8 ',
  [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1],
)

test.each<[string, Buffer, FileType, number, number]>([
  ['PNG', PNG, 'image/png', 1, 1],
  ['GIF', bytes('GIF89a', [0x80, 2, 0xe0, 1]), 'image/gif', 640, 480],
  ['JPEG that lies as it is seen', jpeg(1, true), 'image/jpeg', 640, 480],
  ['JPEG on its side', jpeg(6, true), 'image/jpeg', 480, 640],
  ['JPEG on its side, in the other order of bytes', jpeg(8, false), 'image/jpeg', 480, 640],
  ['extended WebP', vp8x, 'image/webp', 640, 480],
  ['lossless WebP', vp8l, 'image/webp', 640, 480],
  ['lossy WebP', vp8, 'image/webp', 640, 480],
])('%s says how large it is', async (_, content, type, width, height) => {
  expect(await sizeOf(content, type)).toEqual({ width, height })
})

test.each<[string, Buffer, FileType]>([
  ['a picture that is cut short', PNG.subarray(0, 18), 'image/png'],
  ['a JPEG without a frame', jpeg(1, true).subarray(0, 44), 'image/jpeg'],
  ['a WebP of another kind', bytes('RIFF', [0, 0, 0, 0], 'WEBPXXXX', [0]), 'image/webp'],
  ['what has no area', bytes('GIF89a', [0, 0, 0, 0]), 'image/gif'],
  ['a document', bytes('%PDF-1.7'), 'application/pdf'],
])('%s is kept without a size', async (_, content, type) => {
  expect(await sizeOf(content, type)).toEqual({})
})
