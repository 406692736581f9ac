import { pino, type Logger } from 'pino'

export type Log = Logger

/** One JSON line per event on standard output; secrets are never written. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
  })
}
