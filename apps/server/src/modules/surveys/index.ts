export { createSurveys, type Surveys } from './service.ts'
export { surveyRoutes } from './routes.ts'
