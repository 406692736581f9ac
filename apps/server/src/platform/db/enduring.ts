import type { Pool } from 'pg'

/** A connection that drops while nobody uses it is no reason to end the program: whoever needs one next gets a new one. */
export function enduring(pool: Pool): Pool {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
