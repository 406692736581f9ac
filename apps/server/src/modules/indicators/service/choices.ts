import { decimal } from '@jiheng/kernel/base'
import { adjustmentProblems, type Adjustment, type AdjustmentProblem } from '@jiheng/kernel/indicator'
import { checkWeights, type Indicator } from '@jiheng/kernel/scoring'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError, type FieldError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import type { ChoiceForm } from '../schema/choice.ts'
import {
  choicesMade,
  findChoice,
  replaceChoice,
  type Choice,
  type ChoiceMade,
  type ChosenRow,
} from '../store/choices.ts'
import { versionKey, versionsNamed, type IndicatorVersion } from '../store/versions.ts'
import { computedOf, type ComputedRow } from '../store/computed.ts'
import type { computing } from './computing.ts'
import { tell, type LibraryParts } from './parts.ts'

const EXECUTION = '10'

export type ChoiceFound = {
  projectId: string
  year: number
  orgPath: string
  choice: Choice | null
  versions: Map<string, IndicatorVersion>
  computed: Map<string, ComputedRow>
}

/** What a project is measured by in a year: indicators of the library, adjusted within their limits. */
export function choosing(parts: LibraryParts, { computeIn }: Pick<ReturnType<typeof computing>, 'computeIn'>) {
  const { database, clock, projects } = parts
  return {
    /** Throws `project_not_found`. */
    getChoice(actor: Actor, projectId: string, year: number): Promise<ChoiceFound> {
      return database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [place] = await projects.namedPlaces(db, [projectId])
        if (!place) throw new AppError('not_found', 'project_not_found')
        const choice = (await findChoice(db, projectId, year)) ?? null
        return {
          projectId,
          year,
          orgPath: place.orgPath,
          choice,
          versions: await versionsNamed(db, choice?.rows ?? []),
          computed: await computedOf(db, projectId, year),
        }
      })
    },

    /** Every choice a project made for a year, the newest first. Throws `project_not_found`. */
    listChoices(actor: Actor, projectId: string, year: number): Promise<ChoiceMade[]> {
      return database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [place] = await projects.namedPlaces(db, [projectId])
        if (!place) throw new AppError('not_found', 'project_not_found')
        return choicesMade(db, projectId, year)
      })
    },

    /**
     * Puts a project's indicators for a year in place of those before. Throws `choice_changed` when somebody chose since `basedOn`,
     * `indicator_not_found`, `indicator_of_other_tree`, `indicator_not_in_force`, `adjustment_unsuitable` with every field outside the
     * limits, `weights_do_not_sum`, `project_not_found`.
     */
    choose(
      actor: Actor,
      projectId: string,
      year: number,
      { executionWeight = EXECUTION, rows, why, basedOn }: ChoiceForm,
    ): Promise<{ projectId: string }> {
      return database.write(permit(actor, 'evaluation:write'), async (tx) => {
        const project = await projects.lock(tx, projectId)
        const before = await findChoice(tx, projectId, year)
        if (basedOn !== undefined && basedOn !== (before?.chosenAt ?? null))
          throw new AppError('conflict', 'choice_changed', { by: before?.chosenBy ?? '' })
        const chosen = await checked(tx, year, rows)
        refuseWrongSum(chosen, executionWeight)
        await replaceChoice(
          tx,
          { projectId, year, executionWeight, rows: chosen, why: why?.trim() || null },
          actor.accountId,
          clock.now().toISOString(),
        )
        await computeIn(tx, [projectId], year)
        tell(tx, parts, actor, {
          ...{ action: 'indicators.chosen', projectId, year, orgPath: project.org_path },
          subject: { kind: 'indicator_choice', id: projectId, label: String(year) },
          changes: {
            rows: [before?.rows ?? null, chosen],
            executionWeight: [before?.executionWeight ?? null, executionWeight],
          },
          ...(why !== undefined && { why }),
        })
        return { projectId }
      })
    },
  }
}

async function checked(db: Db, year: number, rows: ChoiceForm['rows']): Promise<ChosenRow[]> {
  const versions = await versionsNamed(db, rows)
  const fields: FieldError[] = []
  const chosen = rows.flatMap((row, at): ChosenRow[] => {
    const version = versions.get(versionKey(row))
    const problems = version ? problemsOf(version, year, row) : [{ field: 'code', problem: 'indicator_not_found' }]
    fields.push(...problems.map(({ field, problem }) => ({ field: `rows.${at}.${field}`, reason: problem })))
    return version ? [rowOf(version, row)] : []
  })
  if (fields.length > 0) throw new AppError('invalid_input', 'adjustment_unsuitable', {}, fields)
  return chosen
}

function problemsOf(
  version: IndicatorVersion,
  year: number,
  row: ChoiceForm['rows'][number],
): { field: string; problem: AdjustmentProblem['problem'] | 'indicator_of_other_tree' | 'indicator_not_in_force' }[] {
  const { tree, effectiveFrom, effectiveTo } = version
  if (tree !== 'form') return [{ field: 'code', problem: 'indicator_of_other_tree' }]
  const isInForce = effectiveFrom <= `${year}-12-31` && (effectiveTo === null || effectiveTo >= `${year}-01-01`)
  if (!isInForce) return [{ field: 'version', problem: 'indicator_not_in_force' }]
  return adjustmentProblems(version, row as Adjustment)
}

const rowOf = ({ rule, weight, target, targetText }: IndicatorVersion, own: ChoiceForm['rows'][number]): ChosenRow => ({
  ...{ code: own.code, version: own.version, weight: own.weight ?? weight, rule: own.rule ?? rule },
  ...{ target: own.target ?? target, targetText, reason: own.reason ?? null },
})

function refuseWrongSum(rows: readonly ChosenRow[], executionWeight: string): void {
  const indicators = rows.map(({ code, weight }): Indicator => ({
    id: code,
    name: code,
    weight,
    kind: 'qualitative',
    target: '',
  }))
  const weights = checkWeights({ id: '', version: '', executionWeight, reverseVariant: 'A', indicators })
  if (weights.ok) return
  const params =
    weights.problem === 'weights_do_not_sum'
      ? { sum: decimal.canonical(weights.sum), expected: decimal.canonical(weights.expected) }
      : {}
  throw new AppError('invalid_input', weights.problem, params, [{ field: 'rows', reason: weights.problem, params }])
}
