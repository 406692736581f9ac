export { createFunds, type Funds } from './service.ts'
export { fundRoutes } from './routes.ts'
export { fundTimers } from './subscribers.ts'
export type { FundsHistory } from './store/history.ts'
