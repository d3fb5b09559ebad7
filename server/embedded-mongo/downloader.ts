import type { RequestOptions } from 'node:https'
import { MongoBinaryDownload } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownload.js'
import {
  ResolveConfigVariables,
  setDefaultValue,
} from 'mongodb-memory-server-core/lib/util/resolveConfig.js'
import type { OnProgress } from './progress.ts'

const SILENCE_MS = 15_000

type Options = ConstructorParameters<typeof MongoBinaryDownload>[0]

/**
 * The library's downloader (it knows the builds per system, proxies and archives), made to report
 * instead of print, to insist on valid certificates, and to give up fast so that the next source
 * gets its turn.
 */
export class Downloader extends MongoBinaryDownload {
  readonly #onProgress: OnProgress
  #reported = -1

  constructor(options: Options, onProgress: OnProgress) {
    super(options)
    this.#onProgress = onProgress
  }

  override httpDownload(url: URL, options: RequestOptions, file: string, draft: string) {
    const plain = url.protocol === 'http:'
    setDefaultValue(ResolveConfigVariables.USE_HTTP, String(plain))
    // The library fills in 443 whatever the protocol is.
    if (plain && url.port === '443') url.port = ''
    const rejectUnauthorized = process.env.npm_config_strict_ssl !== 'false'
    const strict = { ...options, rejectUnauthorized }
    return super.httpDownload(url, strict, file, draft, 1, 0, SILENCE_MS)
  }

  override extract(archive: string) {
    this.#onProgress({ step: 'download', message: 'Unpacking MongoDB' })
    return super.extract(archive)
  }

  override printDownloadProgress(chunk: { length: number }) {
    this.dlProgress.current += chunk.length
    const { current, length } = this.dlProgress
    const percent = Math.floor((100 * current) / length)
    if (percent === this.#reported) return
    this.#reported = percent
    const message = `Downloading MongoDB ${this.binaryOpts.version} … ${percent} %`
    this.#onProgress({ step: 'download', message, percent })
  }
}
