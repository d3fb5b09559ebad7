import type { Locator, Page } from '@playwright/test'
import { PNG } from '#tests/support/picture.ts'
import { findings } from './axe.ts'
import { composer, enter, log, mark, message, shared } from './rooms.ts'
import { expect, test } from './test.ts'

// They talk in one room of the demonstration, so one after the other.
test.describe.configure({ mode: 'default' })

const chooser = (page: Page) => page.locator('input[type=file][name=files]')
const attached = (page: Page, name: string) =>
  page.locator('form:has(textarea[name=text])').getByRole('listitem').filter({ hasText: name })
const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('议程') })
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG })

/** As when somebody lets go of a file over the page, or pastes one. */
async function bring(target: Locator, event: 'drop' | 'paste', name: string): Promise<void> {
  await target.evaluate(
    (element, { event, name }) => {
      const data = new DataTransfer()
      data.items.add(new File(['agenda'], name, { type: 'text/plain' }))
      const options = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      )
    },
    { event, name },
  )
}

test.describe('files', () => {
  test.use({ expectedStatuses: [422, 404] })

  test('are chosen, dropped and pasted, sent with a message, read by the others, and gone with it', async ({
    as,
  }) => {
    const lin = await as('society', { locale: 'zh-hans' })
    const ho = await as('macao', { locale: 'zh-hant' })
    const id = await shared(lin, ho)
    await enter(lin, `/zh-hans/rooms/${id}`)
    await enter(ho, `/zh-hant/rooms/${id}`)
    const key = mark()
    await chooser(lin).setInputFiles([text(`议程-${key}.txt`), picture(`现场-${key}.png`)])
    await bring(log(lin), 'drop', `dropped-${key}.txt`)
    await bring(composer(lin), 'paste', `pasted-${key}.txt`)
    await chooser(lin).setInputFiles([{ ...text(`x-${key}.exe`), buffer: Buffer.alloc(80, 7) }])
    await expect(attached(lin, key)).toHaveCount(5)
    await expect(attached(lin, `x-${key}`).getByRole('alert')).toContainText('不接受这种文件')
    expect(await findings(lin, 'form:has(textarea[name=text])')).toEqual([])
    await composer(lin).fill(`附件 ${key}`)
    await composer(lin).press('Enter')
    await expect(lin.getByText('还有文件没有上传好')).toBeVisible()
    await attached(lin, `x-${key}`).getByRole('button').click()
    await attached(lin, `dropped-${key}`).getByRole('button').click()
    await expect(attached(lin, key)).toHaveCount(3)
    await expect(lin.getByRole('progressbar')).toHaveCount(0)
    await lin.reload()
    await expect(attached(lin, key)).toHaveCount(3)
    await expect(composer(lin)).toHaveValue(`附件 ${key}`)
    await composer(lin).press('Enter')
    await expect(attached(lin, key)).toHaveCount(0)
    await lin.reload()
    await expect(message(lin, `附件 ${key}`)).toBeVisible()
    await expect(attached(lin, key)).toHaveCount(0)

    const row = message(ho, `附件 ${key}`)
    await expect(row.getByRole('img', { name: `现场-${key}.png` })).toBeVisible()
    // The picture has one pixel, and is a link all the same.
    expect(await findings(ho, '[role=log]')).toEqual([])
    const link = row.getByRole('link', { name: `议程-${key}.txt` })
    await expect(link).toBeVisible()
    await expect(row.getByRole('link', { name: `pasted-${key}.txt` })).toBeVisible()
    const address = (await link.getAttribute('href')) ?? ''
    const answer = await ho.request.get(address)
    expect([answer.status(), await answer.text()]).toEqual([200, '议程'])
    const pane = ho.getByRole('complementary')
    await expect(pane.getByRole('link', { name: `议程-${key}.txt` })).toBeVisible()
    await pane.getByRole('link', { name: '全部檔案' }).click()
    await expect(ho.getByRole('heading', { level: 1, name: '檔案' })).toBeVisible()
    const sent = ho.getByRole('list', { name: '附件' })
    await expect(sent.getByRole('link', { name: `现场-${key}.png` })).toBeVisible()
    expect(await findings(ho)).toEqual([])

    const own = message(lin, `附件 ${key}`)
    await own.hover()
    await own.locator('a[aria-expanded]').click()
    await own.getByRole('group').getByRole('button', { name: '删除' }).click()
    await own.getByRole('group').getByRole('button', { name: '删除' }).click()
    await expect(lin.getByRole('complementary').getByText(`议程-${key}`)).toHaveCount(0)
    expect((await ho.request.get(address)).status()).toBe(404)
  })

  test('go with the form where there is no script, and are kept when it comes back', async ({
    as,
  }) => {
    const lin = await as('society', { locale: 'zh-hans', javaScriptEnabled: false })
    const ho = await as('macao', { locale: 'zh-hant' })
    const id = await shared(lin, ho)
    const key = mark()
    await lin.goto(`/zh-hans/rooms/${id}`)
    await chooser(lin).setInputFiles([
      text(`纪要-${key}.txt`),
      { ...text('x.exe'), buffer: Buffer.alloc(80, 7) },
    ])
    await composer(lin).fill(`无脚本附件 ${key}`)
    await lin.getByRole('button', { name: '发送' }).click()
    await expect(lin.getByText('不接受这种文件')).toBeVisible()
    await expect(lin.getByRole('checkbox', { name: `纪要-${key}.txt` })).toBeChecked()
    await expect(composer(lin)).toHaveValue(`无脚本附件 ${key}`)
    await lin.getByRole('button', { name: '发送' }).click()
    await expect(message(lin, key).getByRole('link', { name: `纪要-${key}.txt` })).toBeVisible()

    // Without a word.
    await chooser(lin).setInputFiles([text(`只有文件-${key}.txt`)])
    await lin.getByRole('button', { name: '发送' }).click()
    await expect(log(lin).getByRole('link', { name: `只有文件-${key}.txt` })).toBeVisible()
  })
})

