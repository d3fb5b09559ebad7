import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { editOrganisation } from '#models/organisation/edit.server.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { RefusedFile } from '#server/import-ror/fault.ts'
import { importRor, type ImportProgress } from '#server/import-ror/import-ror.ts'
import { person } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { bySlug, filledIn, importAll, ofRor } from '#tests/support/organisations.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const GBA = path.resolve('server/demo/ror-gba.json')

/** A record in ROR's schema v2. */
const record = (id: number, en: string, more: object = {}) => ({
  id: `https://ror.org/0${String(id).padStart(8, '0')}`,
  status: 'active',
  types: ['facility', 'funder'],
  names: [
    { lang: 'en', types: ['label', 'ror_display'], value: en },
    { lang: null, types: ['acronym'], value: `A${id}` },
  ],
  locations: [
    {
      geonames_id: 1795565,
      geonames_details: { name: 'Shenzhen', country_code: 'CN', lat: 22.5, lng: 114 },
    },
  ],
  links: [{ type: 'website', value: `https://o${id}.example` }],
  established: 1999,
  ...more,
})

async function fileWith(content: unknown): Promise<string> {
  const file = path.join(await temporaryFolder(), 'ror.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}

const importing = async (content: unknown) => importRor(await fileWith(content))

const refusal = (file: Promise<string>) =>
  file.then(importRor).then(
    () => undefined,
    (error: unknown) => error as RefusedFile,
  )

describe('importing from ROR', () => {
  test('takes the active organisations of the eleven cities and says why not the others', async () => {
    const imported = listenTo('organisations.imported')
    const { added, skipped } = await importing([
      record(1, 'Shenzhen Bay Laboratory'),
      record(1, 'Shenzhen Bay Laboratory again'),
      record(2, 'Closed Laboratory', { status: 'inactive' }),
      record(3, 'Withdrawn Laboratory', { status: 'withdrawn' }),
      record(4, 'Sydney Laboratory', {
        locations: [{ geonames_id: 2147714, geonames_details: { country_code: 'AU' } }],
      }),
      record(5, '', { names: [] }),
    ])
    expect(added).toBe(1)
    expect(skipped).toEqual({ inactive: 2, elsewhere: 1, nameless: 1, repeated: 1 })
    expect(imported).toEqual([{ added: 1, updated: 0 }])
    expect(await bySlug('shenzhen-bay-laboratory')).toMatchObject({
      state: 'imported',
      kind: 'research-body',
      seat: 'shenzhen',
      acronyms: ['A1'],
      website: 'https://o1.example',
      established: 1999,
      lat: 22.5,
    })
  })

  test('reads the reduced file, all of it', async () => {
    const steps: ImportProgress[] = []
    const summary = await importRor(GBA, { onProgress: (progress) => steps.push(progress) })
    expect(summary).toMatchObject({ added: 263, updated: 0, unchanged: 0 })
    expect(steps.filter(({ step }) => step === 'write').at(-1)).toMatchObject({
      share: 1,
      count: 263,
    })
    expect(await Organisation.countDocuments({ 'names.zh-Hans': /[學區灣]/ })).toBe(0)
  })

  test('a second time changes nothing', async () => {
    await importRor(GBA)
    const before = await Organisation.find().sort({ _id: 1 }).lean()
    const imported = listenTo('organisations.imported')
    expect(await importRor(GBA)).toMatchObject({ added: 0, updated: 0, unchanged: 263 })
    expect(await Organisation.find().sort({ _id: 1 }).lean()).toEqual(before)
    expect(imported).toEqual([])
  })

  test('updates what ROR has changed but nothing that was edited by hand', async () => {
    await importing([record(1, 'Delta Laboratory')])
    const coordinator = await person('统筹员', [], { role: 'coordinator' })
    const { _id } = await bySlug('delta-laboratory')
    const byHand = filledIn(
      { en: 'Delta Laboratory', 'zh-Hans': '三角洲实验室' },
      { acronyms: 'A1', website: 'https://own.example', needs: '合作伙伴' },
    )
    await editOrganisation(coordinator, _id.toString(), byHand)

    const { updated } = await importing([
      record(1, 'Delta Research Laboratory', { established: 2001, types: ['company'] }),
    ])
    expect(updated).toBe(1)
    const after = await bySlug('delta-laboratory')
    expect(after).toMatchObject({
      names: { en: 'Delta Research Laboratory', 'zh-Hans': '三角洲实验室' },
      slugs: ['delta-research-laboratory', 'delta-laboratory'],
      website: 'https://own.example',
      kind: 'enterprise',
      established: 2001,
      needs: { text: '合作伙伴' },
    })
    expect(after.titles).toContain('delta research laboratory')
  })

  test('takes away what ROR no longer says', async () => {
    await importing([record(1, 'Delta Laboratory')])
    await importing([record(1, 'Delta Laboratory', { links: [], established: null })])
    const after = await bySlug('delta-laboratory')
    expect(after.website).toBeUndefined()
    expect(after.established).toBeUndefined()
  })

  test('takes no address that is not of the web', async () => {
    const links = [{ type: 'website', value: 'javascript:alert(1)' }]
    await importing([record(1, 'Delta Laboratory', { links })])
    expect((await bySlug('delta-laboratory')).website).toBeUndefined()
  })

  test('gives organisations of one name slugs of their own', async () => {
    await importing([record(1, 'City Hospital'), record(2, 'City Hospital')])
    await importing([record(3, 'City Hospital')])
    const all = await Organisation.find().sort({ ror: 1 }).lean()
    expect(all.map(({ slugs }) => slugs)).toEqual([
      ['city-hospital'],
      ['city-hospital-2'],
      ['city-hospital-3'],
    ])
  })

  test('two imports at once add everything once', async () => {
    const organisations = Array.from({ length: 200 }, (_, at) => ofRor({ en: `Institute ${at}` }))
    const done = await Promise.all([importAll(organisations), importAll(organisations)])
    expect(await Organisation.countDocuments()).toBe(200)
    expect(done.reduce((sum, { added }) => sum + added, 0)).toBe(200)
  })
})

describe('a file that is not what it should be', () => {
  const sound = JSON.stringify([record(1, '深圳湾 One'), record(2, 'Two')], null, 2)
  const line = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

  test('is refused with the place of the fault, and nothing of it is imported', async () => {
    const broken = sound.replace('"value": "Two"', '"value": Two"')
    const refused = await refusal(fileWith(broken))
    expect(refused).toBeInstanceOf(RefusedFile)
    expect(refused?.position?.line).toBe(line(broken, 'Two"'))
    expect(refused?.position?.column).toBe('        "value": '.length + 1)
    expect(refused?.position?.byte).toBe(Buffer.byteLength(broken.slice(0, broken.indexOf('Two"'))))
    expect(refused?.message).toContain(`line ${line(broken, 'Two"')}`)
    expect(await Organisation.countDocuments()).toBe(0)
  })

  test('is refused where it is cut off', async () => {
    const cut = sound.slice(0, -20)
    expect((await refusal(fileWith(cut)))?.position?.byte).toBe(Buffer.byteLength(cut))
    expect(await Organisation.countDocuments()).toBe(0)
  })

  test.each([
    ['id,name\n1,x\n', 'no JSON array'],
    ['{"items": []}', 'no JSON array'],
    ['', 'empty'],
    ['[]', 'no record'],
    ['[{"id": "https://ror.org/000000001"}]', 'no record of ROR’s schema v2'],
    ['[{"id": "x", "name": "X", "country": {"country_code": "CN"}}]', 'schema v1'],
    ['PK\u0003\u0004zip', 'archive'],
  ])('%j is refused in words', async (content, words) => {
    expect((await refusal(fileWith(content)))?.message).toContain(words)
  })

  test('a missing file and a folder are refused in words', async () => {
    const folder = await temporaryFolder()
    expect((await refusal(Promise.resolve(path.join(folder, 'none.json'))))?.message).toContain(
      'There is no file',
    )
    expect((await refusal(Promise.resolve(folder)))?.message).toContain('folder')
  })

  test('what is not UTF-8 is refused', async () => {
    const file = path.join(await temporaryFolder(), 'ror.json')
    await writeFile(file, Buffer.from(sound.replace('One', '\u00e9'), 'latin1'))
    expect((await refusal(Promise.resolve(file)))?.message).toContain('UTF-8')
  })
})
