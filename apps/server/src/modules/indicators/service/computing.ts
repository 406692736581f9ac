import { earlierDay, yearOf } from '@jiheng/kernel/base'
import { evaluateExplained, type Formula } from '@jiheng/kernel/formula'
import { systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { compiled } from '../formula.ts'
import { choosersAfter, chosenFormulas, keepComputed, type Computed } from '../store/computed.ts'
import { projectsWithForeignMoney } from '../store/figures.ts'
import { readInputs } from '../store/facts/index.ts'
import { vocabulary } from '../vocabulary.ts'
import type { LibraryParts } from './parts.ts'

const PORTION = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** The values of chosen indicators that formulas compute, kept for whoever scores. */
export function computing({ database, clock, facts }: Pick<LibraryParts, 'database' | 'clock' | 'facts'>) {
  const formulas = new Map<string, Formula>()
  const formulaOf = (source: string, unit: string): Formula => {
    const key = `${unit} ${source}`
    const formula = formulas.get(key) ?? compiled(source, unit)
    formulas.set(key, formula)
    return formula
  }

  /** Computes anew what these projects chose for a year; returns how many values changed. */
  const computeIn = async (tx: Tx, projectIds: readonly string[], year: number): Promise<number> => {
    const asOf = earlierDay(clock.today(), `${year}-12-31`)
    const chosen = (await chosenFormulas(tx, projectIds, year)).map(({ formula, unit, ...row }) => ({
      ...row,
      formula: formulaOf(formula, unit),
    }))
    const inputsOf = await readInputs(
      tx,
      projectIds,
      chosen.map(({ formula }) => formula),
      asOf,
    )
    const rows = chosen.map(({ projectId, code, version, formula }): Computed => {
      const { given, origins } = inputsOf(formula, projectId)
      const { outcome, explanation } = evaluateExplained(formula, given, {
        ...{ measure: 'measures.formula_result', rule: { id: 'indicator_formula', version: String(version) }, asOf },
        ...{ vocabulary, origins },
      })
      const value = outcome.ok && typeof outcome.value === 'string' ? outcome.value : null
      return { projectId, code, version, value, explanation }
    })
    return keepComputed(tx, { projectIds, year, asOf, at: clock.now().toISOString() }, rows)
  }

  return {
    computeIn,

    /** Computes these projects for this year, and for the year a fact is about where that is another. */
    computeProjects: (projectIds: readonly string[], about?: number): Promise<number> =>
      database.write(systemReach('indicators'), async (tx) => {
        const year = yearOf(clock.today())
        const changed = await computeIn(tx, projectIds, year)
        return about === undefined || about === year ? changed : changed + (await computeIn(tx, projectIds, about))
      }),

    /** Projects whose foreign money a new rate may count otherwise, in the rate's year and each since; tells who scores them. */
    async computeForeign(from: number): Promise<number> {
      let changed = 0
      for (let year = from; year <= yearOf(clock.today()); year++) {
        const ids = await database.read(systemReach('indicators'), (db) => projectsWithForeignMoney(db, year))
        if (ids.length === 0) continue
        changed += await database.write(systemReach('indicators'), async (tx) => {
          facts.publish(tx, { type: 'indicators.values_changed', projectIds: ids, year })
          return computeIn(tx, ids, year)
        })
      }
      return changed
    },

    /** Every project that chose indicators for the current year, in portions. */
    async computeAll(): Promise<number> {
      const year = yearOf(clock.today())
      let [changed, after] = [0, FIRST]
      for (;;) {
        const ids = await database.read(systemReach('indicators'), (db) => choosersAfter(db, year, after, PORTION))
        const last = ids.at(-1)
        if (last === undefined) return changed
        changed += await database.write(systemReach('indicators'), (tx) => computeIn(tx, ids, year))
        after = last
      }
    },
  }
}
