// Loaded before a portal: its wall clock is wrong by what stands in a file, which may change at any time.
import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 100
const Real = Date
let offset = 0

const look = () => {
  try {
    offset = Number(readFileSync(process.env.FAULTS_CLOCK ?? '', 'utf8')) || 0
  } catch {
    offset = 0
  }
}
look()
setInterval(look, LOOK_EVERY_MS).unref()

const now = () => Real.now() + offset
globalThis.Date = new Proxy(Real, {
  construct: (target, args) =>
    new target(.../** @type {[]} */ (args.length === 0 ? [now()] : args)),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
