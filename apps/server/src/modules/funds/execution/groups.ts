import {
  dayOf,
  daysBetween,
  decimal,
  earlierDay,
  endOfMonth,
  explain,
  type Day,
  type Decimal,
  type Explanation,
  type Fen,
  type Input,
} from '@jiheng/kernel/base'
import { executionRule } from './project.ts'
import type { Grouping } from './schema.ts'
import type { ExecutionLine, MonthSums } from './store.ts'

export type Figures = {
  projects: number
  initialFen: Fen
  fullYearFen: Fen
  allocatedFen: Fen
  arrivedFen: Fen
  executedFen: Fen
  ratePercent: Decimal | null
  explanation: Explanation
}
export type ExecutionRow = Figures & { key: string; name: string | null; executedInMonthFen: Fen | null }

/** Records named one by one in an explanation; of more, the largest, and the rest in one line. */
const NAMED = 12

type Sums = Pick<Figures, 'initialFen' | 'fullYearFen' | 'allocatedFen' | 'arrivedFen' | 'executedFen'>

/** What lines add up to, with the rate and the records it rests on: of one project its budget lines, of more the projects. */
export function figuresOf(lines: readonly ExecutionLine[], asOf: Day): Figures {
  const sums: Sums = { initialFen: 0, fullYearFen: 0, allocatedFen: 0, arrivedFen: 0, executedFen: 0 }
  const projects = new Set<string>()
  for (const line of lines) {
    projects.add(line.projectId)
    for (const name of Object.keys(sums) as (keyof Sums)[]) sums[name] += line[name]
  }
  const parts = projects.size === 1 ? lines.map(ofLine) : ofProjects(lines)
  const lastDay = lines.reduce<Day | null>(
    (last, line) => (line.lastDay !== null && (last === null || line.lastDay > last) ? line.lastDay : last),
    null,
  )
  return { projects: projects.size, ...sums, ...rateOf(sums, { parts, lastDay, among: projects.size }, asOf) }
}

type Part = { source: NonNullable<Input['source']>; fullYearFen: Fen; executedFen: Fen }

const ofLine = ({ lineId, source, fullYearFen, executedFen }: ExecutionLine): Part => ({
  source: { kind: 'budget_line', id: lineId, label: source },
  fullYearFen,
  executedFen,
})

function ofProjects(lines: readonly ExecutionLine[]): Part[] {
  const parts = new Map<string, Part>()
  for (const { projectId, projectName, fullYearFen, executedFen } of lines) {
    const part = parts.get(projectId) ?? {
      source: { kind: 'project', id: projectId, label: projectName },
      fullYearFen: 0,
      executedFen: 0,
    }
    parts.set(projectId, part)
    part.fullYearFen += fullYearFen
    part.executedFen += executedFen
  }
  return [...parts.values()]
}

type Grounds = { parts: readonly Part[]; lastDay: Day | null; among: number }

/** Execution over the full-year budget, half up to two decimals; null without a budget. */
function rateOf(
  { fullYearFen, executedFen }: Pick<Sums, 'fullYearFen' | 'executedFen'>,
  { parts, lastDay, among }: Grounds,
  asOf: Day,
): Pick<Figures, 'ratePercent' | 'explanation'> {
  const ratePercent = decimal.percentOf(String(executedFen), String(fullYearFen))
  const age = lastDay === null ? {} : { dataAgeDays: daysBetween(lastDay, asOf) }
  const sum = (measure: string, amountFen: Fen, of: (part: Part) => Fen): Input => {
    const because = explain({
      measure,
      value: String(amountFen),
      unit: 'fen',
      rule: executionRule,
      formula: 'Σ',
      inputs: largest(parts, of, measure),
      asOf,
      ...age,
      sampleSize: among,
    })
    return { measure, value: because.value, unit: 'fen', because }
  }
  const explanation = explain({
    measure: 'measures.execution_rate',
    value: ratePercent,
    unit: 'percent',
    rule: executionRule,
    formula: 'E ÷ B × 100',
    inputs: [
      sum('measures.executed_amount', executedFen, (part) => part.executedFen),
      sum('measures.budget_amount', fullYearFen, (part) => part.fullYearFen),
    ],
    asOf,
    ...age,
    sampleSize: among,
    ...(ratePercent === null && { note: { key: 'notes.budget_unknown', params: {} } }),
  })
  return { ratePercent, explanation }
}

