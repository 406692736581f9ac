/** Steps of an answer, 5 very satisfied to 1 very dissatisfied; null where one cannot say. */
export type Step = 1 | 2 | 3 | 4 | 5
export type StepOrNone = Step | null

/** The question the result is counted from; it must be answered. */
export const OVERALL = 'overall'

const common = ['quality', 'safety', 'disturbance', 'information'] as const
const byKind: Record<string, readonly string[]> = {
  old_community: ['home', 'parking'],
  road: ['travel', 'crossing'],
  port: ['travel', 'environment'],
  industrial_park: ['environment', 'jobs'],
  logistics_park: ['travel', 'environment'],
  smart_manufacturing: ['environment', 'jobs'],
  smart_community: ['service', 'privacy'],
  information_system: ['service', 'privacy'],
  public_service: ['service', 'access'],
}

/** Keys of the fixed questions for a kind of project; the overall one comes last, after the others were thought about. */
export const questionsFor = (projectKind: string): string[] => [...common, ...(byKind[projectKind] ?? []), OVERALL]

/** Every key of a fixed question, for the words. */
export const fixedQuestions = [...new Set([...common, ...Object.values(byKind).flat(), OVERALL])]
