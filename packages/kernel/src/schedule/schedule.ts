import { compile } from './compile.ts'
import { scheduleCore } from './core.ts'
import type { Network } from './network.ts'
import { present } from './present.ts'
import { cycleProblem, dateProblem, lengthProblem } from './problems.ts'
import type { Schedule, ScheduleProblem } from './result.ts'

/**
 * Critical path method: early and late dates, floats, critical and longest path, driving predecessors of an activity
 * network, with calendars, constraints and progress as `Network` describes them. Time grows linearly with the network.
 * What is odd in it comes back in `warnings` and the rest is scheduled; only a cycle, a start that is no date and dates
 * after the year 9999 leave nothing to compute.
 */
export function schedule(network: Network): Schedule | ScheduleProblem {
  const compiled = compile(network)
  if ('problem' in compiled) return compiled
  const tooLong = lengthProblem(compiled)
  if (tooLong) return tooLong
  const dates = scheduleCore(compiled.plan)
  if (!dates.ok) return cycleProblem(compiled, dates.cycle)
  return dateProblem(compiled, dates) ?? present(network, compiled, dates)
}