function largest(parts: readonly Part[], of: (part: Part) => Fen, measure: string): Input[] {
  const sorted = parts.filter((part) => of(part) !== 0).sort((a, b) => Math.abs(of(b)) - Math.abs(of(a)))
  const named = sorted.slice(0, NAMED).map((part): Input => ({
    ...{ measure, value: String(of(part)), unit: 'fen', source: part.source, evidenceLevel: 2 },
  }))
  const restFen = sorted.slice(NAMED).reduce((sum, part) => sum + of(part), 0)
  if (sorted.length <= NAMED) return named
  return [...named, { measure: 'measures.other_projects', value: String(restFen), unit: 'fen', evidenceLevel: 2 }]
}

const groupOf: Record<Exclude<Grouping, 'month'>, (line: ExecutionLine) => { key: string; name: string | null }> = {
  source: ({ source }) => ({ key: source, name: null }),
  project: ({ projectId, projectName }) => ({ key: projectId, name: projectName }),
  department: ({ departmentId, departmentName }) => ({ key: departmentId ?? '', name: departmentName }),
  region: ({ regionCode }) => ({ key: regionCode.slice(0, 6), name: null }),
}

/** Lines put together, the largest budget first; explained when a row is shown. */
export function groupLines(
  lines: readonly ExecutionLine[],
  by: Exclude<Grouping, 'month'>,
): { key: string; name: string | null; fullYearFen: Fen; lines: ExecutionLine[] }[] {
  const groups = new Map<string, { key: string; name: string | null; fullYearFen: Fen; lines: ExecutionLine[] }>()
  for (const line of lines) {
    const { key, name } = groupOf[by](line)
    const group = groups.get(key) ?? { key, name, fullYearFen: 0, lines: [] }
    groups.set(key, group)
    group.fullYearFen += line.fullYearFen
    group.lines.push(line)
  }
  return [...groups.values()].sort((a, b) => b.fullYearFen - a.fullYearFen || (a.key < b.key ? -1 : 1))
}

/** Each month of a year up to a day: how everything stood at its end, and what was executed in it. */
export function monthRows(
  { initialFen, projects, year, asOf }: { initialFen: Fen; projects: number; year: number; asOf: Day },
  sums: readonly MonthSums[],
): ExecutionRow[] {
  const happened = new Map(sums.map((sum) => [sum.month, sum]))
  const up: Sums = { initialFen, fullYearFen: initialFen, allocatedFen: 0, arrivedFen: 0, executedFen: 0 }
  let lastDay: Day | null = null
  const rows: ExecutionRow[] = []
  for (let month = 1; month <= 12; month++) {
    const first = dayOf(year, month, 1) ?? asOf
    if (first > asOf) break
    const key = first.slice(0, 7)
    const sum = happened.get(key)
    up.fullYearFen += sum?.changedFen ?? 0
    up.allocatedFen += sum?.allocatedFen ?? 0
    up.arrivedFen += sum?.arrivedFen ?? 0
    up.executedFen += sum?.executedFen ?? 0
    lastDay = sum?.lastDay ?? lastDay
    const end = earlierDay(endOfMonth(first), asOf)
    const rate = rateOf(up, { parts: [], lastDay, among: projects }, end)
    rows.push({ key, name: null, projects, ...up, ...rate, executedInMonthFen: sum?.executedFen ?? 0 })
  }
  return rows
}
