export { createCredit, type Credit } from './service.ts'
export type { PastReply } from './service/loading.ts'
export { creditRoutes } from './routes.ts'
export { creditTimers } from './timers.ts'
