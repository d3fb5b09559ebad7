import type { DomainEvents } from '#models/event-catalogue.ts'

type Name = keyof DomainEvents
/** Told once per event, in the order in which verbs emitted them. */
type Listener<N extends Name> = (event: DomainEvents[N]) => void
type Listeners = { [N in Name]?: Set<Listener<N>> }
type Tap = (name: Name, event: DomainEvents[Name]) => void

interface Registry {
  /** Hear what happens in any process of the portal. */
  everywhere: Listeners
  /** Hear only what happens in this one. */
  here: Listeners
  taps: Set<Tap>
}

/**
 * What happened, in the past tense. Verbs emit after they have written; realtime, jobs and caches listen.
 * Kept on `globalThis` so that a module evaluated again in development talks to the same listeners.
 */
const kept = globalThis as typeof globalThis & { __wanlianEvents?: Registry }
const registry = (kept.__wanlianEvents ??= { everywhere: {}, here: {}, taps: new Set() })

export function emit<N extends Name>(name: N, event: DomainEvents[N]): void {
  for (const listener of registry.here[name] ?? []) listener(event)
  relay(name, event)
  for (const tap of registry.taps) tap(name, event)
}

/** Tells what another process has emitted. */
export function relay<N extends Name>(name: N, event: DomainEvents[N]): void {
  for (const listener of registry.everywhere[name] ?? []) listener(event)
}

/**
 * Listens to an event of any process: for caches, and for telling people who are connected to this one.
 * @returns a function that stops listening
 */
export function on<N extends Name>(name: N, listener: Listener<N>): () => void {
  return listen(registry.everywhere, name, listener)
}

/**
 * Listens to an event of this process only: for work that is to be done once, not once in every process.
 * @returns a function that stops listening
 */
export function onOwn<N extends Name>(name: N, listener: Listener<N>): () => void {
  return listen(registry.here, name, listener)
}

/** Listens to everything that this process emits. @returns a function that stops listening */
export function tap(listener: Tap): () => void {
  registry.taps.add(listener)
  return () => registry.taps.delete(listener)
}

function listen<N extends Name>(listeners: Listeners, name: N, listener: Listener<N>): () => void {
  const set = listeners[name] ?? new Set<Listener<N>>()
  listeners[name] = set as Listeners[N]
  set.add(listener)
  return () => set.delete(listener)
}
