import pino from 'pino'

/** Structured log. Nothing secret may reach it: bodies and cookies are never logged, these paths are a last guard. */
export const logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  redact: ['password', '*.password', 'cookie', '*.cookie', 'headers.authorization'],
})
