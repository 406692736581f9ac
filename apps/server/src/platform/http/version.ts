import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** The record version an edit was made on, from `If-Match: "3"`. Throws `version_required` when it is not told. */
export function expectedVersion(request: FastifyRequest): number {
  const match = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '')
  if (!match) throw new AppError('version_required')
  return Number(match[1])
}

export function tellVersion(reply: FastifyReply, version: number): void {
  reply.header('etag', `"${version}"`)
}

/** Throws `stale_version` when somebody changed the record since the caller read it. */
export function refuseStale(current: number, expected: number): void {
  if (current !== expected) throw new AppError('stale_version')
}
