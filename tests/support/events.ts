import { onTestFinished } from 'vitest'
import type { DomainEvents } from '#models/event-catalogue.ts'
import { on } from '#models/events.ts'

/** What is emitted under this name until the test is over. */
export function listenTo<Name extends keyof DomainEvents>(name: Name): Array<DomainEvents[Name]> {
  const heard: Array<DomainEvents[Name]> = []
  onTestFinished(on(name, (event) => heard.push(event)))
  return heard
}
