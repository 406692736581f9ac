/** An expert as the lot sees them. */
export type DrawExpert = {
  id: string
  isActive: boolean
  /** Fields of work; `general` fits every project. */
  fields: readonly string[]
  /** Place of the employer in the tree of organisations, such as `r.o3.o7`. */
  unitPath: string
  /** Whether interests were declared for this round: who says nothing is not drawn. */
  hasDeclared: boolean
  /** Projects in which an interest was declared. */
  interests: readonly string[]
  /** Projects evaluated in the years that count. */
  evaluated: readonly string[]
  /** Projects whose unit appealed against a result this expert had scored. */
  appealedBy: readonly string[]
}

export type DrawProject = {
  id: string
  field: string
  /** Places of its owner, department and contractor. */
  unitPaths: readonly string[]
}

export type DrawQuestion = {
  /** Told to nobody before the draw; its hash was. */
  seed: string
  experts: readonly DrawExpert[]
  projects: readonly DrawProject[]
  perProject: number
}

/** Why an expert could not be drawn for a project; the first that applies, in this order. */
export const leftOutReasons = [
  'inactive',
  'not_declared',
  'not_in_field',
  'same_organisation',
  'declared_interest',
  'evaluated_before',
  'appealed_against',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export type Drawn = {
  projectId: string
  experts: string[]
  /** Who else might have been drawn, in the order of the lot: they step in when one withdraws. */
  reserves: string[]
}

export type Draw = {
  drawn: Drawn[]
  leftOut: { projectId: string; expertId: string; reason: LeftOutReason }[]
  /** Projects with fewer experts who may judge them than are wanted. */
  short: { projectId: string; eligible: number }[]
}

/** Turns a text into its lot; SHA-256 in hex, so that anybody can work it out again. */
export type LotOf = (text: string) => string

export const GENERAL_FIELD = 'general'
/** The root of the tree belongs to nobody in particular. */
const ROOT = 'r'

const projectLot = (seed: string, projectId: string): string => `${seed}|${projectId}`
const expertLot = (seed: string, projectId: string, expertId: string): string => `${seed}|${projectId}|${expertId}`

/** Every text whose lot a draw asks for; for hashing beforehand where hashing takes its time, as in a browser. */
export const lotTexts = ({ seed, projects, experts }: DrawQuestion): string[] =>
  projects.flatMap(({ id }) => [projectLot(seed, id), ...experts.map((expert) => expertLot(seed, id, expert.id))])

/**
 * Experts by lot. Projects come in the order of their lots; each takes, of those who may judge it, the ones with the fewest projects so far,
 * among equals by lot. The same seed, experts and projects in any order give the same draw, so that whoever has the seed can check it.
 */
export function drawExperts({ seed, projects, experts, perProject }: DrawQuestion, lotOf: LotOf): Draw {
  const result: Draw = { drawn: [], leftOut: [], short: [] }
  const load = new Map<string, number>()
  const byLot = (text: (id: string) => string) => {
    const lots = new Map<string, string>()
    return ({ id: a }: { id: string }, { id: b }: { id: string }): number => {
      const [left, right] = [a, b].map((id) => {
        const known = lots.get(id) ?? `${lotOf(text(id))} ${id}`
        lots.set(id, known)
        return known
      })
      return left! < right! ? -1 : 1
    }
  }
  for (const project of projects.toSorted(byLot((id) => projectLot(seed, id)))) {
    const eligible: DrawExpert[] = []
    for (const expert of experts.toSorted(({ id: a }, { id: b }) => (a < b ? -1 : 1))) {
      const reason = whyNot(expert, project)
      if (reason === null) eligible.push(expert)
      else result.leftOut.push({ projectId: project.id, expertId: expert.id, reason })
    }
    const lots = byLot((id) => expertLot(seed, project.id, id))
    const ordered = eligible.toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || lots(a, b))
    const ids = ordered.map(({ id }) => id)
    const taken = ids.slice(0, perProject)
    for (const id of taken) load.set(id, (load.get(id) ?? 0) + 1)
    if (taken.length < perProject) result.short.push({ projectId: project.id, eligible: taken.length })
    result.drawn.push({ projectId: project.id, experts: taken, reserves: ids.slice(perProject) })
  }
  return result
}

/** Why this expert may not judge this project; null when nothing stands against it. */
export function whyNot(expert: DrawExpert, project: DrawProject): LeftOutReason | null {
  if (!expert.isActive) return 'inactive'
  if (!expert.hasDeclared) return 'not_declared'
  if (!expert.fields.some((field) => field === GENERAL_FIELD || field === project.field)) return 'not_in_field'
  if (project.unitPaths.some((path) => isRelated(path, expert.unitPath))) return 'same_organisation'
  if (expert.interests.includes(project.id)) return 'declared_interest'
  if (expert.evaluated.includes(project.id)) return 'evaluated_before'
  return expert.appealedBy.includes(project.id) ? 'appealed_against' : null
}

/** Whether two places are one, or one lies above the other. */
function isRelated(a: string, b: string): boolean {
  if (a === ROOT || b === ROOT) return false
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}
