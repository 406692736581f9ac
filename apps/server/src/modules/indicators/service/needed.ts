import { yearOf, type Day } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import { compiled } from '../formula.ts'
import { chosenFormulas } from '../store/computed.ts'
import { reported } from '../store/facts/reported.ts'
import { factNames, type FactName } from '../vocabulary.ts'

/** A figure only people can tell that indicators of a project are computed by; `value` is what it comes to in the year so far. */
export type NeededFigure = FactName & { usedBy: { code: string; name: string }[]; value: string | null }

/** What formulas of a project's chosen indicators need people to tell in the year of a day. */
export async function neededFigures(db: Db, projectId: string, asOf: Day): Promise<NeededFigure[]> {
  const year = yearOf(asOf)
  const chosen = await chosenFormulas(db, [projectId], year)
  const rows = await reported.read(db, [projectId], { asOf, from: `${year}-01-01` })
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  const users = chosen.map(({ code, name, formula, unit }) => ({
    ...{ code, name },
    needs: new Set(compiled(formula, unit).needs.map((need) => need.name.id)),
  }))
  return factNames.flatMap((fact) => {
    const usedBy = users.filter(({ needs }) => needs.has(fact.id)).map(({ code, name }) => ({ code, name }))
    const isNeeded = fact.from === 'reported' && usedBy.length > 0
    return isNeeded ? [{ ...fact, usedBy, value: values.get(fact.id) ?? null }] : []
  })
}
