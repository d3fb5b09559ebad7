import type { Member } from '#tests/faults/cast/people.ts'
import type { Recorder } from '#tests/faults/history/recorder.ts'
import type { Wish } from '#tests/faults/history/history.ts'
import { keepingStore, openPage, type Page } from './page.ts'

/** Changes are about what people still look at. */
const NEWEST = 12
/** Share of changes to one's own messages that are edits. */
const EDITED = 0.7

/** One tab of somebody's browser, with one room open in it, through all its reloads. */
export class Tab {
  readonly name: string
  readonly roomId: string
  readonly member: Member
  page: Page
  readonly #open: () => Page
  #written = 0
  #changed = 0

  constructor(
    name: string,
    member: Member,
    roomId: string,
    { origin, recorder }: { origin: () => string; recorder: Recorder },
  ) {
    const store = keepingStore()
    const witness = recorder.witness(member.actor.id)
    this.name = name
    this.member = member
    this.roomId = roomId
    this.#open = () => openPage(member, roomId, store, { origin, witness })
    this.page = this.#open()
  }

  /** Something that is converted for some readers, and not for others. */
  write(): void {
    this.#written += 1
    this.page.write(`${this.name}: 第 ${this.#written} 条，网络与软件 · measured twice`)
  }

  /** Edits one of the newest messages if it is one's own, and reacts to it or takes that back otherwise. */
  change(random: () => number): void {
    const message = this.page.shown().at(-1 - Math.floor(random() * NEWEST))
    if (!message) return
    this.#changed += 1
    const mine = message.author.id === this.member.actor.id
    const wish: Wish =
      mine && random() < EDITED
        ? { edit: `${this.name}: 改过 ${this.#changed} 次，软件与网络 · edited` }
        : { emoji: random() < 0.5 ? '👍' : '🎉', on: random() < 0.7 }
    void this.page.change(message.id, wish)
  }

  reload(): void {
    this.page.close()
    this.page = this.#open()
  }
}
