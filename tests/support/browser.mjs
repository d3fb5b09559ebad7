import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Chromium without its windows, which no test looks at: the browser tests take a quarter less time in it. */
const SYSTEM_SHELL = '/usr/bin/chromium-headless-shell'
export const SYSTEM_WINDOWS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** A program without its system libraries is there, but does not even tell its version. */
const runs = (/** @type {string} */ program) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

const canRun = (/** @type {string} */ program) => existsSync(program) && runs(program)

/** Whether Playwright has a Chromium of its own that runs here. */
async function hasOwnChromium() {
  try {
    const { chromium } = await import('@playwright/test')
    return canRun(chromium.executablePath())
  } catch {
    return false
  }
}

/**
 * The browser for the tests: CHROMIUM, else the one Playwright has downloaded, else the system's.
 * @returns {Promise<{ executablePath?: string } | undefined>} for Playwright's `launch`; says nothing where that has a
 *   Chromium of its own, since it knows by itself where its shell is
 */
export async function findBrowser() {
  const { CHROMIUM } = process.env
  if (CHROMIUM && canRun(CHROMIUM)) return { executablePath: CHROMIUM }
  if (await hasOwnChromium()) return {}
  const executablePath = [SYSTEM_SHELL, ...SYSTEM_WINDOWS].find(canRun)
  return executablePath === undefined ? undefined : { executablePath }
}

/** Chromium must not call home in the middle of a test, and as root has no sandbox to offer. */
export const BROWSER_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]
