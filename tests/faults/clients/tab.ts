import type { Member } from '#tests/faults/cast/people.ts'
import type { Recorder } from '#tests/faults/history/recorder.ts'
import { keepingStore, openPage, type Page } from './page.ts'

/** One tab of somebody's browser, with one room open in it, through all its reloads. */
export class Tab {
  readonly name: string
  readonly roomId: string
  readonly member: Member
  page: Page
  readonly #open: () => Page
  #written = 0

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

  reload(): void {
    this.page.close()
    this.page = this.#open()
  }
}
