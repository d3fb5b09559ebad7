import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { DryMongoBinary } from 'mongodb-memory-server-core'
import { Downloader } from './downloader.ts'
import { codeOf, EmbeddedMongoError, storageError } from './errors.ts'
import type { OnProgress } from './progress.ts'

const MONGO_VERSION = '8.2.6'

/**
 * Where MongoDB's own host cannot be reached but an npm registry can (company networks, build
 * machines): a package that carries MongoDB's Debian 12 build. Only these very bytes are started.
 */
const PACKAGE = {
  path: '@second-inc/cli-local-linux-x64/-/cli-local-linux-x64-0.1.39.tgz',
  sha256: '6a935df1e70c4d4c3871e1bffbead418968f69b16ee2a7a216b49f209e962039',
}
const DEBIAN = { os: 'linux', dist: 'debian', release: '12' } as const

const here = { version: MONGO_VERSION }
const debianBuild = { version: MONGO_VERSION, os: DEBIAN }
const isLinuxX64 = () => process.platform === 'linux' && process.arch === 'x64'

/** A build that an earlier start, or another project of this user, has downloaded. */
export async function cachedMongod(): Promise<string | undefined> {
  const own = await DryMongoBinary.locateBinary(here)
  return own ?? (isLinuxX64() ? await DryMongoBinary.locateBinary(debianBuild) : undefined)
}

async function npmRegistry(): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['config', 'get', 'registry'])
  return stdout.trim().replace(/\/*$/, '/')
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function verified(program: string, source: string): Promise<string> {
  const found = await sha256(program)
  if (found === PACKAGE.sha256) return program
  throw new EmbeddedMongoError(
    'MONGO_CHECKSUM',
    `The MongoDB that came from ${source} is not the one this portal trusts (sha-256 ${found}, expected ${PACKAGE.sha256}), so it was deleted and not started. Ask whoever runs that registry, install MongoDB yourself and set MONGOD_BINARY, or set MONGODB_URL.`,
  )
}

async function fromRegistry(folder: string, onProgress: OnProgress): Promise<string> {
  const registry = await npmRegistry()
  const downloader = new Downloader({ ...debianBuild, downloadDir: folder }, onProgress)
  const archive = await downloader.download(new URL(PACKAGE.path, registry).href)
  return verified(await downloader.extract(archive), registry)
}

const fromMongo = (folder: string, onProgress: OnProgress) =>
  new Downloader({ ...here, downloadDir: folder }, onProgress).getMongodPath()

const isOurs = (error: unknown) =>
  error instanceof EmbeddedMongoError ||
  ['ENOSPC', 'EDQUOT', 'EACCES'].includes(codeOf(error) ?? '')

const unreachable = (causes: unknown[]) =>
  new EmbeddedMongoError(
    'MONGO_NO_BINARY',
    `No MongoDB was found on this machine (${process.platform} ${process.arch}) and none could be downloaded: ${causes.map((cause) => (cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause))).join('; ')}. Check the network, or install MongoDB 8 yourself and put mongod on the PATH or its path into MONGOD_BINARY, or set MONGODB_URL to a MongoDB you have (README, "A real MongoDB").`,
    causes,
  )

async function firstThatWorks(folder: string, onProgress: OnProgress): Promise<string> {
  const sources = isLinuxX64() ? [fromMongo, fromRegistry] : [fromMongo]
  const causes: unknown[] = []
  for (const source of sources) {
    try {
      return await source(folder, onProgress)
    } catch (error) {
      if (isOurs(error)) throw error
      causes.push(error)
    }
  }
  throw unreachable(causes)
}

/**
 * Downloads mongod into the cache shared by all projects of this user (or MONGOMS_DOWNLOAD_DIR).
 * It is unpacked and checked aside, so that nothing unverified or half written is ever found there.
 */
export async function downloadMongod(onProgress: OnProgress): Promise<string> {
  const { downloadDir } = await DryMongoBinary.generateOptions(here)
  let aside: string | undefined
  try {
    await mkdir(downloadDir, { recursive: true })
    aside = await mkdtemp(path.join(downloadDir, 'incoming-'))
    const program = await firstThatWorks(aside, onProgress)
    const final = path.join(downloadDir, path.basename(program))
    await rename(`${program}.md5`, `${final}.md5`)
    await rename(program, final)
    return final
  } catch (error) {
    throw storageError(error, downloadDir)
  } finally {
    if (aside) await rm(aside, { recursive: true, force: true })
  }
}
