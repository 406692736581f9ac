import assert from 'node:assert/strict'
import type { Network } from '@jiheng/kernel/schedule'
import { readSchedule, type Details, type Notice } from '../index.ts'

export type Reading = { network: Network; details: Details; notices: string[] }

/** Reads a file that is good; notices come as 'activity key'. */
export async function readGood(name: string, content: string | Uint8Array): Promise<Reading> {
  const reading = await readSchedule({ name, bytes: Buffer.from(content as Uint8Array) })
  assert.ok(reading.ok, JSON.stringify(reading))
  return { ...reading, notices: reading.notices.map(told) }
}

/** The problem of a file that is refused, such as 'file.damaged' of exchange. */
export async function readBad(name: string, content: string | Uint8Array): Promise<string> {
  const reading = await readSchedule({ name, bytes: Buffer.from(content as Uint8Array) })
  assert.ok(!reading.ok, `${name} was read`)
  return reading.problem.replace('exchange.file.', '')
}

const told = ({ key, activity }: Notice): string =>
  [activity, key.replace('exchange.notice.', '')].filter(Boolean).join(' ')
