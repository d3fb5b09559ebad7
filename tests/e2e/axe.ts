import type { BrowserContext, Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const OPTIONS: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // All that is as it should be takes long to describe, and no rule of these needs the style sheets' text.
  resultTypes: ['violations'],
  preload: false,
}

/** Windows whose next pages bring axe along: half a megabyte is not handed over for each anew. */
const equipped = new WeakSet<BrowserContext>()

async function equip(page: Page): Promise<void> {
  const context = page.context()
  if (!equipped.has(context)) {
    equipped.add(context)
    await context.addInitScript({ content: axe.source })
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
}

/**
 * What axe finds on a page as it stands, one line per finding.
 * @param within a selector, for a part of the page
 */
export async function findings(page: Page, within = 'html'): Promise<string[]> {
  await equip(page)
  const found = await page.evaluate(
    async ({ within, options }) => {
      const inPage = window as unknown as { axe: typeof axe }
      const { violations } = await inPage.axe.run(within, options)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`,
        ),
      )
    },
    { within, options: OPTIONS },
  )
  return found.map((finding) => `${page.url()} ${finding}`)
}
