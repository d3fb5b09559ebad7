import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sniff } from '#models/file/sniff.server.ts'
import { PNG } from '#tests/support/picture.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const bytes = (...parts: Array<string | number[]>) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

test.each([
  ['a PDF', 'x.pdf', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['a PDF that is called a text', 'x.txt', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['a picture that is called a program', 'x.exe', PNG, 'image/png'],
  ['text', 'x.txt', bytes('大湾区\n'), 'text/plain'],
  ['a table', 'x.CSV', bytes('甲,乙\r\n1,2\r\n'), 'text/csv'],
  ['a page, which is only text here', 'x.html', bytes('<script>alert(1)</script>'), 'text/plain'],
  ['text in GBK', 'x.txt', bytes([0xb4, 0xf3, 0xcd, 0xe5, 0xc7, 0xf8]), null],
  ['text cut in the middle of a character', 'x.txt', bytes('大').subarray(0, 2), null],
  ['zeros', 'x.txt', bytes('a', [0], 'b'), null],
  ['an old document', 'x.doc', bytes(OLE, Array<number>(512).fill(0)), 'application/msword'],
  ['an installer in the same container', 'x.msi', bytes(OLE, Array<number>(512).fill(0)), null],
  ['a program called a picture', 'x.png', bytes('MZ', Array<number>(80).fill(0)), null],
] as const)('%s (%s)', async (_what, name, content, type) => {
  const path = join(await temporaryFolder(), 'content')
  await writeFile(path, content)
  expect(await sniff(path, name)).toBe(type)
})
