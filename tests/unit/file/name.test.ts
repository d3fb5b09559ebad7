import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FILE_LIMITS } from '#models/file/file.ts'
import { fileNameFor } from '#models/file/name.ts'
import { endingOf, endingsOf, FILE_TYPES } from '#models/file/types.ts'

test.each([
  ['报告 2026.pdf', 'application/pdf', '报告 2026.pdf'],
  ['C:\\Users\\林晓\\月报.PDF', 'application/pdf', '月报.pdf'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['photo.png', 'image/jpeg', 'photo.png.jpg'],
  ['invoice\u202Efdp.exe', 'application/pdf', 'invoicefdp.exe.pdf'],
  ['a\r\nSet-Cookie: x=1.csv', 'text/csv', 'aSet-Cookie_ x=1.csv'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['', 'application/zip', 'file.zip'],
] as const)('%j, a %s, is offered as %j', (given, type, name) => {
  expect(fileNameFor(given, type)).toBe(name)
})

test('every name is short, has an ending of its type, and nothing that leads elsewhere', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...FILE_TYPES),
      (given, type) => {
        const name = fileNameFor(given, type)
        expect(name.length).toBeLessThanOrEqual(FILE_LIMITS.name)
        expect(endingsOf(type)).toContain(endingOf(name))
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cs}]|^\./u)
        expect(fileNameFor(name, type)).toBe(name)
      },
    ),
  )
})
