import type { CallOutput } from '@jiheng/api'

export type Made = CallOutput<'listIndicatorChoices'>['items'][number]

/** What a choice did otherwise than the one before it. */
export type MadeChange =
  | { what: 'added' | 'removed'; name: string }
  | { what: 'weight' | 'target'; name: string; from: string; to: string }
  | { what: 'rule'; name: string }
  | { what: 'execution'; from: string; to: string }

export function changesBetween(before: Made, after: Made): MadeChange[] {
  const was = new Map(before.rows.map((row) => [row.code, row]))
  const is = new Set(after.rows.map(({ code }) => code))
  const changes: MadeChange[] = []
  if (before.executionWeight !== after.executionWeight)
    changes.push({ what: 'execution', from: before.executionWeight, to: after.executionWeight })
  for (const { code, name, weight, target, rule } of after.rows) {
    const old = was.get(code)
    if (!old) changes.push({ what: 'added', name })
    else {
      if (old.weight !== weight) changes.push({ what: 'weight', name, from: old.weight, to: weight })
      if (old.target !== target) changes.push({ what: 'target', name, from: old.target ?? '—', to: target ?? '—' })
      if (old.rule !== rule) changes.push({ what: 'rule', name })
    }
  }
  for (const { code, name } of before.rows) if (!is.has(code)) changes.push({ what: 'removed', name })
  return changes
}
