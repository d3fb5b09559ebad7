import type { ShouldRevalidateFunction } from '@remix-run/react'

/** Somebody else's version is fetched when a save was refused for it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate
