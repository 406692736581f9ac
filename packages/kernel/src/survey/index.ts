export * from './building.ts'
export * from './doubt.ts'
export { squareRoot, type Interval } from './interval.ts'
export * from './lot.ts'
export * from './plan.ts'
export * from './question.ts'
export * from './result.ts'
export {
  defaultSurveyRule,
  surveyMeasures,
  type SurveyMeasure,
  type SurveyParameters,
  type SurveyRule,
} from './rules.ts'
