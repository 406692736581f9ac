import type { Network } from '@jiheng/kernel/schedule'
import type { ToldNotice } from '../store/imports.ts'
import type { Prepared } from './prepared.ts'

/** So many are named; a file that is odd throughout is odd enough by then. */
const MOST = 200

/** What a file states and `prepare` did not take: moments that are none, unknown constraints, amounts that are no numbers, links into nothing. */
export function ignoredOf(network: Network, { plan, rows, links }: Prepared): ToldNotice[] {
  const taken = new Map(rows.map(({ key, planned }) => [key, planned]))
  const moment = (field: string, stated: unknown, kept: string | null, activity?: string): ToldNotice[] =>
    stated === undefined || kept !== null
      ? []
      : [notice('exchange.notice.not_a_date', { field, value: short(stated) }, activity)]
  const ofActivities = network.activities.flatMap(({ id, duration, constraint, deadline, progress }) => {
    const planned = taken.get(id)
    if (!planned) return []
    const constraints = constraint === undefined ? [] : [constraint].flat()
    const missed = constraints.filter((each) => !planned.constraints.includes(each))
    return [
      ...moment('deadline', deadline, planned.deadline, id),
      ...moment('actualStart', progress?.actualStart, planned.actualStart, id),
      ...moment('actualFinish', progress?.actualFinish, planned.actualFinish, id),
      ...missed.map(({ type }) => notice('exchange.notice.constraint_not_understood', { type: short(type) }, id)),
      ...(duration >= 0 ? [] : [notice('exchange.notice.duration_not_understood', { value: short(duration) }, id)]),
    ]
  })
  const kept = new Set(links.map(({ from, to }) => `${from}\n${to}`))
  const ofLinks = network.links.flatMap(({ from, to, lag = 0 }) => {
    if (!kept.has(`${from}\n${to}`)) return [notice('exchange.notice.dangling_link', { from: short(from) }, to)]
    return Number.isFinite(lag)
      ? []
      : [notice('exchange.notice.lag_not_understood', { from: short(from), value: short(lag) }, to)]
  })
  return [
    ...moment('dataDate', network.dataDate, plan.dataDate),
    ...moment('mustFinishBy', network.mustFinishBy, plan.mustFinishBy),
    ...ofActivities,
    ...ofLinks,
  ].slice(0, MOST)
}

const short = (value: unknown): string => String(value).slice(0, 40)

const notice = (key: ToldNotice['key'], params: ToldNotice['params'], activity?: string): ToldNotice => ({
  ...{ key, params },
  ...(activity !== undefined && { activity }),
})
