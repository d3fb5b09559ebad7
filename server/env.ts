import { z } from 'zod'

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0'])
  .transform((value) => value === 'on' || value === 'true' || value === '1')

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value).origin)
    .optional(),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//)
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/)
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  SESSION_SECRET: z.string().min(32).optional(),
  DEMO: flag.optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export interface Env extends Omit<z.infer<typeof schema>, 'DEMO'> {
  /** Demo content and its accounts are wanted. */
  DEMO: boolean
}

/** A setting that cannot be used; the boot stops and says which. */
export class SettingError extends Error {
  readonly code = 'SETTING'
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/**
 * Reads every setting once. An empty value counts as unset.
 * @throws SettingError naming each setting that is wrong
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new SettingError(problems.join('\n'))
  }
  const env = parsed.data
  const demo = env.DEMO ?? env.MONGODB_URL === undefined
  if (demo && env.DEMO === undefined && !LOOPBACK.has(env.HOST)) {
    throw new SettingError(
      `HOST: ${env.HOST} can be reached from other machines while the demo accounts, whose password is public, are on. Set DEMO=off, or DEMO=on if that is what you want.`,
    )
  }
  return { ...env, DEMO: demo }
}

let settings: Env | undefined

/** The settings of this process, read from its environment at the first call. */
export function env(): Env {
  return (settings ??= parseEnv(process.env))
}

/** Whether cookies may travel over plain HTTP: only to this machine. */
export function isSecure({ ORIGIN, HOST }: Env): boolean {
  const hostname = ORIGIN ? new URL(ORIGIN).hostname : HOST
  return !LOOPBACK.has(hostname.replace(/^\[|\]$/g, ''))
}
