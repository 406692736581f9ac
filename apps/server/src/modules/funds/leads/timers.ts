import type { Timer } from '../../../platform/jobs.ts'
import type { Leads } from './service.ts'

/** Every night at ten past one in Shanghai, when clocks, positions and alerts of the new day stand. */
export const leadTimers = ({ searchByTimer }: Pick<Leads, 'searchByTimer'>): Timer[] => [
  { task: 'leads.search', crontab: '10 17 * * *', run: async () => void (await searchByTimer()) },
]
