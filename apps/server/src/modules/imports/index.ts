export { importRoutes } from './routes.ts'
export { createImports, type Imports } from './service.ts'
