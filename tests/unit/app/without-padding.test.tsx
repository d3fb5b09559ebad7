import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutPadding } from '#app/without-padding.server.ts'

const chinese = '三江汇流，十一城同行。'.repeat(40)

function Page() {
  return (
    <html lang="zh-Hans">
      <body>
        {Array.from({ length: 60 }, (_, index) => (
          <p key={index}>{'x'.repeat(index % 7) + chinese}</p>
        ))}
      </body>
    </html>
  )
}

function render(through: (page: PassThrough) => NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const page = renderToPipeableStream(<Page />, {
      onAllReady() {
        const body = new PassThrough()
        text(through(body)).then(resolve, reject)
        page.pipe(body)
      },
    })
  })
}

test('a page of Chinese arrives without the zero bytes of React’s buffers, and with every character', async () => {
  const padded = await render((page) => page)
  const whole = await render((page) => page.pipe(withoutPadding()))
  expect(padded, 'React has mended this: withoutPadding can go').toContain('\0')
  expect(whole).toBe(padded.replaceAll('\0', ''))
  expect(whole.split(chinese)).toHaveLength(61)
})
