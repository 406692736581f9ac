import { asking } from './service/asking.ts'
import { cases } from './service/cases.ts'
import { handling } from './service/handling.ts'
import { parties } from './service/parties.ts'
import type { LeadsParts } from './service/parts.ts'
import { ruleKeeping } from './service/rules.ts'
import { searching } from './service/searching.ts'

export type Leads = ReturnType<typeof createLeads>

/** Anomalies of money as leads: found by rules or told, asked about, settled. A lead is never an accusation. */
export function createLeads(parts: LeadsParts) {
  return {
    ...searching(parts),
    ...handling(parts),
    ...asking(parts),
    ...cases(parts),
    ...ruleKeeping(parts),
    ...parties(parts),
  }
}
