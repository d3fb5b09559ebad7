import { describe, expect, test } from 'vitest'
import { auditOf } from '#models/audit/audit.server.ts'
import { editOrganisation } from '#models/organisation/edit.server.ts'
import { findOrganisationBySlug } from '#models/organisation/find.server.ts'
import { organisationNames } from '#models/organisation/organisation.server.ts'
import { registerOrganisation } from '#models/organisation/register.server.ts'
import { toWireOrganisation } from '#models/organisation/wire.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import {
  again,
  bySlug,
  filledIn,
  importAll,
  ofRor,
  refusalOf,
} from '#tests/support/organisations.ts'

const names = { 'zh-Hans': '三角洲学会', en: 'Delta Society' }

async function registered(more: object = {}) {
  const founder = await person('创办人')
  const { id } = await registerOrganisation(founder, filledIn(names, more))
  return { id, representative: await again(founder) }
}

describe('registering an organisation', () => {
  test('keeps texts in the script they were written in, for readers of both', async () => {
    await registered({
      offers: '开放实验设备',
      clusters: ['marine'],
      website: 'https://delta.example',
    })
    const record = await bySlug('delta-society')
    expect(record.offers).toEqual({ text: '开放实验设备', script: 'hans' })
    const wire = toWireOrganisation(record, { script: 'hant' })
    expect(wire.offers).toEqual({ text: '开放实验设备', script: 'hans', converted: '開放實驗設備' })
    expect(wire.names).toEqual(names)
    expect(wire).not.toHaveProperty('needs')
  })

  test('refuses a name that the same city knows, in either script', async () => {
    await importAll([ofRor({ 'zh-Hant': '深圳灣實驗室', en: 'Shenzhen Bay Laboratory' })])
    const somebody = await person('某人')
    const same = registerOrganisation(somebody, filledIn({ 'zh-Hans': '深圳湾实验室' }))
    expect(await refusalOf(same)).toBe('organisation-exists')
    const elsewhere = filledIn({ 'zh-Hans': '深圳湾实验室' }, { seat: 'zhuhai' })
    expect(await refusalOf(registerOrganisation(somebody, elsewhere))).toBeUndefined()
  })

  test('gives organisations of one name slugs of their own, also at the same moment', async () => {
    const founder = await person('创办人')
    const seats = ['zhuhai', 'macao', 'hong-kong', 'foshan']
    const slugs = await Promise.all(
      seats.map((seat) =>
        registerOrganisation(founder, filledIn({ en: 'City Hospital' }, { seat })),
      ),
    )
    expect(slugs.map(({ slug }) => slug).sort()).toEqual([
      'city-hospital',
      'city-hospital-2',
      'city-hospital-3',
      'city-hospital-4',
    ])
  })
})

describe('editing an organisation', () => {
  test('changes what was typed, says so once, and keeps what was before', async () => {
    const { id, representative } = await registered()
    const changed = listenTo('organisation.changed')
    await editOrganisation(representative, id, filledIn(names, { needs: '寻找合作伙伴' }))
    const record = await bySlug('delta-society')
    expect(record.needs?.text).toBe('寻找合作伙伴')
    expect(record.editedFields).toEqual(['needs'])
    expect(changed).toEqual([{ organisationId: id }])
    const [line] = await auditOf(id)
    expect(line?.action).toBe('organisation.edited')
    expect(line?.detail.edited).toEqual(['needs'])
  })

  test('without a change writes nothing', async () => {
    const { id, representative } = await registered()
    const changed = listenTo('organisation.changed')
    await editOrganisation(representative, id, filledIn(names))
    expect(changed).toEqual([])
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['organisation.registered'])
  })

  test('clears what was emptied', async () => {
    const { id, representative } = await registered({
      website: 'https://delta.example',
      needs: 'x',
    })
    await editOrganisation(representative, id, filledIn(names))
    const record = await bySlug('delta-society')
    expect(record.website).toBeUndefined()
    expect(record.needs).toBeUndefined()
  })

  test('moves the page with the English name; former addresses lead there', async () => {
    const { id, representative } = await registered()
    const renamed = filledIn({ ...names, en: 'Delta Alliance' })
    expect(await editOrganisation(representative, id, renamed)).toEqual({ slug: 'delta-alliance' })
    const found = await findOrganisationBySlug('delta-society')
    expect(found?.slugs).toEqual(['delta-alliance', 'delta-society'])
    await editOrganisation(representative, id, filledIn(names))
    expect((await bySlug('delta-alliance')).slugs).toEqual(['delta-society', 'delta-alliance'])
  })

  test('keeps a former address from everybody else', async () => {
    const { id, representative } = await registered()
    await editOrganisation(representative, id, filledIn({ ...names, en: 'Delta Alliance' }))
    const other = await registerOrganisation(
      await person('别人'),
      filledIn({ en: 'Delta Society' }, { seat: 'macao' }),
    )
    expect(other.slug).toBe('delta-society-2')
  })

  test('forgets ROR’s position when the city changes', async () => {
    await importAll([ofRor({ en: 'Delta Laboratory' }, { lat: 22.5, lng: 114 })])
    const { _id } = await bySlug('delta-laboratory')
    const coordinator = await person('统筹员', [], { role: 'coordinator' })
    const moved = filledIn({ en: 'Delta Laboratory' }, { seat: 'zhuhai' })
    await editOrganisation(coordinator, _id.toString(), moved)
    expect((await bySlug('delta-laboratory')).lat).toBeUndefined()
  })

  test('is for representatives while it is not suspended, and for coordinators', async () => {
    const { id, representative } = await registered()
    const edited = filledIn(names, { needs: 'x' })
    expect(await refusalOf(editOrganisation(await person('路人'), id, edited))).toBe('forbidden')
    await setOrganisationState(id, 'suspended')
    expect(await refusalOf(editOrganisation(representative, id, edited))).toBe('forbidden')
    const coordinator = await person('统筹员', [], { role: 'coordinator' })
    expect(await refusalOf(editOrganisation(coordinator, id, edited))).toBeUndefined()
  })

  test('registered Chinese names are known to the converter’s list, in whichever script', async () => {
    await registered()
    await importAll([ofRor({ 'zh-Hant': '香港教育大學' })])
    expect((await organisationNames()).sort()).toEqual(['三角洲学会', '香港教育大學'])
  })
})
