import { appealing } from './service/appeals.ts'
import { deciding } from './service/deciding.ts'
import type { IncentiveParts } from './service/parts.ts'
import { reading } from './service/reading.ts'
import { schemeKeeping } from './service/schemes.ts'
import { simulating } from './service/simulating.ts'
import { watching } from './service/watching.ts'

export type Incentives = ReturnType<typeof createIncentives>

/** 激励建议: who is advised for what from evaluated results, decided by a person, told, appealed against, handed to payroll. */
export function createIncentives(parts: IncentiveParts) {
  const steps = { ...simulating(parts), ...deciding(parts), ...appealing(parts), ...watching(parts) }
  return { ...schemeKeeping(parts), ...steps, ...reading(parts) }
}
