export { measureReading, type ReadingTimes } from './bench.ts'
export { importRoutes } from './routes.ts'
export { createImports, type Imports } from './service.ts'
