import type { CallInput } from '@jiheng/api'
import type { Say } from '@jiheng/ui'
import type { Chosen } from '../../../shared/choosing/told.ts'
import type { Versioned } from '../../../shared/merging/use-merging.ts'
import type { FieldSpec, Values } from '../edit/field-spec.tsx'
import type { Node } from './nest.ts'

const kinds = ['phase', 'section', 'task', 'milestone'] as const

/** What is asked of a node: the four things it binds, and how much it counts among its siblings. */
export function nodeFields({ t }: Say): FieldSpec[] {
  const curve = t('project.used.position')
  return [
    { name: 'title', label: t('project.tree.node_title'), kind: 'text' },
    {
      name: 'kind',
      label: t('project.tree.kind'),
      kind: 'choice',
      options: kinds.map((value) => ({ value, label: t(`projects.node_kind.${value}`) })),
    },
    {
      name: 'responsible',
      label: t('projects.node.responsible'),
      kind: 'person',
      optional: true,
      usedBy: t('project.used.holder'),
    },
    { name: 'startsOn', label: t('project.tree.starts_on'), kind: 'day', optional: true, usedBy: curve },
    { name: 'dueOn', label: t('project.tree.due_on'), kind: 'day', optional: true, usedBy: curve },
    {
      name: 'budgetFen',
      label: t('projects.node.budget'),
      kind: 'money',
      optional: true,
      usedBy: t('project.used.cap'),
    },
    {
      name: 'standard',
      label: t('projects.node.standard'),
      kind: 'area',
      optional: true,
      usedBy: t('project.used.acceptance'),
    },
    { name: 'weight', label: t('projects.node.weight'), kind: 'number', usedBy: curve },
  ]
}

/** A node as its form holds it. */
export function versionedNode({
  title,
  kind,
  responsible,
  startsOn,
  dueOn,
  budgetFen,
  standard,
  weight,
  version,
}: Node): Versioned<Values> {
  return {
    version,
    values: { title, kind, responsible, startsOn, dueOn, budgetFen, standard, weight },
  }
}

/** What was filled in or changed, as the API takes it: a person by id. */
export function nodeBody({ responsible, ...plain }: Partial<Values>): NonNullable<CallInput<'editNode'>['body']> {
  return {
    ...plain,
    ...(responsible !== undefined && { responsibleId: (responsible as Chosen | null)?.id ?? null }),
  } as NonNullable<CallInput<'editNode'>['body']>
}
