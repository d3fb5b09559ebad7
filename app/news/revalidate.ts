import type { ShouldRevalidateFunction } from '@remix-run/react'

/** Somebody else's version is fetched when a save was refused for it; a preview changes nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formAction,
  actionStatus,
  defaultShouldRevalidate,
}) => {
  if (formAction?.endsWith('/preview')) return false
  return actionStatus === 409 || defaultShouldRevalidate
}
