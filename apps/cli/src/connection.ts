import { createInterface } from 'node:readline/promises'
import { createClient, fetchSend, type Client } from '@jiheng/api'

export type Connection = { client: Client; send(path: string, init?: RequestInit): Promise<Response> }

/**
 * A signed-in client of the server at JIHENG_URL (default http://localhost:8080): by JIHENG_TOKEN, or by JIHENG_NAME and
 * JIHENG_PASSWORD, asked for when they are not set and somebody is at the terminal.
 */
export async function connect(env: Record<string, string | undefined>): Promise<Connection> {
  const baseUrl = (env.JIHENG_URL ?? 'http://localhost:8080').replace(/\/$/, '')
  const token = env.JIHENG_TOKEN ?? (await signIn(baseUrl, env))
  const headers = { authorization: `Bearer ${token}`, 'accept-language': env.LANG?.startsWith('en') ? 'en' : 'zh-CN' }
  return {
    client: createClient(fetchSend(baseUrl, headers)),
    send: (path, init = {}) => fetch(`${baseUrl}${path}`, { ...init, headers: { ...headers, ...init.headers } }),
  }
}

async function signIn(baseUrl: string, env: Record<string, string | undefined>): Promise<string> {
  const name = env.JIHENG_NAME ?? (await ask('JIHENG_NAME'))
  const password = env.JIHENG_PASSWORD ?? (await ask('JIHENG_PASSWORD'))
  let cookie = ''
  const send = async (request: Parameters<ReturnType<typeof fetchSend>>[0]) => {
    const response = await fetch(`${baseUrl}${request.url}`, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
    })
    cookie = response.headers.getSetCookie().find((line) => line.startsWith('jiheng_session=')) ?? ''
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: () => response.text(),
    }
  }
  await createClient(send).call('signIn', { body: { name, password } })
  return cookie.slice('jiheng_session='.length).split(';')[0] ?? ''
}

/** A missing setting, asked for at the terminal; without one the command ends with a sentence. */
async function ask(setting: string): Promise<string> {
  if (!process.stdin.isTTY) throw new MissingSetting(setting)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  return terminal.question(`${setting}: `).finally(() => terminal.close())
}

export class MissingSetting extends Error {
  readonly setting: string

  constructor(setting: string) {
    super(setting)
    this.setting = setting
  }
}
