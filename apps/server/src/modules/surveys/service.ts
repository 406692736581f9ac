import { answering } from './service/answering.ts'
import { closing } from './service/closing.ts'
import { doubting } from './service/doubting.ts'
import { drawing } from './service/drawing.ts'
import type { SurveyParts } from './service/parts.ts'
import { planning } from './service/planning.ts'
import { prolonging } from './service/prolonging.ts'
import { reading } from './service/reading.ts'

export type Surveys = ReturnType<typeof createSurveys>

/** 满意度调查: planned by building, drawn by lot, answered once a household, doubted, closed with its margin of error. */
export function createSurveys(parts: SurveyParts) {
  return {
    ...planning(parts),
    ...drawing(parts),
    ...prolonging(parts),
    ...answering(parts),
    ...doubting(parts),
    ...closing(parts),
    ...reading(parts),
  }
}
