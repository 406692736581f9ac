export { createAnalytics, type Analytics } from './service.ts'
export { analyticsRoutes } from './routes.ts'
