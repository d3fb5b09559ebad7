import type { DomainEvents } from '#models/event-catalogue.ts'

/** Told once per event, in the order in which verbs emitted them. */
type Listener<Name extends keyof DomainEvents> = (event: DomainEvents[Name]) => void

type Listeners = { [Name in keyof DomainEvents]?: Set<Listener<Name>> }

/**
 * What happened, in the past tense. Verbs emit after they have written; realtime, jobs and caches listen.
 * Kept on `globalThis` so that a module evaluated again in development talks to the same listeners.
 */
const registry = globalThis as typeof globalThis & { __wanlianListeners?: Listeners }
const listeners: Listeners = (registry.__wanlianListeners ??= {})

export function emit<Name extends keyof DomainEvents>(name: Name, event: DomainEvents[Name]): void {
  for (const listener of listeners[name] ?? []) listener(event)
}

/** @returns a function that stops listening */
export function on<Name extends keyof DomainEvents>(
  name: Name,
  listener: Listener<Name>,
): () => void {
  const set = listeners[name] ?? new Set<Listener<Name>>()
  listeners[name] = set as Listeners[Name]
  set.add(listener)
  return () => set.delete(listener)
}
