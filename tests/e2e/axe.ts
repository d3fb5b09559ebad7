import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Axe on a page as it stands. In legacy mode, as it otherwise opens a window of its own each time to put the
 * findings of frames together: the portal has no frames.
 */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode()
