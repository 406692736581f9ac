import type { Timer } from '../../platform/jobs.ts'
import type { Incentives } from './service.ts'

/** Every morning at ten past one in Shanghai, when yesterday's terms are over. */
export const incentiveTimers = ({ settleDue }: Pick<Incentives, 'settleDue'>): Timer[] => [
  { task: 'incentives.settle', crontab: '10 17 * * *', run: async () => void (await settleDue()) },
]
