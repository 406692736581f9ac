import { resolve } from 'node:path'
import { StartRefused } from './errors.ts'

export type Config = {
  host: string
  port: number
  dataDir: string
  /** `embedded` runs PostgreSQL 18 in `dataDir`; `url` uses the server an operator keeps. */
  database: { kind: 'embedded' } | { kind: 'url'; ownerUrl: string; appUrl: string | undefined }
  poolSize: number
  seedDemo: boolean
  files:
    | { kind: 'local'; dir: string }
    | { kind: 's3'; endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string }
  /** The 天地图 tile service, or a relay of it in the office's network; without it the map shows boundaries only. */
  tianditu: Tianditu | undefined
  /** Key of the secrets kept in the database; servers that share one share this file. */
  keyFile: string
  /** Lets other machines read /metrics with this bearer token. */
  metricsToken: string | undefined
  secureCookies: boolean
  trustProxy: boolean
  logLevel: string
}

/** `url`: `{s}` stands for the number of a server; `approval`: the map's 审图号, shown with it. */
export type Tianditu = { url: string; key: string; approval: string | null }

type Env = Record<string, string | undefined>

/** Reads and validates the whole configuration. Throws `StartRefused` naming the variable that is wrong. */
export function readConfig(env: Env): Config {
  const dataDir = resolve(env.DATA_DIR || './data')
  return {
    host: env.HOST || '0.0.0.0',
    port: wholeNumber(env, 'PORT', 8080, 0, 65_535),
    dataDir,
    database: env.DATABASE_URL
      ? { kind: 'url', ownerUrl: postgresUrl(env, 'DATABASE_URL')!, appUrl: postgresUrl(env, 'DATABASE_APP_URL') }
      : { kind: 'embedded' },
    poolSize: wholeNumber(env, 'DATABASE_POOL', 16, 2, 500),
    seedDemo: flag(env, 'DEMO', !env.DATABASE_URL),
    files: env.S3_ENDPOINT ? s3(env) : { kind: 'local', dir: resolve(dataDir, 'files') },
    tianditu: env.TIANDITU_KEY ? tianditu(env, env.TIANDITU_KEY) : undefined,
    keyFile: resolve(env.KEY_FILE || `${dataDir}/keys/secrets.key`),
    metricsToken: env.METRICS_TOKEN || undefined,
    secureCookies: flag(env, 'SECURE_COOKIES', false),
    trustProxy: flag(env, 'TRUST_PROXY', false),
    logLevel: env.LOG_LEVEL || 'info',
  }
}

function s3(env: Env): Config['files'] {
  const need = (name: string): string => {
    const value = env[name]
    if (!value) throw new StartRefused('setting_missing', { name })
    return value
  }
  return {
    kind: 's3',
    endpoint: need('S3_ENDPOINT'),
    bucket: need('S3_BUCKET'),
    region: env.S3_REGION || 'us-east-1',
    accessKey: need('S3_ACCESS_KEY'),
    secretKey: need('S3_SECRET_KEY'),
  }
}

function tianditu(env: Env, key: string): Tianditu {
  const url = (env.TIANDITU_URL || 'https://t{s}.tianditu.gov.cn').replace(/\/$/, '')
  if (!/^https?:$/.test(URL.parse(url.replace('{s}', '0'))?.protocol ?? ''))
    throw new StartRefused('not_a_web_address', { name: 'TIANDITU_URL' })
  return { url, key, approval: env.TIANDITU_APPROVAL || null }
}

function wholeNumber(env: Env, name: string, fallback: number, min: number, max: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new StartRefused('not_a_whole_number', { name, text, min, max })
  }
  return value
}

function flag(env: Env, name: string, fallback: boolean): boolean {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  if (['1', 'true', 'yes'].includes(text)) return true
  if (['0', 'false', 'no'].includes(text)) return false
  throw new StartRefused('neither_one_nor_zero', { name, text })
}

function postgresUrl(env: Env, name: string): string | undefined {
  const text = env[name]
  if (!text) return undefined
  if (!/^postgres(ql)?:\/\//.test(text)) throw new StartRefused('not_a_postgres_address', { name })
  return text
}
