import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { AppError } from '../errors.ts'
import type { App } from './app.ts'

export type MetricsOptions = {
  /** Bearer token that opens the page to other machines; without one only this machine reads it. */
  token: string | undefined
  /** Connections to the database: all, idle ones, and requests waiting for one. */
  connections(): { total: number; idle: number; waiting: number }
}

/** `/metrics` in the Prometheus text format: the process, requests by operation, database connections. */
export function metricsRoutes(app: App, { token, connections }: MetricsOptions): void {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'jiheng_http_request_seconds',
    help: 'Time to answer a request, by operation of the API',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'jiheng_database_connections',
    help: 'Database connections of this server by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(connections())) this.set({ state }, count)
    },
  })

  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.schema?.operationId
    if (operation !== undefined)
      duration.observe({ operation, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })

  let isCollecting = false
  app.get('/metrics', { config: { open: true, rateLimit: false }, schema: { hide: true } }, async (request, reply) => {
    const isHere = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
    if (token === undefined ? !isHere : request.headers.authorization !== `Bearer ${token}`)
      throw new AppError('not_found')
    if (!isCollecting) collectDefaultMetrics({ register: registry })
    isCollecting = true
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
