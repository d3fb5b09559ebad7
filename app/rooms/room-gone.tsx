import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { Rivers } from '#app/ui/rivers.tsx'
import { roomsPath } from './index.ts'

/** In the place of a room that cannot be shown. */
export function RoomFailure() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <RoomGone />
  return (
    <div className="overflow-y-auto xl:col-span-2">
      <ErrorPage />
    </div>
  )
}

/** The room is not, or no longer, this reader's; there is no telling which. */
export function RoomGone() {
  const { t } = useTranslation('rooms')
  return (
    <section className="grid content-center overflow-y-auto px-6 py-12 text-center xl:col-span-2">
      <Rivers className="mx-auto mb-5 h-16 w-48 text-estuary" />
      <h1 className="text-2xl">{t('gone.title')}</h1>
      <p className="mx-auto mt-2 mb-6 max-w-measure text-muted">{t('gone.text')}</p>
      <p>
        <ButtonLink to={roomsPath}>{t('gone.back')}</ButtonLink>
      </p>
    </section>
  )
}
