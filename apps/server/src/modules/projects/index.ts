export { createProjects, type Projects } from './service.ts'
export { projectRoutes } from './routes.ts'
export { DayShape, FenShape } from './schema.ts'
