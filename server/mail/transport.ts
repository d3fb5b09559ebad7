import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Env } from '#server/env.ts'
import type { Letter } from './letter.ts'

/** Takes letters to where they are read. */
export interface Transport {
  /** @throws whatever kept it from being taken */
  send: (letter: Letter) => Promise<void>
  close: () => void
}

const TIMEOUTS = { connectionTimeout: '15000', greetingTimeout: '15000', socketTimeout: '30000' }

/** Reserved by RFC 2606: nobody reads mail there. */
const isNobodys = ({ demo, to }: Letter) => demo || /\.test$/i.test(to.address)

/** To the mail server of `SMTP_URL`; what concerns nobody real, and everything without one, into `DATA_DIR/outbox`. */
export function openTransport(
  { SMTP_URL, MAIL_FROM, DATA_DIR }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>,
  origin: string,
): Transport {
  const from = MAIL_FROM ?? `Wanlian 湾联 <no-reply@${new URL(origin).hostname}>`
  const smtp = SMTP_URL ? createTransport(pooled(SMTP_URL)) : null
  const paper = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const folder = join(DATA_DIR, 'outbox')

  const keep = async (letter: Letter): Promise<void> => {
    const { message } = await paper.sendMail(toMail(letter, from))
    const name = `${(letter.messageId.split('@')[0] ?? '').replace(/[^\w.-]/g, '_')}.eml`
    await mkdir(folder, { recursive: true })
    // Whole or not at all, whoever looks meanwhile.
    await writeFile(join(folder, `.${name}`), message)
    await rename(join(folder, `.${name}`), join(folder, name))
  }

  return {
    async send(letter) {
      if (!smtp || isNobodys(letter)) return keep(letter)
      await smtp.sendMail(toMail(letter, from))
    },
    close: () => smtp?.close(),
  }
}

/** With an address given as one, Nodemailer takes every other option from its query. */
function pooled(address: string): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries({ pool: 'true', ...TIMEOUTS })) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  }
  return url.href
}

function toMail({ to, subject, text, html, messageId, settings }: Letter, from: string) {
  return {
    ...{ from, to, subject, text, html, messageId: `<${messageId}>` },
    headers: {
      // RFC 3834: no out-of-office answers.
      'Auto-Submitted': 'auto-generated',
      ...(settings ? { 'List-Unsubscribe': `<${settings}>` } : {}),
    },
    // What a text says is only ever text.
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions
}
