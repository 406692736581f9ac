import './surveys.css'

export { SurveysPage } from './list.tsx'
export { ProjectSurveysPage } from './project-surveys.tsx'
export { SurveyPage } from './survey.tsx'
