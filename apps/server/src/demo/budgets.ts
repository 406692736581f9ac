import { addDays, daysBetween, earlierDay, laterDay, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import type { Book, Entry } from './money.ts'
import { chanceOf } from './random.ts'
import type { DemoProject, FundsRows } from './shapes.ts'
import { workdayFrom, workdayUpTo } from './timing.ts'

type Movement = FundsRows['movements'][number]['row']
type Source = FundsRows['budgetLines'][number]['row']['source']
type Kind = Movement['kind']

export type Line = { line: FundsRows['budgetLines'][number]; adjustment?: FundsRows['adjustments'][number] }

/** A budget that what was spent so far fits in: most of it in a year that is over, as the year goes on in one that runs. */
export function lineFor(book: Book, id: string, group: readonly Entry[]): Line {
  const { chance, today, project } = book
  const [first] = group
  if (!first) throw new RangeError('a line has entries')
  const year = yearOf(first.day)
  const used = drawnBy(group)
  const passed = year < yearOf(today) ? 1 : daysBetween(`${year}-01-01`, today) / 365
  const paid = group.reduce((sum, entry) => sum + (entry.kind === 'payment' ? entry.amountFen : 0), 0)
  const budgetFen = toWan(Math.max(used, paid / Math.min(0.98, Math.max(0.2, passed * paceOf(project)))))
  const early = group.filter(({ day }) => day < `${year}-07-01`)
  const inflowEarly = early.reduce((sum, entry) => sum + (entry.kind === 'payment' ? 0 : entry.amountFen), 0)
  const usedEarly = Math.max(inflowEarly, drawnBy(early))
  const isAdjusted = chance.happens(0.2) && usedEarly <= budgetFen * 0.86
  const adjustFen = isAdjusted ? toWan(budgetFen * 0.12) : 0
  const on = earlierDay(
    workdayFrom(laterDay(earlierDay(`${year}-01-15`, addDays(first.day, -1)), project.timing.registeredOn)),
    first.day,
  )
  const line = budgetLine(book, { id, year, source: first.source, initialFen: budgetFen - adjustFen, on })
  const adjustedOn = laterDay(workdayUpTo(`${year}-06-30`), on)
  if (adjustFen === 0 || adjustedOn >= today) return { line: { ...line, row: { ...line.row, initialFen: budgetFen } } }
  const row = {
    id: `${id}.a`,
    budgetLineId: id,
    projectId: project.key,
    day: adjustedOn,
    amountFen: adjustFen,
    documentNo: null,
    why: '年中预算调整（合成）',
    recordedBy: book.recordedBy,
    recordedAt: `${adjustedOn}T06:00:00.000Z`,
  }
  return { line, adjustment: { on: adjustedOn, row } }
}

/** How fast a project spends beside the days of the year: as they pass, or slower where its work or its money is stuck. */
function paceOf({ key, situation }: DemoProject): number {
  const chance = chanceOf(`${key} pace`)
  const isStuck = (situation.behindPoints ?? 0) > 15 || (situation.money?.days ?? 0) >= 31
  return isStuck ? chance.between(0.7, 0.9) : chance.between(0.97, 1.04)
}

const inOrder: Partial<Record<Kind, number>> = { allocation: 0, cash_arrival: 1, payment: 2 }

/** What entries of a line take from its budget: what arrives or is paid beyond what came before it, too, as at the turn of a year. */
function drawnBy(group: readonly Entry[]): Fen {
  let [allocated, onHand, drawn] = [0, 0, 0]
  const rank = ({ kind }: Entry): number => inOrder[kind] ?? 0
  for (const { kind, amountFen } of group.toSorted((a, b) => a.day.localeCompare(b.day) || rank(a) - rank(b))) {
    const fromHand = kind === 'payment' ? Math.min(amountFen, onHand) : 0
    const fromAllocated = kind === 'allocation' ? 0 : Math.min(amountFen - fromHand, allocated)
    drawn += amountFen - fromHand - fromAllocated
    allocated += kind === 'allocation' ? amountFen : -fromAllocated
    onHand += kind === 'cash_arrival' ? amountFen : -fromHand
  }
  return drawn
}

/** This year's budget of a project that should have begun and has not: what its plan builds this year. */
export function unusedLine(book: Book, totalFen: Fen): Line[] {
  const { today, project } = book
  const { plannedStart, plannedFinish, registeredOn } = project.timing
  const year = yearOf(today)
  if (plannedStart === null || plannedFinish === null || plannedStart > today) return []
  const within = daysBetween(laterDay(plannedStart, `${year}-01-01`), earlierDay(plannedFinish, `${year}-12-31`))
  const share = within / Math.max(1, daysBetween(plannedStart, plannedFinish))
  if (share < 0.02) return []
  const source = project.words.sources[0] ?? 'fiscal_current'
  const on = earlierDay(laterDay(workdayFrom(`${year}-01-15`), registeredOn), addDays(today, -1))
  const initialFen = toWan(totalFen * 0.85 * share)
  return [{ line: budgetLine(book, { id: `${project.key}.b${year}.${source}`, year, source, initialFen, on }) }]
}

const budgetLine = (
  { project, recordedBy }: Book,
  { on, ...told }: { id: string; year: number; source: Source; initialFen: Fen; on: Day },
) => ({
  on,
  row: { ...told, projectId: project.key, documentNo: null, recordedBy, recordedAt: `${on}T06:00:00.000Z` },
})

const toWan = (fen: number): Fen => Math.ceil(fen / 1_000_000) * 1_000_000
