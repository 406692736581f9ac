import type { CallOutput } from '@jiheng/api'

export type Evaluation = CallOutput<'getEvaluation'>

/** What a score is made of, read again after each change. */
export const refreshed = ['getEvaluation', 'listScores', 'getProject'] as const
