import type { Unsaid } from '#models/notification/inbox.server.ts'
import { sayNotice } from '#models/notification/say.ts'
import { langAttribute, segmentOf, type Locale } from '#models/text/locale.ts'
import type { Addressee } from '#models/user/mail.server.ts'
import { htmlOf, textOf, type Block } from './parts.ts'
import { mailTexts, noticeTexts } from './texts.ts'

/** What is sent; the parts say the same. */
export interface Letter {
  to: { name: string; address: string }
  /** Never leaves this machine: an account of the demonstration. */
  demo: boolean
  subject: string
  text: string
  html: string
  /** Without brackets; the same at every try, so that whoever gets it twice can tell. */
  messageId: string
  /** Where one chooses not to get such letters; none for what was asked for. */
  settings: string | null
}

type To = Pick<Addressee, 'name' | 'email' | 'locale' | 'demo'>

const address = (origin: string, locale: Locale, path: string) =>
  `${origin}/${segmentOf(locale)}${path}`

/** About one thing that somebody was told. */
export function noticeLetter(to: To, item: Unsaid, origin: string): Letter {
  const { locale } = to
  const t = mailTexts(locale)
  const { title, body } = sayNotice(locale, item, noticeTexts(locale))
  const blocks: Block[] = [
    { heading: title },
    { text: body },
    { link: address(origin, locale, item.path), label: t('open') },
  ]
  return compose(to, origin, { id: `notification.${item.id}`, subject: title, blocks })
}

/** About everything of a day. @param day ISO date, part of what names the letter */
export function digestLetter(
  to: To & { id: string },
  items: readonly Unsaid[],
  { origin, day }: { origin: string; day: string },
): Letter {
  const { locale } = to
  const t = mailTexts(locale)
  const blocks = items.flatMap((item): Block[] => {
    const { title, body } = sayNotice(locale, item, noticeTexts(locale))
    const link = address(origin, locale, item.path)
    return [{ heading: title }, { text: body }, { link, label: t('open') }]
  })
  const subject = t('digest.subject', { count: items.length })
  return compose(to, origin, { id: `digest.${to.id}.${day}`, subject, blocks })
}

/** Proves an address: whoever reads it can follow its link. */
export function confirmationLetter(
  to: To & { id: string },
  { origin, token, at }: { origin: string; token: string; at: Date },
): Letter {
  const { locale, name } = to
  const t = mailTexts(locale)
  const link = address(origin, locale, `/account/confirmation/${token}`)
  const blocks: Block[] = [
    { heading: t('confirmation.subject') },
    { text: t('confirmation.body', { name }) },
    { link, label: t('confirmation.open') },
  ]
  const id = `confirmation.${to.id}.${at.getTime()}`
  return compose(to, origin, {
    ...{ id, subject: t('confirmation.subject'), blocks },
    why: t('confirmation.ignore'),
  })
}

interface Content {
  id: string
  subject: string
  blocks: readonly Block[]
  /** In place of why one gets notifications and where to change that. */
  why?: string
}

function compose(to: To, origin: string, { id, subject, blocks, why }: Content): Letter {
  const { name, email, locale, demo } = to
  const t = mailTexts(locale)
  const settings = why === undefined ? address(origin, locale, '/account/mail') : null
  const footer: Block[] = settings
    ? [{ text: t('footer.why') }, { link: settings, label: t('footer.settings') }]
    : [{ text: why ?? '' }]
  const parts = { language: langAttribute(locale), subject, blocks, footer }
  return {
    to: { name, address: email },
    demo,
    subject,
    text: textOf(parts),
    html: htmlOf(parts),
    messageId: `${id}@${new URL(origin).hostname}`,
    settings,
  }
}
