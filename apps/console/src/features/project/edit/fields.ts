import { classes, stages } from '@jiheng/kernel/project'
import type { Say } from '@jiheng/ui'
import { contractorKinds, departmentKinds, ownerKinds } from '../../../shared/choosing/unit-kinds.ts'
import { spotOf } from '../../../shared/choosing/told.ts'
import type { Project } from '../record.ts'
import type { FieldSpec } from './field-spec.tsx'

/** What was approved is asked only while it is not on record: it never changes afterwards. */
export function fieldsOf(project: Project, { t }: Say): FieldSpec[] {
  const approved: FieldSpec[] = [
    { name: 'approvedOn', label: t('project.approved_on'), kind: 'day', optional: true },
    { name: 'approvedFinish', label: t('project.approved_finish'), kind: 'day', optional: true },
    { name: 'approvedAmountFen', label: t('project.approved_amount'), kind: 'money', optional: true },
  ]
  const register = t('projects.register')
  const position = t('project.used.position')
  return [
    { name: 'name', label: t('projects.name'), kind: 'text' },
    { name: 'code', label: t('projects.code'), kind: 'text', optional: true },
    {
      name: 'stage',
      label: t('projects.stage'),
      kind: 'choice',
      options: stages.map((value) => ({ value, label: t(`projects.stage_name.${value}`) })),
      usedBy: t('project.used.alerts'),
    },
    {
      name: 'class',
      label: t('projects.class'),
      kind: 'choice',
      options: classes.map((value) => ({ value, label: t(`projects.class_name.${value}`) })),
      usedBy: t('project.used.alerts'),
    },
    { name: 'plannedStart', label: t('projects.planned_start'), kind: 'day', optional: true, usedBy: position },
    { name: 'plannedFinish', label: t('projects.planned_finish'), kind: 'day', optional: true, usedBy: position },
    { name: 'actualFinish', label: t('project.actual_finish'), kind: 'day', optional: true, usedBy: position },
    {
      name: 'totalInvestmentFen',
      label: t('projects.total_amount'),
      kind: 'money',
      optional: true,
      usedBy: t('project.used.cap'),
    },
    { name: 'yearPlanFen', label: t('project.year_plan'), kind: 'money', optional: true, usedBy: register },
    ...approved.filter(({ name }) => project[name as 'approvedOn'] === null),
    ...parties(t),
    {
      name: 'location',
      label: t('projects.location'),
      kind: 'place',
      regionCode: project.regionCode,
      optional: true,
      usedBy: t('choosing.used_by.place'),
      hint: project.location !== null && spotOf(project.location) === null ? t('choosing.place_is_shape') : undefined,
    },
    { name: 'address', label: t('project.address'), kind: 'text', optional: true, usedBy: register },
    { name: 'contact', label: t('project.contact'), kind: 'text', optional: true, usedBy: register },
    { name: 'description', label: t('project.description'), kind: 'area', optional: true, usedBy: register },
  ]
}

function parties(t: Say['t']): FieldSpec[] {
  return [
    {
      name: 'owner',
      label: t('projects.owner'),
      kind: 'unit',
      kinds: ownerKinds,
      optional: true,
      usedBy: t('choosing.used_by.owner'),
    },
    {
      name: 'department',
      label: t('projects.department'),
      kind: 'unit',
      kinds: departmentKinds,
      optional: true,
      usedBy: t('choosing.used_by.department'),
    },
    {
      name: 'contractor',
      label: t('projects.contractor'),
      kind: 'unit',
      kinds: contractorKinds,
      optional: true,
      usedBy: t('choosing.used_by.contractor'),
    },
    {
      name: 'manager',
      label: t('project.manager'),
      kind: 'person',
      optional: true,
      usedBy: t('choosing.used_by.manager'),
    },
  ]
}
