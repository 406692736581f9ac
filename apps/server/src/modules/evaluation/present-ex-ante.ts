import { defaultExAnteRules, exAnteDimensions, exAnteItems } from '@jiheng/kernel/ex-ante'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import type { ExAnte } from './schema/ex-ante.ts'
import type { ExAnteFound } from './service/ex-ante.ts'

const actions = {
  set_evidence: 'evaluation:write',
  assess: 'evaluation:score',
  conclude: 'evaluation:write',
} as const satisfies Record<string, Permission>

export function presentExAnte({ place, row, sheets }: ExAnteFound, actor: Actor): ExAnte {
  const result = row?.result ?? null
  const possible = (Object.keys(actions) as (keyof typeof actions)[]).filter(
    (action) => action === 'set_evidence' || row?.state === 'open',
  )
  return {
    projectId: place.projectId,
    state: row?.state ?? 'none',
    dimensions: exAnteDimensions.map((key) => ({
      key,
      items: [...exAnteItems[key]],
      points: result?.dimensions[key] ?? null,
    })),
    evidence: (row?.evidence ?? []) as ExAnte['evidence'],
    sheets: sheets.map(({ assessorId, assessor, marks, opinion, updatedAt }) => ({
      ...{ assessor, marks, opinion, updatedAt },
      isMine: assessorId === actor.accountId,
    })),
    total: result?.total ?? null,
    passFrom: defaultExAnteRules.passFrom,
    explanation: result?.explanation ?? null,
    openedBy: row?.openedBy ?? null,
    openedAt: row?.openedAt ?? null,
    concludedAt: row?.concludedAt ?? null,
    allowed: possible.filter((action) => may(actor, actions[action], place)),
  }
}
