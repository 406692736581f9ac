import type { App } from '../../platform/http/app.ts'
import { answerRoutes } from './routes/answers.ts'
import { letterRoutes } from './routes/letters.ts'
import { surveyDeskRoutes } from './routes/surveys.ts'
import type { Surveys } from './service.ts'

export function surveyRoutes(app: App, surveys: Surveys): void {
  surveyDeskRoutes(app, surveys)
  letterRoutes(app, surveys)
  answerRoutes(app, surveys)
}
