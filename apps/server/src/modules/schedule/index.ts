export { createSchedule, type Scheduling } from './service.ts'
export type { LoadedSchedule } from './service/loading.ts'
export { scheduleRoutes } from './routes.ts'
