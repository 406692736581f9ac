import type { Notice } from '@jiheng/exchange'
import type { LevelProblem, ScheduleProblem, Warning } from '@jiheng/kernel/schedule'
import type { PhraseKey } from '@jiheng/phrases'
import type { Say } from './main.ts'

/** A code for programs and a sentence for people. */
export type Told = { code: string; message: string; activity?: string }

type Params = Record<string, string | number>

/** A phrase by its key; the code is its last part. */
export function told(key: PhraseKey, params: Params, say: Say): Told {
  return { code: key.slice(key.lastIndexOf('.') + 1), message: say(key, params) }
}

export function toldNotice({ key, params, activity }: Notice, say: Say): Told {
  const isCount = key === 'exchange.notice.more' && typeof params['what'] === 'string'
  const what = isCount ? { what: String(params['what']).slice('exchange.notice.'.length) } : {}
  return { ...told(key, { ...params, ...what }, say), ...(activity === undefined ? {} : { activity }) }
}

export function toldWarning(warning: Warning, say: Say): Told {
  const { warning: code, ...about } = warning
  const { link, activity, ...rest } = about as { link?: { from: string; to: string }; activity?: string } & Params
  const params = link === undefined ? rest : { ...rest, from: link.from, to: link.to }
  return { ...told(`schedule.warning.${code}`, params, say), ...(activity === undefined ? {} : { activity }) }
}

/** A cycle is told by its activities, back to the first. */
export function toldProblem(problem: ScheduleProblem | Extract<LevelProblem, { ok: false }>, say: Say): Told {
  switch (problem.problem) {
    case 'cycle':
      return told('schedule.problem.cycle', { path: cyclePath(problem.path) }, say)
    case 'date_not_understood':
      return told('schedule.problem.date_not_understood', { value: problem.value }, say)
    case 'beyond_year_9999':
      return told('schedule.problem.beyond_year_9999', {}, say)
    case 'demand_over_capacity': {
      const { activity = '', resource = '', units = 0, capacity = 0 } = problem.demands[0] ?? {}
      return told('schedule.problem.demand_over_capacity', { activity, resource, units, capacity }, say)
    }
  }
}

const LONGEST_PATH = 30

function cyclePath(path: readonly string[]): string {
  const shown = path.length > LONGEST_PATH ? [...path.slice(0, LONGEST_PATH), '…'] : path
  return [...shown, path[0] ?? ''].join(' → ')
}
