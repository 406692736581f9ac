import type { Timer } from '../../../platform/jobs.ts'
import type { Rounds } from './service.ts'

/** Every morning at half past eight in Shanghai; on days that are not worked nothing is said. */
export const roundTimers = ({ remind }: Pick<Rounds, 'remind'>): Timer[] => [
  { task: 'evaluation.remind', crontab: '30 0 * * *', run: async () => void (await remind()) },
]
