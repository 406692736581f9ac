export { createIndicators, type Library } from './service/index.ts'
export { indicatorRoutes } from './routes/index.ts'
export { indicatorTimers } from './subscribers.ts'
export type { PastLibrary, PastRevision } from './service/history.ts'
