import { bundling } from './service/bundling.ts'
import { evaluating } from './service/evaluating.ts'
import { packKeeping } from './service/packs.ts'
import { exAnteKeeping } from './service/ex-ante.ts'
import { formDeciding } from './service/forms/deciding.ts'
import { formLoading } from './service/forms/loading.ts'
import { formListing } from './service/forms/listing.ts'
import { formReading } from './service/forms/open.ts'
import { formPapers } from './service/forms/papers.ts'
import { formWriting } from './service/forms/writing.ts'
import type { EvaluationParts } from './service/parts.ts'
import { scoring } from './service/scoring.ts'
import { setKeeping } from './service/sets.ts'
import { listen } from './subscribers.ts'

export type Evaluations = ReturnType<typeof createEvaluation>

/** Sets of indicators, what was achieved, and scores that explain themselves. */
export function createEvaluation(parts: EvaluationParts) {
  const { trusted, ruleBook, ...packs } = packKeeping(parts)
  const { scoreIn, ...rounds } = scoring(parts, { ruleBook })
  listen(parts.facts, rounds)
  const { liveForm, ...reading } = formReading(parts)
  return {
    ...packs,
    ...setKeeping(parts),
    ...evaluating(parts, { scoreIn, ruleBook }),
    ...bundling(parts, { trusted }),
    ...rounds,
    ...reading,
    ...formListing(parts),
    ...formLoading(parts),
    ...formWriting(parts, { liveForm }),
    ...formDeciding(parts),
    ...formPapers(reading),
    ...exAnteKeeping(parts),
  }
}
