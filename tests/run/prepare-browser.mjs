import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { run } from '#server/start/run.mjs'
import { findBrowser, SYSTEM_WINDOWS } from '#tests/support/browser.mjs'
import { APT_MS, aptInstall, mayInstall } from './apt.mjs'

const PLAYWRIGHT_DOWNLOAD_MS = 60_000
const CHINESE_FONTS = ['fontconfig', 'fonts-noto-cjk', 'fonts-noto-color-emoji']
/** Debian's names; not every one of its relatives has a shell. */
const SHELL = 'chromium-headless-shell'
const WINDOWS = 'chromium'

function hasChineseFonts() {
  // Elsewhere the system brings them along.
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** Its host may be out of reach, or hang: then the system's own packages have their turn. */
async function playwrightInstall(/** @type {string} */ root) {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  const options = { cwd: root, timeoutMs: PLAYWRIGHT_DOWNLOAD_MS }
  const { code } = await run(process.execPath, [cli, 'install', 'chromium'], options)
  if (code === 0 && mayInstall())
    await run(process.execPath, [cli, 'install-deps', 'chromium'], { cwd: root, timeoutMs: APT_MS })
}

/** A browser with windows does as well, but takes a quarter more time; whoever names one in CHROMIUM means it. */
async function isSettled() {
  const browser = await findBrowser()
  const { executablePath = '' } = browser ?? {}
  const named = executablePath === process.env.CHROMIUM
  return browser !== undefined && (named || !SYSTEM_WINDOWS.includes(executablePath))
}

/**
 * Makes sure of a browser, and of Chinese fonts, without which pages are drawn with empty boxes.
 * @param {string} root
 * @param {import('#server/start/reporter.mjs').Reporter} reporter
 * @returns {Promise<string | undefined>} what to do, if there is no browser
 */
export async function prepareBrowser(root, reporter) {
  if (!(await findBrowser())) {
    reporter.say("… Fetching a browser: Playwright's Chromium")
    await playwrightInstall(root)
  }
  if (mayInstall()) {
    if (!(await isSettled())) await aptInstall(root, reporter, [SHELL])
    if (!(await findBrowser())) await aptInstall(root, reporter, [WINDOWS])
    if (!hasChineseFonts()) await aptInstall(root, reporter, CHINESE_FONTS)
  }
  if (!(await findBrowser()))
    return `No browser was found and none could be fetched. Install Chromium (on Debian: apt-get install ${SHELL}), or put the path of one into CHROMIUM.`
  if (!hasChineseFonts())
    reporter.say(
      `No Chinese font is installed, so screenshots will show boxes (on Debian: apt-get install ${CHINESE_FONTS.join(' ')}).`,
    )
  return undefined
}
