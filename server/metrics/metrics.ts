import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { GatheredHistogram } from './gathered-histogram.ts'

export const registry = new Registry()

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Labels have few values, all of our own: no ids, no addresses, nothing that people write. */
const common = { registers: [registry] }

export const messages = new Counter({
  ...common,
  name: 'wanlian_messages_total',
  help: 'Messages posted by this process',
})
export const deliveries = new Counter({
  ...common,
  name: 'wanlian_deliveries_total',
  help: 'Messages handed to sockets of this process, one for each socket',
})
export const slowConnections = new Counter({
  ...common,
  name: 'wanlian_slow_connections_total',
  help: 'Connections that were cut because they did not take what was sent to them',
})
export const commitBatch = new GatheredHistogram({
  ...common,
  name: 'wanlian_commit_batch_messages',
  help: 'Messages in one write to the log',
  buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 500],
})
export const commitSeconds = new GatheredHistogram({
  ...common,
  name: 'wanlian_commit_seconds',
  help: 'Time of one write to the log, majority and journal',
  buckets: SECONDS,
})
export const socketRequestSeconds = new GatheredHistogram({
  ...common,
  name: 'wanlian_socket_request_seconds',
  help: 'Time from a request on a socket to its answer',
  labelNames: ['request', 'outcome'],
  buckets: SECONDS,
})
export const httpRequestSeconds = new Histogram({
  ...common,
  name: 'wanlian_http_request_seconds',
  help: 'Time from a request over HTTP to the end of its answer',
  labelNames: ['method', 'status'],
  buckets: SECONDS,
})

/** What is looked up when somebody asks; realtime says where once it is open. */
export interface Sources {
  /** Open connections. */
  connections: () => number
  /** Messages accepted and not yet taken into a write. */
  waiting: () => number
  /** Whether the portal's other processes are heard; null when this is the only one. */
  others: () => boolean | null
}

let sources: Sources = { connections: () => 0, waiting: () => 0, others: () => null }

export function measureFrom(from: Sources): void {
  sources = from
}

const gauge = (name: string, help: string, value: () => number) =>
  new Gauge({
    ...common,
    name,
    help,
    collect() {
      this.set(value())
    },
  })

/** Of the event loop's delay. Ten milliseconds, as by default, would be the greater part of what an idle portal does. */
const LOOK_EVERY_MS = 50

/** Starts what only a running portal measures: memory, garbage collection, delay of the event loop. */
export function startMeasuring(): void {
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOK_EVERY_MS })
}

gauge('wanlian_connections', 'Open connections of sockets', () => sources.connections())
gauge('wanlian_commit_waiting_messages', 'Messages that wait for a write to the log', () =>
  sources.waiting(),
)
gauge(
  'wanlian_other_processes_heard',
  'Whether the other processes of the portal are heard through Redis; 1 for one that is alone',
  () => (sources.others() === false ? 0 : 1),
)
