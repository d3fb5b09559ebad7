import { roomChannel, roomChannels } from './channels.ts'
import { Headcount } from './headcount.ts'
import type { PortalServer, PortalSocket } from './sockets.ts'

/** Reloading a page is nothing to tell anybody. */
const ANNOUNCE_MS = 1_000

/**
 * Which sockets are in which rooms, and so who has a room open; several tabs of a person count once. What
 * changed is announced at most once a second as `room.presence {roomId, came, went}`; the state to start from
 * is in the answer to `room:join`. Differences rather than lists: in a large room where everyone reconnects,
 * lists would grow with the square of its members.
 */
export class Presence {
  /** Called with everyone who opens a room here first, or closes it here last. */
  onChange: (roomId: string, userId: string, open: boolean) => void = () => undefined
  readonly #io: PortalServer
  readonly #here = new Headcount()
  readonly #elsewhere = new Headcount()
  /** By room and person, whether they were there when it was last announced. */
  readonly #changed = new Map<string, Map<string, boolean>>()

  constructor(io: PortalServer) {
    this.#io = io
  }

  isOnline(roomId: string, userId: string): boolean {
    return this.#here.has(roomId, userId) || this.#elsewhere.has(roomId, userId)
  }

  /**
   * Whether somebody was there when the room was last told: what the next announcement starts from, and so
   * what a newcomer has to start from as well.
   */
  wasOnline(roomId: string, userId: string): boolean {
    return this.#changed.get(roomId)?.get(userId) ?? this.isOnline(roomId, userId)
  }

  /** Rooms that somebody has open in this process. */
  roomsHere(): string[] {
    return this.#here.rooms()
  }

  /** Who has a room open in this process. */
  peopleHere(roomId: string): string[] {
    return this.#here.people(roomId)
  }

  enter(socket: PortalSocket, roomId: string): void {
    const { rooms, script, actor } = socket.data
    if (rooms.has(roomId)) return
    rooms.add(roomId)
    void socket.join(roomChannel(roomId, script ?? 'plain'))
    this.#count(roomId, actor.id, 1)
  }

  leave(socket: PortalSocket, roomId: string): void {
    const { rooms, script, actor } = socket.data
    if (!rooms.delete(roomId)) return
    void socket.leave(roomChannel(roomId, script ?? 'plain'))
    this.#count(roomId, actor.id, -1)
  }

  leaveAll(socket: PortalSocket): void {
    for (const roomId of socket.data.rooms) this.leave(socket, roomId)
  }

  /** Somebody has opened a room in another process, or closed it there. */
  countElsewhere(roomId: string, userId: string, open: boolean): void {
    this.#note(roomId, userId)
    this.#elsewhere.add(roomId, userId, open ? 1 : -1)
  }

  #count(roomId: string, userId: string, change: 1 | -1): void {
    this.#note(roomId, userId)
    const before = this.#here.has(roomId, userId)
    this.#here.add(roomId, userId, change)
    const now = this.#here.has(roomId, userId)
    if (before !== now) this.onChange(roomId, userId, now)
  }

  #note(roomId: string, userId: string): void {
    const changed = this.#changed.get(roomId)
    if (!changed) setTimeout(() => this.#announce(roomId), ANNOUNCE_MS).unref()
    const before = changed ?? new Map<string, boolean>()
    if (!before.has(userId)) before.set(userId, this.isOnline(roomId, userId))
    this.#changed.set(roomId, before)
  }

  #announce(roomId: string): void {
    const changed = [...(this.#changed.get(roomId) ?? [])]
    this.#changed.delete(roomId)
    const differing = changed.filter(([id, before]) => before !== this.isOnline(roomId, id))
    if (differing.length === 0) return
    const came = differing.flatMap(([id, before]) => (before ? [] : id))
    const went = differing.flatMap(([id, before]) => (before ? id : []))
    this.#io.local.to(roomChannels(roomId)).emit('room.presence', { roomId, came, went })
  }
}
