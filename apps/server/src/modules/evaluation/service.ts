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
import { packAdopting } from './service/adopting.ts'
import { setRenewing } from './service/renewing.ts'
import { scoring } from './service/scoring.ts'
import { vetoKeeping } from './service/vetoes.ts'
import { setKeeping } from './service/sets.ts'
import { listen } from './subscribers.ts'

export type Evaluations = ReturnType<typeof createEvaluation>

/** Sets of indicators, what was achieved, and scores that explain themselves. */
export function createEvaluation(parts: EvaluationParts) {
  const { trusted, ruleBook, ...packs } = packKeeping(parts)
  const { renewSets } = setRenewing(parts)
  const { scoreIn, judgedBy, ...rounds } = scoring(parts, { ruleBook, renewSets })
  listen(parts.facts, { ...rounds, renewSets })
  const { liveForm, ...reading } = formReading(parts)
  return {
    ...packs,
    ...setKeeping(parts),
    ...evaluating(parts, { scoreIn, ruleBook }),
    ...bundling(parts, { trusted }),
    ...vetoKeeping(parts, { scoreIn, judgedBy, ruleBook }),
    ...packAdopting(parts, { trusted }),
    renewSets,
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
