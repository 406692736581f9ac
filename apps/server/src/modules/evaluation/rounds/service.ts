import { announcing } from './service/announcing.ts'
import { appealing } from './service/appeals.ts'
import { discussing } from './service/discussing.ts'
import { drawing } from './service/drawing.ts'
import { dutyKeeping } from './service/duties.ts'
import { expertKeeping } from './service/experts.ts'
import type { RoundParts } from './service/parts.ts'
import { preparing } from './service/preparing.ts'
import { reading } from './service/reading.ts'
import { scoring } from './service/scoring.ts'
import { subjectAppealing } from './service/subject-appeals.ts'
import { subjectScoring } from './service/subjects.ts'
import { templateKeeping } from './service/templates.ts'

export type Rounds = ReturnType<typeof createRounds>

/** 绩效评价 in rounds: prepared, drawn by lot, scored blind, discussed, told, appealed against, published. */
export function createRounds(parts: RoundParts) {
  return {
    ...templateKeeping(parts),
    ...preparing(parts),
    ...expertKeeping(parts),
    ...drawing(parts),
    ...scoring(parts),
    ...discussing(parts),
    ...announcing(parts),
    ...appealing(parts),
    ...reading(parts),
    ...subjectScoring(parts),
    ...subjectAppealing(parts),
    ...dutyKeeping(parts),
  }
}
