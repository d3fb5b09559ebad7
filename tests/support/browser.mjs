import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A program without its system libraries is there, but does not even tell its version. */
const runs = (/** @type {string} */ program) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

/** @returns {Promise<string | undefined>} where Playwright keeps the Chromium made for it */
async function ownChromium() {
  try {
    const { chromium } = await import('@playwright/test')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/**
 * The browser for the tests: CHROMIUM, else the one Playwright has downloaded, else the system's.
 * @returns {Promise<string | undefined>} path of a Chromium that runs here
 */
export async function findBrowser() {
  const candidates = [process.env.CHROMIUM, await ownChromium(), ...SYSTEM]
  return candidates.find((program) => program && existsSync(program) && runs(program))
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
