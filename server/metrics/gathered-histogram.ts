import { Histogram, type HistogramConfiguration, type LabelValues } from 'prom-client'

/** Observations that wait at most, some tens of kilobytes. */
const MOST = 500

/**
 * A histogram of what happens with every message. prom-client looks its bucket up by labels each time, which in
 * passing, with cold caches, cost as much as writing two frames; many at once cost next to nothing. So they are
 * handed over when somebody reads the metrics, or when many have come together.
 */
export class GatheredHistogram<Label extends string = never> {
  readonly #histogram: Histogram<Label>
  readonly #labels: Array<LabelValues<Label>> = []
  readonly #values: number[] = []

  constructor(configuration: HistogramConfiguration<Label>) {
    const collect = () => this.#handOver()
    this.#histogram = new Histogram({ ...configuration, collect })
  }

  observe(value: number, labels: LabelValues<Label> = {}): void {
    this.#labels.push(labels)
    this.#values.push(value)
    if (this.#values.length >= MOST) this.#handOver()
  }

  #handOver(): void {
    this.#values.forEach((value, at) => this.#histogram.observe(this.#labels[at] ?? {}, value))
    this.#values.length = 0
    this.#labels.length = 0
  }
}
