import type { BaselinePunctuality } from '@jiheng/kernel/baseline'
import { earnedValueMeasures } from '@jiheng/kernel/earned-value'
import type { BaselineComparison, EarnedValueShape, PunctualityShape } from './schema/baselines.ts'
import type { Compared } from './service/baselines.ts'
import type { ValuePicture } from './service/earned-value.ts'
import type { BaselineRow } from './store/baselines.ts'

export function presentComparison({ from, to, comparison, summaries }: Compared): BaselineComparison {
  const { added, removed, moved, budgetChanged, percentChanged, finish, budget, unknownYears } = comparison
  const changed = new Map([...moved, ...budgetChanged, ...percentChanged].map((change) => [change.id, change]))
  const named = (id: string, label = '') => ({ nodeId: id, title: label, isSummary: summaries.has(id) })
  const standing = ({ id, label, start, finish: end, budgetFen }: (typeof added)[number]) => ({
    ...named(id, label),
    ...{ start, finish: end, budgetFen },
  })
  return {
    from: { id: from.id, name: from.name, takenOn: from.takenOn },
    to: { id: to.id, name: to.name, takenOn: to.takenOn },
    added: added.map(standing),
    removed: removed.map(standing),
    changed: [...changed.values()].map(({ id, label, start, finish: end, budget: money, percent }) => ({
      ...named(id, label),
      ...{ start, finish: end, budget: money, percent },
    })),
    finish,
    budget,
    unknownYears: [...unknownYears],
  }
}

export function presentPunctuality({ items, original, current }: BaselinePunctuality): PunctualityShape {
  return {
    original,
    current,
    items: items.map(({ id, label = '', finishedOn, original: first, current: now }) => ({
      ...{ nodeId: id, title: label, finishedOn, original: first, current: now },
    })),
  }
}

export const baselineName = ({ id, name, isOriginal }: BaselineRow) => ({ id, name, isOriginal })

export function presentValue({ baseline, value }: ValuePicture): EarnedValueShape {
  return {
    asOf: value.asOf,
    baseline: baselineName(baseline),
    figures: earnedValueMeasures.map((measure) => {
      const { value: found, unit, reason, explanation } = value.figures[measure]
      return { measure, value: found, unit, reason: reason ?? null, explanation }
    }),
    finishedOn: value.finishedOn,
    forecastFinish: value.forecastFinish,
    warnings: [...value.warnings],
  }
}
