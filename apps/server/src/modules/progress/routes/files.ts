import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { problems } from '../../../platform/http/problem.ts'

/** What a route answers that gives out a file. */
export const fileAnswer = {
  200: {
    content: {
      'application/octet-stream': { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) },
    },
  },
  ...problems(404),
}

/** Gives out an original under its name; browsers keep it and never show it themselves. */
export function sendFile(
  reply: FastifyReply,
  { name, mediaType, size, content }: { name: string; mediaType: string; size: number; content: Readable },
) {
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  reply.header('content-length', size).type(mediaType)
  return reply.send(content)
}
