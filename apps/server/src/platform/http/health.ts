import type { App } from './app.ts'

/** `/healthz`: the process answers. `/readyz`: it can also do its work; a proxy sends requests only then. */
export function healthRoutes(app: App, whyNotReady: () => Promise<string | undefined>): void {
  const open = { config: { open: true, rateLimit: false as const }, schema: { hide: true } }
  app.get('/healthz', open, () => ({ status: 'ok' }))
  app.get('/readyz', open, async (_request, reply) => {
    const why = await whyNotReady()
    return why === undefined ? { status: 'ready' } : reply.code(503).send({ status: 'not_ready', why })
  })
}
