import { Form, useLoaderData, useParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PALETTE, type Reaction } from '#models/message/message.ts'
import { ACCEPTED_FILES } from '#app/forms/file-field.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { TextArea } from '#app/forms/controls.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { messagePath, roomPath } from '#app/rooms/index.ts'
import { Button } from '#app/ui/button.tsx'
import type { LoadedMessage } from './load-message.server.ts'
import { MessageBody } from './message-body.tsx'

/** One message with everything that its reader may do, each as a form: what the menu offers, without script. */
export function MessagePage() {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const locale = useLocale()
  const loaded = useLoaderData<LoadedMessage>()
  const { id: roomId = '' } = useParams()
  const result = useFormResult()
  const { message, may, members, clientId } = loaded
  const address = localePath(locale, messagePath(roomId, message.id))
  return (
    <section className="min-h-0 overflow-y-auto px-5 py-6 sm:px-8 xl:col-span-2">
      <div className="mx-auto max-w-measure">
        <LocaleLink
          to={roomPath(roomId)}
          className="inline-flex min-h-9 items-center font-semibold text-estuary underline"
        >
          {t('message.back')}
        </LocaleLink>
        <h1 className="mt-2 text-2xl">{t('message.by', { name: message.author.name })}</h1>
        <p className="mb-3 text-sm text-muted">
          <time dateTime={message.at}>{format.date(message.at, 'dateTime')}</time>
        </p>
        <div className="mb-6 rounded-xl border border-sand bg-sheet p-4">
          <MessageBody message={message} members={members} />
        </div>
        {may.react ? <ReactionForms address={address} {...loaded} /> : null}
        {may.reply ? (
          <Part title={t('message.reply')}>
            <Form
              method="post"
              encType="multipart/form-data"
              action={localePath(locale, roomPath(roomId))}
            >
              <input type="hidden" name="clientId" value={clientId} />
              <input type="hidden" name="replyTo" value={message.id} />
              <textarea
                name="text"
                rows={3}
                aria-label={t('message.reply-label')}
                className="mb-2 w-full rounded-lg border-[1.5px] border-sand-strong bg-sheet px-3 py-2"
              />
              <input
                type="file"
                name="files"
                multiple
                accept={ACCEPTED_FILES}
                aria-label={t('files.attach')}
                className="mb-3 block w-full text-sm file:me-3 file:rounded file:bg-estuary-soft file:px-3 file:py-1.5 file:font-semibold file:text-estuary"
              />
              <Button>{t('composer.send')}</Button>
            </Form>
          </Part>
        ) : null}
        {may.edit ? (
          <Part title={t('message.edit')}>
            <PortalForm<{ text: string }>
              result={result}
              initial={{ text: message.text }}
              labels={{ text: t('message.edit-label') }}
              action={address}
            >
              {(fields, busy) => (
                <>
                  <TextArea field={fields.text} label={t('message.edit-label')} />
                  <Button busy={busy}>{t('message.save')}</Button>
                </>
              )}
            </PortalForm>
          </Part>
        ) : null}
        {may.pin ? (
          <Part title={t(message.pinned ? 'message.unpin' : 'message.pin')}>
            <Form method="post" action={`${address}/pin`}>
              <Button look="line" name="pinned" value={message.pinned ? 'no' : 'yes'}>
                {t(message.pinned ? 'message.unpin' : 'message.pin')}
              </Button>
            </Form>
          </Part>
        ) : null}
        {may.delete ? (
          <Part title={t('message.delete')}>
            <p className="mb-2">{t('message.delete-sure')}</p>
            <Form method="post" action={`${address}/deletion`}>
              <Button look="danger">{t('message.delete')}</Button>
            </Form>
          </Part>
        ) : null}
      </div>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg">{title}</h2>
      {children}
    </section>
  )
}

interface ReactionFormsProps {
  address: string
  message: { reactions: Reaction[] }
  reader: string
}

/** The palette, and what others have given besides; one form each. */
function ReactionForms({ address, message: { reactions }, reader }: ReactionFormsProps) {
  const { t } = useTranslation('rooms')
  const given = reactions.map(({ emoji }) => emoji)
  const usersOf = (emoji: string) => reactions.find((one) => one.emoji === emoji)?.users ?? []
  return (
    <Part title={t('message.reactions')}>
      <ul className="flex flex-wrap gap-2">
        {[...new Set([...given, ...PALETTE])].map((emoji) => {
          const users = usersOf(emoji)
          const own = users.includes(reader)
          return (
            <li key={emoji}>
              <Form method="post" action={`${address}/reaction`}>
                <input type="hidden" name="emoji" value={emoji} />
                <button
                  type="submit"
                  name="on"
                  value={own ? 'no' : 'yes'}
                  aria-pressed={own}
                  aria-label={t('message.react', { emoji })}
                  className="inline-flex min-h-10 cursor-pointer items-center gap-1 rounded-full border border-sand-strong bg-sheet px-3 text-lg aria-pressed:border-estuary aria-pressed:bg-estuary-soft"
                >
                  {emoji}
                  {users.length > 0 ? <span className="text-sm">{users.length}</span> : null}
                </button>
              </Form>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
