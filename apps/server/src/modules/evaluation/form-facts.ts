import { decimal, type Day } from '@jiheng/kernel/base'
import type { ExAnteResult } from '@jiheng/kernel/ex-ante'
import type { FormFacts, FormIndicator, KnownActual } from '@jiheng/kernel/official-form'
import { EXECUTION } from './answer.ts'
import { measure, type Measure, type ProjectYear } from './measures.ts'
import type { Reported, SetIndicator, SetVersion, Targets } from './question.ts'
import type { Definition, FundsOfProject, FormProject } from './store/form-facts.ts'
import type { ProvenScore } from './store/scores.ts'

/** What was read about one project for a form. */
export type FormMaterial = {
  year: number
  asOf: Day
  project: FormProject
  funds: FundsOfProject | null
  position: ProjectYear['position']
  nodes: Pick<ProjectYear, 'nodesDue' | 'nodesOnTime'>
  steps: FormFacts['steps']
  goals: FormFacts['goals']
  set: SetVersion | null
  targets: Targets
  definitions: ReadonlyMap<string, Definition>
  reported: readonly Reported[]
  score: ProvenScore | null
  hindrances: FormFacts['hindrances']
  exAnte: ExAnteResult | null
  checks: FormFacts['checks']
}

/** The facts of a form of the whole year: what was achieved stands beside the points it earned. */
export function factsOfYear(material: FormMaterial): FormFacts {
  const { set, score } = material
  const scored = score && set && score.set_id === set.id && score.version === set.version ? score : null
  const execution = scored && lineOf(scored, EXECUTION)
  return {
    ...common(material),
    execution: execution && { score: execution.score, because: execution.because },
    indicators: (set?.indicators ?? []).map((indicator) => {
      const line = scored && lineOf(scored, indicator.code)
      return {
        ...indicatorOf(indicator, material),
        actual: line ? actualScored(indicator, line.value, material, scored) : null,
        score: line?.score ?? null,
        ...(line && { scoreBecause: line.because }),
        remarks: line?.remarks ?? [],
      }
    }),
    total: scored && { score: decimal.canonical(scored.total), grade: scored.grade, because: scored.explanation },
  }
}

/** The facts of a form cut at a day: measured anew as of that day, without points. */
export function factsAt(material: FormMaterial): FormFacts {
  const { set, asOf } = material
  const projectYear = projectYearOf(material)
  return {
    ...common(material),
    execution: null,
    indicators: (set?.indicators ?? []).map((indicator) => ({
      ...indicatorOf(indicator, material),
      actual:
        indicator.measuredBy === null
          ? reportedActual(indicator, material)
          : measuredActual(indicator, projectYear, asOf),
      score: null,
      remarks: [],
    })),
    total: null,
  }
}

function common({
  year,
  asOf,
  project,
  funds,
  position,
  steps,
  goals,
  set,
  hindrances,
  exAnte,
  checks,
}: FormMaterial): Omit<FormFacts, 'execution' | 'indicators' | 'total'> {
  return {
    ...{ year, asOf, steps, goals, hindrances, exAnte, checks },
    project: {
      id: project.id,
      name: project.name,
      isContinued: project.isContinued,
      department: project.department,
      unit: project.unit,
      manager: project.manager,
      contact: project.contact,
      startsOn: project.startsOn,
      endsOn: project.endsOn,
      description: project.description,
      totalInvestmentFen: project.totalInvestmentFen,
    },
    funds: funds?.bySource ?? {},
    executionWeight: set?.executionWeight ?? null,
    position: position && {
      plannedPercent: position.plannedPercent,
      actualPercent: position.actualPercent,
      because: position.explanation,
    },
    filledIn: null,
  }
}

/** Measured against the whole year: they grow with it. */
const overTheYear: readonly Measure[] = ['investment_completion', 'funds_arrival']

function indicatorOf(
  indicator: SetIndicator,
  { targets, definitions }: FormMaterial,
): Omit<FormIndicator, 'actual' | 'score' | 'remarks'> {
  const { code, level1, level2, name, weight, sign, target, targetText, measuredBy } = indicator
  const unit = indicator.unit ?? ''
  const defined = definitions.get(name)
  const isAmount = unit !== '%' && (sign === '≥' || sign === '>')
  const isCumulative = measuredBy === null ? isAmount : overTheYear.includes(measuredBy)
  const about = { code, level1, level2, name, weight, sign, targetText, unit, isCumulative }
  return {
    ...about,
    target: targets[code] ?? target,
    explained: defined?.explanation ?? null,
    standard: defined?.standard ?? null,
  }
}

/** A line of a score, with how it came about, which stands at the same place in the explanation of the total. */
function lineOf({ components, explanation }: ProvenScore, code: string) {
  const at = components.findIndex((component) => component.code === code)
  const [line, because] = [components[at], explanation.inputs[at]?.because]
  return line && because ? { ...line, because } : null
}

/** The value the points were given for: measured by the system, or the report that counted. */
function actualScored(
  indicator: SetIndicator,
  value: string | null,
  material: FormMaterial,
  { question }: ProvenScore,
): KnownActual | null {
  if (indicator.measuredBy === null) return reportedActual(indicator, material)
  const actual = question.actuals.find(({ indicatorId }) => indicatorId === indicator.code)
  if (value === null) return null
  const measured = { value: decimal.canonical(value), band: null, percent: null, reason: null, isMeasured: true }
  return { ...measured, source: sourceOf(material), ...(actual?.because && { because: actual.because }) }
}

function reportedActual({ code }: SetIndicator, { reported }: FormMaterial): KnownActual | null {
  const report = reported.find((each) => each.code === code)
  if (!report) return null
  const { id, value, band, percent, reason } = report
  return { value, band, percent, reason, isMeasured: false, source: { kind: 'actual', id } }
}

function measuredActual({ measuredBy }: SetIndicator, projectYear: ProjectYear, asOf: Day): KnownActual | null {
  const measured = measuredBy && measure(measuredBy, projectYear, asOf)
  if (!measured) return null
  const about = { band: null, percent: null, reason: null, isMeasured: true }
  return {
    ...about,
    value: decimal.canonical(measured.value),
    source: { kind: 'project', id: projectYear.projectId },
    because: measured.explanation,
  }
}

const sourceOf = ({ project: { id, name } }: FormMaterial) => ({ kind: 'project' as const, id, label: name })

function projectYearOf({ project, funds, position, nodes }: FormMaterial): ProjectYear {
  return {
    projectId: project.id,
    regionCode: project.regionCode,
    totalInvestmentFen: project.totalInvestmentFen,
    approvedAmountFen: project.approvedAmountFen,
    yearPlanFen: project.yearPlanFen,
    budget: funds && { ...funds.total, lastDay: null },
    position,
    ...nodes,
  }
}
