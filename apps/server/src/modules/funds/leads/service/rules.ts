import { addDays, chinaCalendar } from '@jiheng/kernel/base'
import {
  findLeads,
  leadRuleOf,
  leadRules,
  parameterProblems,
  precisionOf,
  standardParameters,
  type LeadRule,
  type Precision,
} from '@jiheng/kernel/lead'
import { ROOT_PATH, systemReach, type Actor, type Reach } from '../../../../platform/actor.ts'
import { AppError } from '../../../../platform/errors.ts'
import { record } from '../../../audit/index.ts'
import { covers, may, permit } from '../../../identity/index.ts'
import type { RuleTrial, RuleVersionForm } from '../schema/rules.ts'
import { tellPartly } from '../masking.ts'
import { seenAmong } from '../store/leads.ts'
import { loadLedger } from '../store/ledger.ts'
import { insertRuleVersion, leadsSince, outcomesByRule, ruleVersions, type RuleVersionRow } from '../store/rules.ts'
import { pathsOf, raisedAmong } from '../store/searching.ts'
import type { LeadsParts } from './parts.ts'

/** A dry run looks back this far. */
const DRY_RUN_DAYS = 365
const SAMPLE = 12

export type ListedRule = {
  rule: LeadRule
  version: number
  parameters: Record<string, number>
  versions: RuleVersionRow[]
  leads: number
  precision: Precision
  mayChange: boolean
}

/** The rules as data: how often they were right, what other parameters would have seen, and new versions. */
export function ruleKeeping({ database, clock }: LeadsParts) {
  /** Rules count everywhere, so they are changed by who reaches everything. */
  const mayChange = (reach: Reach): boolean => covers(reach, ROOT_PATH)

  const check = (ruleId: string, parameters: Record<string, number>): void => {
    if (parameterProblems(leadRuleOf(ruleId), parameters).length === 0) return
    const reason = 'lead_parameters_unsuitable'
    throw new AppError('invalid_input', reason, {}, [{ field: 'parameters', reason }])
  }

  const dryRun = async (reach: Reach, ruleId: string, parameters: Record<string, number>): Promise<RuleTrial> => {
    const today = clock.today()
    const since = addDays(today, -DRY_RUN_DAYS)
    const ledger = await database.read({ ...systemReach('leads'), actor: reach.actor }, loadLedger)
    const all = findLeads(ledger, {
      asOf: today,
      calendar: chinaCalendar,
      only: [ruleId],
      inForce: [{ ruleId, version: '0', parameters }],
    })
    return database.read(reach, async (db) => {
      const places = await pathsOf(db, [...new Set(all.flatMap(({ projectIds }) => projectIds.slice(0, 1)))])
      const found = all.filter(({ day, projectIds: [first = ''] }) => day >= since && places.has(first))
      const known = await raisedAmong(
        db,
        found.map(({ fingerprint }) => fingerprint),
      )
      const seen = new Set(found.map(({ fingerprint }) => fingerprint))
      const before = await leadsSince(db, ruleId, since)
      const shown = found
        .toSorted((a, b) => Number(known.has(a.fingerprint)) - Number(known.has(b.fingerprint)))
        .slice(0, SAMPLE)
      const inSight = await seenAmong(
        db,
        shown.flatMap(({ records }) => records),
      )
      const sample = shown.map((finding) => {
        const {
          projectIds: [projectId = ''],
          records,
          severity,
          fingerprint,
        } = finding
        const { name = '', orgPath = '' } = places.get(projectId) ?? {}
        const isWhole =
          records.every(({ id }) => inSight.has(id)) || may(reach.actor, 'cases:read', { orgPath, projectId })
        const { messageKey, params } = isWhole ? finding : tellPartly(finding)
        return { projectId, projectName: name, severity, messageKey, params, isKnown: known.has(fingerprint) }
      })
      return {
        found: found.length,
        known: known.size,
        added: found.length - known.size,
        missed: before.filter((fingerprint) => !seen.has(fingerprint)).length,
        sample,
      }
    })
  }

  return {
    async listRules(actor: Actor): Promise<ListedRule[]> {
      const reach = permit(actor, 'leads:read')
      const isHandler = actor.grants.some(({ permissions }) => permissions.has('leads:handle'))
      return database.read(reach, async (db) => {
        const versions = await ruleVersions(db)
        const outcomes = await outcomesByRule(db)
        return leadRules.map((rule) => {
          const own = versions.filter(({ ruleId }) => ruleId === rule.id)
          const { leads = 0, confirmed = 0, decided = 0 } = outcomes.get(rule.id) ?? {}
          return {
            rule,
            version: own[0]?.version ?? 1,
            parameters: own[0]?.parameters ?? standardParameters(rule),
            versions: own,
            leads,
            precision: precisionOf(confirmed, decided),
            mayChange: isHandler && mayChange(reach),
          }
        })
      })
    },

    /** What other parameters would have seen in the last twelve months, kept nowhere. Throws `lead_parameters_unsuitable`. */
    async tryRule(actor: Actor, ruleId: string, parameters: Record<string, number>): Promise<RuleTrial> {
      const reach = permit(actor, 'leads:handle')
      check(ruleId, parameters)
      return dryRun(reach, ruleId, parameters)
    },

    /** Sets a new version, with its dry run beside it. Throws `forbidden` to who does not reach everything, `lead_parameters_unsuitable`. */
    async changeRule(actor: Actor, ruleId: string, { parameters, why }: RuleVersionForm): Promise<{ version: number }> {
      const reach = permit(actor, 'leads:handle')
      if (!mayChange(reach)) throw new AppError('forbidden', 'lead_rules_are_for_all')
      check(ruleId, parameters)
      const { sample: _sample, ...figures } = await dryRun(reach, ruleId, parameters)
      return database.write(reach, async (tx) => {
        const before = (await ruleVersions(tx)).find((one) => one.ruleId === ruleId)
        const created = { createdBy: actor.accountId, createdAt: clock.now().toISOString() }
        const version = await insertRuleVersion(tx, { ruleId, parameters, why, dryRun: figures, ...created })
        record(tx, actor, clock.now(), {
          action: 'leads.rule_changed',
          subject: { kind: 'lead_rule', id: ruleId, label: String(version) },
          changes: {
            parameters: [before?.parameters ?? standardParameters(leadRuleOf(ruleId)), parameters],
            version: [before?.version ?? 1, version],
          },
          why,
        })
        return { version }
      })
    },
  }
}
