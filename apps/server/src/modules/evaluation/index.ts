export { createEvaluation, type Evaluations } from './service.ts'
export { evaluationRoutes } from './routes.ts'
export { evaluationTimers } from './subscribers.ts'
export type { PastActual } from './service/evaluating.ts'
