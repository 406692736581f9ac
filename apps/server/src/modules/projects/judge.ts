import type { Day } from '@jiheng/kernel/base'
import { AppError } from '../../platform/errors.ts'
import { fieldChanges, fieldsOf } from './fields.ts'
import type { RegisterRow, RowOutcome } from './registered-row.ts'
import type { KnownProject, OrganisationPlace } from './store/many.ts'
import type { ProjectFields } from './store/record.ts'

/** A row of a list, read into stored columns and put in its place. */
export type Candidate = { row: RegisterRow; fields: Partial<ProjectFields>; place: OrganisationPlace }
type Refused = Extract<RowOutcome, { outcome: 'refused' }>

export type Judgement =
  | { row: RegisterRow; outcome: 'refused'; refusal: Refused }
  | { row: RegisterRow; outcome: 'created'; record: NewRecord; place: OrganisationPlace }
  | {
      row: RegisterRow
      outcome: 'updated' | 'unchanged' | 'older'
      known: KnownProject
      fields: Partial<ProjectFields>
      kept: string[]
    }

type NewRecord = Partial<ProjectFields> &
  typeof defaults &
  Pick<ProjectFields, 'name' | 'initials' | 'name_key' | 'region_code'>

const defaults = {
  kind: 'other',
  industry: 'other',
  class: 'continued',
  stage: 'construction',
  secrecy: 1,
  currency: 'CNY',
}

/** Written where the organisation's region is not known either. */
const UNKNOWN_REGION = '000000'

const NAME_LENGTH = 300

export const refused = (reason: string, field?: string): Refused => ({
  outcome: 'refused',
  reason,
  ...(field !== undefined && { field }),
})

/** Reads a row into columns, or says which field does not do. Units are named by `units`: name → organisation. */
export function candidateOf(
  row: RegisterRow,
  place: OrganisationPlace,
  units: Map<string, string>,
): Candidate | Refused {
  try {
    const fields = fieldsOf(row)
    if (!fields.name) return refused('field.required', 'name')
    if (fields.name.length > NAME_LENGTH)
      return { ...refused('field.maxLength', 'name'), params: { limit: NAME_LENGTH } }
    for (const party of ['owner', 'department', 'contractor'] as const) {
      const name = fields[`${party}_name`]
      if (typeof name === 'string' && units.has(name)) fields[`${party}_id`] ??= units.get(name) ?? null
    }
    return { row, fields, place }
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const [first] = cause.fields
    return first
      ? { ...refused(first.reason, first.field), ...(first.params && { params: first.params }) }
      : refused(cause.reason)
  }
}

/** What becomes of a row, given the project it means, if any. `asOf` is the day of the list. */
export function judge({ row, fields, place }: Candidate, known: KnownProject | undefined, asOf: Day): Judgement {
  return known ? judgeKnown(row, fields, known, asOf) : judgeNew(row, fields, place)
}

function judgeNew(row: RegisterRow, fields: Partial<ProjectFields>, place: OrganisationPlace): Judgement {
  const named = fields as Pick<ProjectFields, 'name' | 'initials' | 'name_key'>
  const record = { region_code: place.regionCode ?? UNKNOWN_REGION, ...defaults, ...fields, ...named }
  if (startsAfterFinish(record))
    return { row, outcome: 'refused', refusal: refused('start_after_finish', 'plannedFinish') }
  return { row, outcome: 'created', record, place }
}

function judgeKnown(row: RegisterRow, told: Partial<ProjectFields>, known: KnownProject, asOf: Day): Judgement {
  if (known.latest_report !== null && asOf < known.latest_report)
    return { row, outcome: 'older', known, fields: {}, kept: [] }
  const fields = { ...told }
  const kept = keepApproved(fields, known)
  keepChosenUnits(fields, known)
  const next = { ...known, ...fields }
  if (startsAfterFinish(next))
    return { row, outcome: 'refused', refusal: refused('start_after_finish', 'plannedFinish') }
  if (
    known.tree_budget_fen !== null &&
    next.total_investment_fen !== null &&
    next.total_investment_fen < known.tree_budget_fen
  ) {
    return { row, outcome: 'refused', refusal: refused('node_budget_within_project', 'totalInvestmentFen') }
  }
  const isChanged = Object.keys(fieldChanges(known, fields)).length > 0
  return { row, outcome: isChanged ? 'updated' : 'unchanged', known, fields, kept }
}

/** Takes approved originals that are already stored out of `fields`; names those the row tells differently. */
function keepApproved(fields: Partial<ProjectFields>, known: KnownProject): string[] {
  const kept = []
  for (const column of ['approved_on', 'approved_finish', 'approved_amount_fen'] as const) {
    if (known[column] === null || fields[column] === undefined) continue
    kept.push(...Object.keys(fieldChanges({ [column]: known[column] }, { [column]: fields[column] })))
    delete fields[column]
  }
  return kept
}

/** A list that repeats the same name for a unit does not displace the organisation somebody chose for it since. */
function keepChosenUnits(fields: Partial<ProjectFields>, known: KnownProject): void {
  for (const party of ['owner', 'department', 'contractor'] as const) {
    const name = fields[`${party}_name`]
    if (name === undefined) continue
    if (name === known[`${party}_name`]) delete fields[`${party}_id`]
    else fields[`${party}_id`] ??= null
  }
}

const startsAfterFinish = ({ planned_start: start, planned_finish: finish }: Partial<ProjectFields>): boolean =>
  start != null && finish != null && start > finish

/** Finds the project a row means: by code, by the list's number, by name — the last two within the same organisation. */
export function matcher(known: KnownProject[]): (candidate: Candidate) => KnownProject | 'ambiguous' | undefined {
  const byCode = new Map(known.filter(({ code }) => code !== null).map((project) => [project.code, project]))
  const byNumber = new Map(
    known
      .filter(({ external_id }) => external_id !== null)
      .map((project) => [`${project.org_path} ${project.external_id}`, project]),
  )
  const byName = Map.groupBy(known, (project) => `${project.org_path} ${project.name_key}`)
  return ({ fields, place }) => {
    const { code, external_id: number, name_key: key } = fields
    const found = (code && byCode.get(code)) || (number && byNumber.get(`${place.path} ${number}`))
    if (found) return found
    const named = (byName.get(`${place.path} ${key}`) ?? []).filter(
      (project) => isCompatible(project.code, code) && isCompatible(project.external_id, number),
    )
    return named.length > 1 ? 'ambiguous' : named[0]
  }
}

const isCompatible = (stored: string | null, told: string | null | undefined): boolean =>
  stored === null || told == null || stored === told
