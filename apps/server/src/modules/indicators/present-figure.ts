import { inYuan, YUAN } from '@jiheng/kernel/indicator'
import type { FigureList } from './schema/figure.ts'
import type { FiguresFound } from './service/figures.ts'
import type { RateVersion, ToldFigure } from './store/figures.ts'
import { factOf } from './vocabulary.ts'

/** Figures that count, each with what it replaced. */
export function presentFigures({ told, needed, year, mayRecord }: FiguresFound): FigureList {
  const byId = new Map(told.map((figure) => [figure.id, figure]))
  const replaced = new Set(told.map(({ replaces }) => replaces))
  return {
    items: told.filter(({ id }) => !replaced.has(id)).map((figure) => presentFigure(figure, earlierThan(figure, byId))),
    needed: needed.map(({ id, zh, en = zh, unit, isMoney = false, usedBy, value }) => ({
      ...{ name: id, zh, en, unit, isMoney, usedBy, value },
    })),
    year,
    allowed: mayRecord ? ['record'] : [],
  }
}

function earlierThan({ replaces }: ToldFigure, byId: ReadonlyMap<string, ToldFigure>): ToldFigure[] {
  const before = replaces === null ? undefined : byId.get(replaces)
  return before ? [before, ...earlierThan(before, byId)] : []
}

function presentFigure(figure: ToldFigure, earlier: readonly ToldFigure[]): FigureList['items'][number] {
  const { name, value, currency, rate } = figure
  const { zh = name, en = name, unit = '' } = factOf(name) ?? {}
  const yuan = currency === null || currency === YUAN ? null : rate && inYuan(value, rate)
  return { ...presentTold(figure), ...{ name, zh, en, unit, yuan, rate }, earlier: earlier.map(presentTold) }
}

const presentTold = ({ id, day, value, currency, reference, evidenceLevel, evidence, why, ...by }: ToldFigure) => ({
  ...{ id, day, value, currency, reference, evidenceLevel, evidence, why },
  ...{ recordedBy: by.recordedBy, recordedAt: by.recordedAt },
})

/** Rates that hold, each with the versions before it. */
export function presentRates({ rates, mayRecord }: { rates: readonly RateVersion[]; mayRecord: boolean }) {
  const days = Map.groupBy(rates, ({ currency, day }) => `${currency} ${day}`)
  return {
    items: [...days.values()].flatMap(([last, ...earlier]) => (last ? [{ ...last, earlier }] : [])),
    allowed: mayRecord ? ['record'] : [],
  }
}
