import { pinyin } from 'pinyin-pro'
import { readProjectCode } from '@jiheng/kernel/codes'
import { centroid, checkGeometry, toWgs84 } from '@jiheng/kernel/geo'
import { AppError } from '../../platform/errors.ts'
import { changesBetween, type Changes } from '../audit/index.ts'
import { nameKey } from './name-key.ts'
import type { ProjectEdit } from './schema/project.ts'
import type { ProjectFields } from './store/record.ts'

/** Pinyin initials of a name, lower case, Latin letters and digits kept: 钦州港东站扩建工程 → qzgdzkjgc. */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
  return letters
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

const plainColumns = {
  kind: 'kind',
  industry: 'industry',
  regionCode: 'region_code',
  class: 'class',
  stage: 'stage',
  ownerId: 'owner_id',
  departmentId: 'department_id',
  contractorId: 'contractor_id',
  ownerName: 'owner_name',
  departmentName: 'department_name',
  contractorName: 'contractor_name',
  managerId: 'manager_id',
  secrecy: 'secrecy',
  currency: 'currency',
  totalInvestmentFen: 'total_investment_fen',
  yearPlanFen: 'year_plan_fen',
  approvedOn: 'approved_on',
  approvedFinish: 'approved_finish',
  approvedAmountFen: 'approved_amount_fen',
  plannedStart: 'planned_start',
  plannedFinish: 'planned_finish',
  actualStart: 'actual_start',
  actualFinish: 'actual_finish',
  address: 'address',
  description: 'description',
  contact: 'contact',
  externalId: 'external_id',
} as const satisfies Partial<Record<keyof ProjectEdit, keyof ProjectFields>>

/** The stored columns of what a caller told; fields left out stay out. Throws `invalid_input` naming the field. */
export function fieldsOf(edit: ProjectEdit): Partial<ProjectFields> {
  const fields: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(plainColumns)) {
    const value = edit[field as keyof ProjectEdit]
    if (value !== undefined) fields[column] = typeof value === 'string' ? storable(value) : value
  }
  if (edit.name !== undefined)
    Object.assign(fields, {
      name: storable(edit.name).trim(),
      initials: initialsOf(edit.name),
      name_key: nameKey(edit.name),
    })
  if (edit.code !== undefined) fields.code = edit.code === null ? null : checkedCode(edit.code)
  if (edit.location !== undefined) Object.assign(fields, placed(edit.location, edit.coordinateSystem ?? 'WGS84'))
  return fields
}

/** PostgreSQL cannot keep the character zero; broken files contain it. */
const storable = (text: string): string => text.replaceAll('\0', '')

const fieldOfColumn: Record<string, string> = {
  ...Object.fromEntries(Object.entries(plainColumns).map(([field, column]) => [column, field])),
  name: 'name',
  code: 'code',
  location: 'location',
}

/** What `fields` would change of a stored record, by the names people's forms use; derived columns are not told. */
export function fieldChanges(stored: object, fields: Partial<ProjectFields>): Changes {
  const changes = Object.entries(changesBetween(stored as Record<string, unknown>, fields))
  return Object.fromEntries(
    changes.flatMap(([column, change]) =>
      fieldOfColumn[column] === undefined ? [] : [[fieldOfColumn[column], change]],
    ),
  )
}

function checkedCode(text: string): string {
  const read = readProjectCode(text)
  if (!read.ok)
    throw new AppError('invalid_input', 'project_code_unsuitable', {}, [
      { field: 'code', reason: `project_code.${read.problem}` },
    ])
  return read.code
}

function placed(
  location: unknown,
  system: NonNullable<ProjectEdit['coordinateSystem']>,
): Pick<ProjectFields, 'location' | 'longitude' | 'latitude'> {
  if (location === null) return { location: null, longitude: null, latitude: null }
  const checked = checkGeometry(location)
  if (!checked.ok)
    throw new AppError('invalid_input', 'geometry_unsuitable', {}, [
      { field: 'location', reason: `geometry.${checked.problems[0]?.problem ?? 'shape'}` },
    ])
  const geometry = toWgs84(checked.geometry, system)
  const [longitude, latitude] = centroid(geometry)
  return { location: geometry, longitude, latitude }
}
