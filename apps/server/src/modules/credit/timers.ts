import type { Timer } from '../../platform/jobs.ts'
import type { Credit } from './service.ts'

/** On the sixth day after each quarter at twenty past one in the morning in Shanghai, when what was late has been entered. */
export const creditTimers = ({ computeByTimer }: Pick<Credit, 'computeByTimer'>): Timer[] => [
  { task: 'credit.compute', crontab: '20 17 5 1,4,7,10 *', run: computeByTimer },
]
