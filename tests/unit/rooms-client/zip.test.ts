import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zip } from '#app/rooms/export/zip.server.ts'

async function* pieces(texts: readonly string[]) {
  for (const text of texts) {
    await Promise.resolve()
    yield text
  }
}

/** Reads an archive by its directory, as any program does. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  const found = new Map<string, string>()
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50)
    const [compressed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)]
    const length = archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const name = archive.subarray(at + 46, at + 46 + length).toString()
    const start = local + 30 + archive.readUInt16LE(local + 26)
    const text = inflateRawSync(archive.subarray(start, start + compressed))
    expect(text.length).toBe(size)
    found.set(name, text.toString())
    at += 46 + length
  }
  return found
}

describe('an archive', () => {
  test('gives back every text, however it came in pieces', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(texts, texts, async (one, other) => {
        const entries = [
          { name: '对话.html', text: pieces(one) },
          { name: 'messages.jsonl', text: pieces(other) },
        ]
        const chunks: Buffer[] = []
        for await (const chunk of zip(entries, new Date())) chunks.push(chunk)
        expect([...unzip(Buffer.concat(chunks))]).toEqual([
          ['对话.html', one.join('')],
          ['messages.jsonl', other.join('')],
        ])
      }),
      { numRuns: 50 },
    )
  })

  test('fails when what goes into it fails', async () => {
    async function* failing() {
      yield '开头'
      await Promise.resolve()
      throw new Error('sent away')
    }
    const reading = async () => {
      for await (const chunk of zip([{ name: 'a', text: failing() }], new Date())) void chunk
    }
    await expect(reading()).rejects.toThrow('sent away')
  })
})
