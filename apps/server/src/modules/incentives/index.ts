export { createIncentives, type Incentives } from './service.ts'
export { incentiveRoutes } from './routes.ts'
export { incentiveTimers } from './subscribers.ts'
