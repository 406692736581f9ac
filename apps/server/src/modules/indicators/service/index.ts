import { listen } from '../subscribers.ts'
import { choosing } from './choices.ts'
import { computing } from './computing.ts'
import { figures } from './figures.ts'
import { trying } from './formulas.ts'
import { history } from './history.ts'
import { reading } from './library.ts'
import { linting } from './linting.ts'
import type { LibraryParts } from './parts.ts'
import { revising } from './revisions.ts'
import { seeding } from './seeding.ts'

export type Library = ReturnType<typeof createIndicators>

/** The library of indicators: what is measured, how it is revised, formulas and their figures, and what projects choose. */
export function createIndicators(parts: LibraryParts) {
  const values = computing(parts)
  listen(parts.facts, values)
  return {
    ...reading(parts),
    ...revising(parts),
    ...trying(parts),
    ...linting(),
    ...figures(parts),
    ...choosing(parts, values),
    computeProjects: values.computeProjects,
    computeAll: values.computeAll,
    ...history(parts),
    ...seeding(parts),
  }
}
