import { isUnlike } from '@jiheng/kernel/indicator'
import type { Locale } from '@jiheng/phrases'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import { presentVersion } from './present.ts'
import type { ChoiceList, IndicatorChoice } from './schema/choice.ts'
import type { ChoiceFound } from './service/choices.ts'
import type { ChoiceMade } from './store/choices.ts'
import { versionKey } from './store/versions.ts'

export function presentChoice(
  { projectId, year, orgPath, choice, versions, computed }: ChoiceFound,
  actor: Actor,
): IndicatorChoice {
  const rows = choice?.rows.flatMap((row) => {
    const version = versions.get(versionKey(row))
    const { weight, target, rule, reason } = row
    if (!version) return []
    const own = { weight, rule, ...(target !== null && { target }) }
    const indicator = presentVersion(version, actor.locale as Locale)
    const { value = null, asOf = null, explanation = null } = computed.get(row.code) ?? {}
    const known = explanation && asOf !== null ? { value, asOf, explanation } : null
    return [{ indicator, weight, target, rule, reason, isAdjusted: isUnlike(version, own), computed: known }]
  })
  return {
    ...{ projectId, year, executionWeight: choice?.executionWeight ?? null, chosenBy: choice?.chosenBy ?? null },
    ...{ chosenAt: choice?.chosenAt ?? null, rows: rows ?? [] },
    allowed: may(actor, 'evaluation:write', { orgPath, projectId }) ? ['choose'] : [],
  }
}

export const presentMade = ({
  executionWeight,
  chosenBy,
  chosenAt,
  why,
  rows,
  names,
}: ChoiceMade): ChoiceList['items'][number] => ({
  ...{ executionWeight, chosenBy, chosenAt, why },
  rows: rows.map(({ code, version, weight, target, rule, reason }) => ({
    ...{ code, version, weight, target, rule, reason },
    name: names[code] ?? code,
  })),
})
