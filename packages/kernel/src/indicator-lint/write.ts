import type { Correction } from './finding.ts'
import type { IndicatorField, LintIndicator } from './form.ts'
import type { Item } from './item.ts'
import { branchNames } from './levels.ts'
import type { Branch } from './levels.ts'

export type Fields = Partial<Record<IndicatorField, string>>

const empty: LintIndicator = { level1: '', level2: '', name: '', sign: '', target: '', unit: '', weight: '' }

/** A row on one line: `道路长度 ≥3.2公里（10分）`, with its levels where they change. */
export function writtenRow(row: LintIndicator, changed: Fields = {}): string {
  const levels = changed.level1 !== undefined || changed.level2 !== undefined ? `${row.level1} → ${row.level2}：` : ''
  const weight = /^\d/.test(row.weight) ? `（${row.weight.replace(/分$/, '')}分）` : ''
  const notes = (['lastYear', 'actual', 'evidence', 'scoring', 'reason'] as const)
    .filter((field) => changed[field] !== undefined)
    .map((field) => `；${LABELS[field]}：${row[field] ?? ''}`)
  const sign = /^[≥≤=<>]/.test(row.target) ? '' : row.sign
  const unit = row.unit !== '' && row.target.endsWith(row.unit) ? '' : row.unit
  return `${levels}${row.name} ${sign}${row.target}${unit}${weight}${notes.join('')}`
}

const LABELS = {
  lastYear: '上年水平',
  actual: '实际完成值',
  evidence: '依据',
  scoring: '评分标准',
  reason: '偏差原因',
} as const

/** The row of an item with some cells changed. */
export function corrected({ at, written }: Item, fields: Fields): Correction {
  return { indicator: at, fields, written: writtenRow({ ...written, ...fields }, fields) }
}

/** A row to add at a branch. */
export function added(branch: Branch, fields: Fields): Correction {
  const [level1, level2] = branchNames[branch]
  const row = { level1, level2, ...fields }
  return { indicator: null, fields: row, written: writtenRow({ ...empty, ...row }, row) }
}

/** The row of an item to take away. */
export function removed({ at, written }: Item): Correction {
  return { indicator: at, fields: {}, isRemoved: true, written: writtenRow(written) }
}
