import assert from 'node:assert/strict'
import { readSchedule } from '@jiheng/api'
import { writeMspdi } from '@jiheng/exchange'
import type { Activity, Network } from '@jiheng/kernel/schedule'
import type { Person } from '../../../../test/world.ts'

/** A road of two phases: a chain of four activities, one beside it with float, and a milestone at the end. */
export const road: Network = {
  start: '2026-03-02',
  activities: [
    { id: '1', name: '路基工程', kind: 'summary', duration: 0 },
    { id: '2', name: '清表', parent: '1', duration: 5 },
    { id: '3', name: '填筑', parent: '1', duration: 10 },
    { id: '4', name: '排水', parent: '1', duration: 4 },
    { id: '5', name: '路面工程', kind: 'summary', duration: 0 },
    { id: '6', name: '基层', parent: '5', duration: 8 },
    { id: '7', name: '面层', parent: '5', duration: 6 },
    { id: '8', name: '通车', kind: 'milestone', duration: 0 },
  ],
  links: [
    { from: '2', to: '3' },
    { from: '2', to: '4' },
    { from: '3', to: '6' },
    { from: '4', to: '6' },
    { from: '6', to: '7', lag: 2 },
    { from: '7', to: '8' },
  ],
}

/** A chain of `count` activities of one day each, in phases of fifty. */
export function chain(count: number, name = '工序'): Network {
  const phases = Array.from({ length: Math.ceil(count / 50) }, (_, n): Activity => ({
    ...{ id: String(n + 1), name: `第${n + 1}段`, kind: 'summary', duration: 0 },
  }))
  const first = phases.length + 1
  const activities = Array.from({ length: count }, (_, n): Activity => ({
    ...{ id: String(first + n), name: `${name}${n + 1}`, parent: String(Math.floor(n / 50) + 1), duration: 1 },
  }))
  const links = activities.slice(1).map(({ id }, n) => ({ from: String(first + n), to: id }))
  return { start: '2026-03-02', activities: [...phases, ...activities], links }
}

/** A network as Project writes it. */
export function mspdi(network: Network): string {
  const written = writeMspdi(network, { title: '计划' })
  assert.ok(written.ok)
  return written.text
}

/** Hands a plan in as a browser does. */
export async function handIn(person: Person, projectId: string, name: string, content: string | Uint8Array) {
  const form = new FormData()
  form.set('file', new Blob([content as Uint8Array<ArrayBuffer>]), name)
  return person.call('createScheduleImport', { path: { id: projectId }, body: form as never })
}

/** Hands a plan in and applies it. */
export async function importPlan(
  person: Person,
  projectId: string,
  content: string | Uint8Array,
  version = 0,
  body = {},
) {
  const tried = await handIn(person, projectId, '计划.xml', content)
  assert.equal(tried.state, 'checked', JSON.stringify(tried.problem))
  return person.call('applyScheduleImport', {
    path: { id: projectId, importId: tried.id },
    ifMatch: version,
    body,
  })
}

/** The schedule by title. */
export async function scheduleOf(person: Person, projectId: string) {
  const schedule = readSchedule(await person.call('getSchedule', { path: { id: projectId } }))
  const byTitle = new Map(schedule.activities.map((activity) => [activity.title, activity]))
  const at = (title: string) => {
    const activity = byTitle.get(title)
    assert.ok(activity, `no activity ${title}`)
    return activity
  }
  return { ...schedule, at }
}