test.describe('people in the room', () => {
  test('are offered after a sign, chosen by keys, and addressed', async ({ as }) => {
    const lin = await as('society', { locale: 'zh-hans' })
    const ho = await as('macao', { locale: 'zh-hant' })
    const id = await shared(lin, ho)
    await enter(lin, `/zh-hans/rooms/${id}`)
    const key = mark()
    const list = lin.getByRole('listbox')
    const options = list.getByRole('option')
    await composer(lin).pressSequentially('请 @')
    await expect(list).toBeVisible()
    await expect(composer(lin)).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    )
    expect(await findings(lin)).toEqual([])
    const name = (await options.last().locator('span span').first().textContent()) ?? ''

    // Not wanted: the text stays, and so does the room.
    await composer(lin).press('Escape')
    await expect(list).toBeHidden()
    await expect(composer(lin)).toBeFocused()
    await expect(composer(lin)).toHaveValue('请 @')

    await composer(lin).fill('')
    await composer(lin).pressSequentially('@')
    await composer(lin).press('ArrowUp')
    await composer(lin).press('Enter')
    await expect(composer(lin)).toHaveValue(`@${name} `)
    await expect(list).toBeHidden()
    await composer(lin).pressSequentially(`请看 ${key}`)
    await composer(lin).press('Enter')
    await expect(message(lin, key).locator('strong')).toHaveText(`@${name}`)
  })

  test('are not offered while an input method composes, and by touch', async ({ as }) => {
    const lin = await as('society', { locale: 'zh-hans', viewport: { width: 390, height: 780 } })
    const ho = await as('macao', { locale: 'zh-hant' })
    const id = await shared(lin, ho)
    await lin.goto(`/zh-hans/rooms/${id}`)
    await expect(composer(lin)).toBeEditable()
    const list = lin.getByRole('listbox')
    await composer(lin).pressSequentially('@')
    await expect(list).toBeVisible()
    const name =
      (await list.getByRole('option').first().locator('span span').first().textContent()) ?? ''
    const keyboard = await lin.context().newCDPSession(lin)
    await keyboard.send('Input.imeSetComposition', {
      text: 'ni',
      selectionStart: 2,
      selectionEnd: 2,
    })
    await expect(list).toBeHidden()
    await keyboard.send('Input.insertText', { text: name.slice(0, 1) })
    await expect(list).toBeVisible()
    await list.getByRole('option').first().click()
    await expect(composer(lin)).toHaveValue(`@${name} `)
    await expect(composer(lin)).toBeFocused()
    await composer(lin).fill('')
  })
})
