import type { Day, EvidenceLevel, SourceKind } from '../base/index.ts'

/** What a contractor answers for. Payments the office owes, alerts and leads are none of it. */
export const creditAspects = [
  'timeliness',
  'materials',
  'acceptance',
  'safety',
  'evidence',
  'rectification',
  'wages',
] as const
export type CreditAspect = (typeof creditAspects)[number]

/** Why something that did not come out well does not count against the contractor. */
export type SetAside = 'obstacle' | 'reply'

/** One thing that came out well or not: a node that was due, a batch tested, a report decided on, an inspection. */
export type CreditFact = {
  /** Unique among the facts of an aspect. */
  id: string
  aspect: CreditAspect
  project: { id: string; name: string }
  source: SourceKind
  label: string
  /** The day that puts it into the quarter: when it was due, tested or decided. */
  day: Day
  isGood: boolean
  /** For a node: whether it was on time by the plan first approved; null where there is none. */
  byOriginal: boolean | null
  setAside: SetAside | null
  evidenceLevel: EvidenceLevel
}

/** The facts in one order whichever way they came, so that the same facts always give the same record. */
export const inOrder = (facts: readonly CreditFact[]): CreditFact[] => {
  const keyOf = ({ aspect, project, day, id }: CreditFact): string =>
    [creditAspects.indexOf(aspect), project.name, project.id, day, id].join('\u0000')
  return facts
    .map((fact) => ({ fact, key: keyOf(fact) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ fact }) => fact)
}
