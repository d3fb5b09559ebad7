import { defineConfig, devices, type ReporterDescription } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from '#tests/support/browser.mjs'

const browser = await findBrowser()
const address = process.env.PORTAL_ADDRESS
const report = process.env.PLAYWRIGHT_REPORT
const json: ReporterDescription[] = report ? [['json', { outputFile: report }]] : []

/** Tests of half a minute and more, or that have to wait for each other. */
const LONG = /\/(accessibility|rooms|two-processes|whole-programme)\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  globalSetup: './portal.global.ts',
  workers: 2,
  // Several people, each with a browser, on two cores that may be busy: what passes is not slower for it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...json],
  use: {
    ...devices['Desktop Chrome'],
    // Set by the global set-up, which runs before the workers read this file again.
    ...(address ? { baseURL: address } : {}),
    launchOptions: { args: BROWSER_ARGUMENTS, ...browser },
    // Recording doubles the time of every journey; `--trace on` records the one that is looked into.
    trace: 'off',
    locale: 'zh-CN',
    timezoneId: 'Asia/Hong_Kong',
  },
  // The longest first: what begins last keeps one core waiting.
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
})
