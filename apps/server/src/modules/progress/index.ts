export { createProgress, type Progress } from './service.ts'
export { progressRoutes } from './routes.ts'
export { progressTimers } from './subscribers.ts'
export type { ProgressHistory } from './store/history.ts'
