import { filePath } from '#models/file/file.ts'
import type { ExportedMessage, RoomExport } from '#models/room/export.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { langAttribute, localeOfScript, type Locale } from '#models/text/locale.ts'
import { formatFor } from '#app/i18n/format.ts'
import { i18nFor } from '#app/i18n/i18n.server.ts'

/** One message per line, for programs: what the wire carries, and the message that it answers. */
export async function* asJsonLines({ messages }: RoomExport): AsyncGenerator<string> {
  for await (const message of messages()) yield `${JSON.stringify(message)}\n`
}

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 system-ui,sans-serif;color:#1d2b30;background:#fbf9f4}
h1{font-family:serif}article{border-top:1px solid #ddd3bf;padding:.75rem 0}header{font-size:.9rem;color:#55656b}
header b{color:#1d2b30}p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid #ddd3bf;color:#55656b;white-space:pre-wrap}
ul{margin:.25rem 0;padding-inline-start:1.25rem;overflow-wrap:anywhere}.gone{font-style:italic;color:#55656b}`

/** What was sent besides words, one file per line: what it is, and the message that brought it. */
export async function* filesAsJsonLines({ messages }: RoomExport): AsyncGenerator<string> {
  for await (const { seq, author, at, files } of messages())
    for (const file of files)
      yield `${JSON.stringify({ ...file, path: filePath(file.id), message: seq, author, at })}\n`
}

/** The same for people: one page that needs nothing else, with every text as it was written. */
export async function* asHtml(room: RoomExport, locale: Locale, at: Date): AsyncGenerator<string> {
  const t = i18nFor(locale).getFixedT(locale, 'rooms')
  const format = formatFor(locale)
  const title = room.subject?.title.text ?? t('title')
  const parties = room.subject?.parties ?? []
  const names = new Map(parties.map(({ id, names }) => [id, nameFor(locale, names).name]))
  const lead = t('export.lead', {
    parties: [...names.values()].join(' × '),
    date: format.date(at, 'dateTime'),
  })
  yield `<!doctype html>
<html lang="${langAttribute(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(title)}</h1><p>${escape(lead)}</p>\n`
  const fileList = ({ files }: ExportedMessage) =>
    files.length > 0
      ? `<ul>${files.map(({ name, size }) => `<li>${escape(name)} · ${escape(format.bytes(size))}</li>`).join('')}</ul>`
      : ''
  for await (const message of room.messages()) {
    const { author, deleted, editedAt, quoted } = message
    const organisation = author.organisation && names.get(author.organisation)
    const marks = [
      format.date(message.at, 'dateTime'),
      ...(organisation ? [organisation] : []),
      ...(editedAt && !deleted ? [t('export.edited')] : []),
      ...(message.pinned ? [t('export.pinned')] : []),
    ]
    yield `<article id="m${message.seq}"><header><b>${escape(author.name)}</b> · ${marks.map(escape).join(' · ')}</header>
${quoted ? `<blockquote>${quote(quoted, t('export.deleted'))}</blockquote>\n` : ''}${
      deleted
        ? `<p class="gone">${escape(t('export.deleted'))}</p>`
        : `${message.text ? `<p${langOf(message)}>${escape(message.text)}</p>` : ''}${fileList(message)}`
    }</article>\n`
  }
  yield '</body></html>\n'
}

const quote = (
  { author, text, deleted }: NonNullable<ExportedMessage['quoted']>,
  gone: string,
): string => `<b>${escape(author)}</b>\n${escape(deleted ? gone : text)}`

const langOf = ({ script }: ExportedMessage): string =>
  script === 'none' ? '' : ` lang="${langAttribute(localeOfScript(script))}"`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
