import type { measures as zh } from '../zh-CN/measures.ts'
import type { Words } from '../shape.ts'

export const measures: Words<typeof zh> = {
  planned_progress: 'Planned progress',
  actual_progress: 'Actual progress',
  progress_deviation: 'Progress deviation',
}
