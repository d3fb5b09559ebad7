import { defineConfig } from 'vitest/config'

/** A process of its own for each file took longer than what is in most of them. */
const TOGETHER = { isolate: false }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...TOGETHER,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/no-console-error.ts'],
        },
      },
      {
        test: {
          ...TOGETHER,
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/no-console-error.ts', 'tests/support/database.ts'],
          globalSetup: ['tests/support/mongo.global.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
