import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateLocales, generateTraditional } from '#locales/generate.ts'

describe('generating Traditional strings', () => {
  it('keeps nesting and order', () => {
    const generated = generateTraditional({ z: '设置', a: { 后: '后面', b: '网络' } })
    expect(JSON.stringify(generated)).toBe('{"z":"設定","a":{"后":"後面","b":"網絡"}}')
  })

  it('never touches placeholders, nested keys and tags', () => {
    expect(
      generateTraditional({
        text: '<a title="发展">发展</a>{{发展}}，$t(发展.里)，{{count}} 个单位',
      }),
    ).toEqual({ text: '<a title="发展">發展</a>{{发展}}，$t(发展.里)，{{count}} 個機構' })
  })

  it('quotes as Hong Kong does, also next to placeholders', () => {
    const zhHans = { title: '“{{programme}}”：关于‘计划’' }
    expect(generateTraditional(zhHans)).toEqual({ title: '「{{programme}}」：關於『計劃』' })
  })

  it('puts corrections in their places, exactly as written', () => {
    expect(
      generateTraditional(
        { a: { b: '信息', c_other: '{{count}} 条信息' } },
        { 'a.b': '訊息', 'a.c_other': '' },
      ),
    ).toEqual({ a: { b: '訊息', c_other: '' } })
  })

  it('refuses a correction that has no text any more', () => {
    expect(() => generateTraditional({ a: { b: '里' } }, { 'a.c': '裏', a: '裏' })).toThrow(
      'corrections without a text: a.c, a',
    )
  })
})

describe('generating a folder', () => {
  let folder = ''
  const write = (name: string, content: unknown) =>
    writeFile(join(folder, name), JSON.stringify(content))

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'locales-'))
    await Promise.all(['zh-Hans', 'corrections'].map((name) => mkdir(join(folder, name))))
    await write('zh-Hans/home.json', { title: '湾联', file: '文件' })
    await write('corrections/home.json', { file: '文件' })
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes what changed, and only that', async () => {
    expect(await generateLocales(folder)).toEqual(['home.json'])
    const target = join(folder, 'zh-Hant/home.json')
    expect(await readFile(target, 'utf8')).toBe('{\n  "title": "灣聯",\n  "file": "文件"\n}\n')
    const { mtimeMs } = await stat(target)
    expect(await generateLocales(folder)).toEqual([])
    expect((await stat(target)).mtimeMs).toBe(mtimeMs)
  })

  it('removes what has no source any more', async () => {
    await generateLocales(folder)
    await Promise.all(['zh-Hans', 'corrections'].map((name) => rm(join(folder, name, 'home.json'))))
    expect(await generateLocales(folder)).toEqual(['home.json'])
    expect(await readdir(join(folder, 'zh-Hant'))).toEqual([])
  })

  it('names the file at fault', async () => {
    await write('corrections/home.json', { gone: '裏' })
    await expect(generateLocales(folder)).rejects.toThrow(
      'home.json: corrections without a text: gone',
    )
    await writeFile(join(folder, 'zh-Hans/home.json'), '{')
    await expect(generateLocales(folder)).rejects.toThrow(/^home\.json: /)
    await write('corrections/away.json', {})
    await expect(generateLocales(folder)).rejects.toThrow(
      'corrections without a zh-Hans file: away.json',
    )
  })
})
