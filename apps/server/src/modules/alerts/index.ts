export { createAlerts, type Alerts } from './service.ts'
export { alertRoutes } from './routes.ts'
export { alertTimers } from './subscribers.ts'
export type { PastAcknowledgement } from './service/handle.ts'
