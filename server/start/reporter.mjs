const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const TTY_EVERY_MS = 100
/** Without a terminal nothing can be redrawn, so a long step says now and then that it is alive. */
const PLAIN_EVERY_MS = 15_000

/**
 * @typedef {object} Step
 * @property {() => void} done
 *
 * @typedef {object} Reporter
 * @property {(label: string) => Step} step begins a step that takes a while
 * @property {(progress: { message: string }) => void} report a step of which only its words are known
 * @property {(text: string) => void} say
 * @property {(text: string) => void} fail
 */

/**
 * Shows what is being done: one moving line on a terminal, plain lines elsewhere.
 * @param {Pick<NodeJS.WriteStream, 'write' | 'isTTY'>} stream
 * @param {() => number} [now] in milliseconds
 * @returns {Reporter}
 */
export function createReporter(stream, now = Date.now) {
  const clear = stream.isTTY ? '\r\x1b[2K' : ''
  /** @type {{ label: string, since: number, timer: NodeJS.Timeout } | undefined} */
  let current
  let frame = 0
  /** The part of a message that stays the same while its numbers run. @param {string} label */
  const kind = (label) => label.split(' … ')[0]
  const seconds = () => Math.round((now() - (current?.since ?? 0)) / 1000)

  const tick = () => {
    if (!current) return
    frame += 1
    if (stream.isTTY)
      stream.write(`${clear}${FRAMES[frame % 10]} ${current.label} (${seconds()} s)`)
    else stream.write(`  ${current.label} (${seconds()} s)\n`)
  }
  const done = () => {
    if (!current) return
    clearInterval(current.timer)
    stream.write(`${clear}✓ ${kind(current.label)} (${seconds()} s)\n`)
    current = undefined
  }
  /** @param {string} label */
  const begin = (label) => {
    done()
    const timer = setInterval(tick, stream.isTTY ? TTY_EVERY_MS : PLAIN_EVERY_MS)
    timer.unref()
    current = { label, since: now(), timer }
    if (!stream.isTTY) stream.write(`… ${kind(label)}\n`)
  }

  return {
    step(label) {
      begin(label)
      return { done }
    },
    report({ message }) {
      if (current && kind(current.label) === kind(message)) current.label = message
      else begin(message)
    },
    say(text) {
      done()
      stream.write(`${text}\n`)
    },
    fail(text) {
      clearInterval(current?.timer)
      current = undefined
      stream.write(`${clear}\n✗ ${text}\n`)
    },
  }
}
