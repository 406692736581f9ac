import type { CallInput } from '@jiheng/api'
import { spotBody, spotOf, unitBody, type Chosen, type Spot } from '../../../shared/choosing/told.ts'
import type { Project } from '../record.ts'
import type { Values } from './field-spec.tsx'

type Edit = NonNullable<CallInput<'updateProject'>['body']>

/** The record as its form holds it: a stored line or area is not a point one could move. */
export function valuesOf(project: Project, names: readonly string[]): Values {
  const all: Record<string, unknown> = { ...project, location: spotOf(project.location) }
  return Object.fromEntries(names.map((name) => [name, (all[name] ?? null) as Values[string]]))
}

/** The changed fields as the API takes them: units and people by id or written name, a place with its coordinate system. */
export function bodyOf({ owner, department, contractor, manager, location, ...plain }: Partial<Values>): Edit {
  return {
    ...plain,
    ...(owner !== undefined && unitBody('owner', owner as Chosen | null)),
    ...(department !== undefined && unitBody('department', department as Chosen | null)),
    ...(contractor !== undefined && unitBody('contractor', contractor as Chosen | null)),
    ...(manager !== undefined && { managerId: (manager as Chosen | null)?.id ?? null }),
    ...(location !== undefined && spotBody(location as Spot | null)),
  } as Edit
}
