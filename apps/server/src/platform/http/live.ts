import { PassThrough } from 'node:stream'
import type { Actor, RequestInfo } from '../actor.ts'
import type { Live, LiveEvent } from '../live.ts'
import type { App } from './app.ts'

export type LiveRouteOptions = {
  live: Live
  /** Who holds the session now; asked before each event, so that a withdrawn role hears nothing more. */
  authenticate(token: string, info: RequestInfo): Promise<Actor | undefined>
  maySee(actor: Actor, event: LiveEvent): boolean
}

const HEARTBEAT_MS = 15_000
/** A reader slower than this is let go; the browser connects again and reads everything anew. */
const MAX_WAITING_BYTES = 65_536

/**
 * Server-sent events: that something changed, never what. A screen hears of what its person may read; the stream ends with
 * the session.
 */
export function liveRoutes(app: App, { live, authenticate, maySee }: LiveRouteOptions): void {
  const open = new Set<PassThrough>()
  app.addHook('preClose', () => {
    for (const stream of open) stream.end()
  })

  app.get(
    '/api/v1/live',
    {
      schema: {
        operationId: 'watchChanges',
        tags: ['live'],
        summary: 'What changes, as server-sent events',
        description: 'Each event is named by its topic (projects, alerts, …) and carries `{ projectId?, id? }`.',
        produces: ['text/event-stream'],
      },
    },
    (request, reply) => {
      const stream = new PassThrough()
      const tell = (text: string): void => {
        if (stream.writableLength > MAX_WAITING_BYTES) stream.end()
        else if (!stream.writableEnded) stream.write(text)
      }
      const whoNow = async (): Promise<Actor | undefined> => {
        const actor = await authenticate(request.sessionToken ?? '', request.info).catch(() => undefined)
        if (!actor) stream.end()
        return actor
      }
      const hear = async (event: LiveEvent): Promise<void> => {
        const actor = await whoNow()
        if (actor && maySee(actor, event)) tell(eventText(event))
      }
      const stop = live.listen((event) => void hear(event))
      const heartbeat = setInterval(() => void whoNow().then((actor) => actor && tell(': here\n\n')), HEARTBEAT_MS)
      open.add(stream)
      stream.once('close', () => {
        stop()
        clearInterval(heartbeat)
        open.delete(stream)
      })
      tell('retry: 3000\n\n')
      return reply
        .header('content-type', 'text/event-stream')
        .header('cache-control', 'no-cache, no-transform')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}

function eventText({ topic, projectId, id }: LiveEvent): string {
  return `event: ${topic}\ndata: ${JSON.stringify({ projectId, id })}\n\n`
}
