import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { organisationInput, reasonInput } from '#models/organisation/input.ts'

/** As a browser sends the form: every text field is there, empty or not. */
function sent(fields: Record<string, string>, schema: typeof organisationInput) {
  const form = new FormData()
  const blank = { acronyms: '', aliases: '', website: '', description: '', offers: '', needs: '' }
  for (const [name, value] of Object.entries({ ...blank, ...fields })) form.append(name, value)
  return parseWithZod(form, { schema })
}

const filled = { 'names.zh-Hans': '示范学会', kind: 'local-association', seat: 'shenzhen' }

describe('the form of an organisation', () => {
  it('is content with a name, a kind and a city', () => {
    const { status } = sent(filled, organisationInput)
    expect(status).toBe('success')
  })

  it('takes a name of white space for none', () => {
    const submission = sent({ ...filled, 'names.zh-Hans': ' \t ' }, organisationInput)
    expect(Object.keys(submission.reply().error ?? {})).toEqual(['names.zh-Hans'])
  })

  it('keeps a line end as one character, however it was sent', () => {
    const submission = sent({ ...filled, description: '一\r\n二' }, organisationInput)
    expect(submission.status === 'success' && submission.value.description).toBe('一\n二')
  })
})

describe('a reason', () => {
  it.each(['', '  \r\n '])('is not %j', (reason) => {
    const form = new FormData()
    form.append('reason', reason)
    expect(parseWithZod(form, { schema: reasonInput }).status).toBe('error')
  })
})
